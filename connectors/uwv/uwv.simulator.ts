import type { Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import { operationSimulator } from '../suwi/operation.simulator.ts';
import type { Xml } from '../suwi/soap.simulator.ts';
import { type Asked, deliveredPeriod, dossier, youngerHalf } from './dossier.simulator.ts';
import { UWV_PLAYED } from './operation.simulator.ts';
import { type Question, readQuestion } from './question.simulator.ts';

/** How far back the register goes when no period is asked. */
const HISTORY_YEARS = 5;

/** Plays UWV's SuwiML service `UWVDossierInkomstenGSD` v0200 with the practice people. */
export function uwvSimulator(world: PracticeWorld): Router {
  return operationSimulator(world, {
    source: 'UWV',
    operation: UWV_PLAYED,
    read: readQuestion,
    answer: (question, bsn, isPart) => {
      const asked = askedIn(world, question);
      // The older half is missing: the answer says which period it did deliver.
      return found(world, bsn, isPart ? youngerHalf(asked) : asked);
    },
    isOther: (bsn) => hasIncome(world, bsn),
  });
}

/** Nothing is found of somebody who never had an income; who had one, but not then, has an empty file. */
function found(world: PracticeWorld, bsn: string, asked: Asked): readonly Xml[] | undefined {
  const person = world.person(bsn);
  return person && hasIncome(world, bsn) ? [dossier(world, person, asked), deliveredPeriod(asked)] : undefined;
}

function hasIncome(world: PracticeWorld, bsn: string): boolean {
  return (world.person(bsn)?.jobs.length ?? 0) > 0;
}

function askedIn(world: PracticeWorld, { from, to }: Question): Asked {
  const today = world.today();
  const earliest = `${Number(today.slice(0, 4)) - HISTORY_YEARS}-01-01`;
  return { from: from ?? earliest, to: to ?? today };
}
