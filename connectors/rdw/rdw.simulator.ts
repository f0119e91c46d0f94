import express, { type Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import { myRdwSimulator } from './my-rdw.simulator.ts';
import { openDataSimulator } from './open-data.simulator.ts';
import { ownershipSimulator } from './ownership.simulator.ts';

/**
 * Plays all of RDW with the practice people, on one origin: the SuwiML service of ownership, the proposed service for
 * what only the holder is told, and open data. The script typed at the practice login is played by the first two; open
 * data know no person, and so no script.
 */
export function rdwSimulator(world: PracticeWorld): Router {
  return express.Router().use(ownershipSimulator(world), myRdwSimulator(world), openDataSimulator(world));
}
