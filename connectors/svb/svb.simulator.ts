import type { Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import type { PlayedOperation } from '../suwi/soap.simulator.ts';
import { suwiSimulator } from '../suwi/suwi.simulator.ts';
import { svbDossier } from './dossier.simulator.ts';

const PLAYED: PlayedOperation = {
  office: 'SVB',
  service: 'SVBDossierPersoonGSD',
  version: 'v0200',
  name: 'SVBPersoonsInfo',
};

/** Plays SVB's SuwiML service `SVBDossierPersoonGSD` v0200 with the practice people. */
export function svbSimulator(world: PracticeWorld): Router {
  return suwiSimulator(world, {
    source: 'SVB',
    operation: PLAYED,
    dossier: (bsn, isPart) => svbDossier(world, bsn, isPart),
  });
}
