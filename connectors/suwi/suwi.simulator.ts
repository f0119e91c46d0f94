import type { Router } from 'express';
import type { SourceId } from '../../schema/source.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { operationSimulator } from './operation.simulator.ts';
import { readRequest } from './request.simulator.ts';
import { type PlayedOperation, tag, type Xml } from './soap.simulator.ts';

/** A SuwiML service that is asked with a number and nothing else. */
export interface NumberService {
  readonly source: SourceId;
  readonly operation: PlayedOperation;
  /**
   * What stands in ClientSuwi behind the number; `undefined` of somebody the register does not know.
   *
   * @param isPart - a part of it is to be missing
   */
  dossier(bsn: string, isPart: boolean): readonly Xml[] | undefined;
}

/** Plays one such service with the practice people. */
export function suwiSimulator(world: PracticeWorld, { source, operation, dossier }: NumberService): Router {
  return operationSimulator(world, {
    source,
    operation,
    read: (body) => readRequest(body, operation),
    answer: (_, bsn, isPart) => {
      const known = dossier(bsn, isPart);
      return known && [tag('ClientSuwi', tag('Burgerservicenr', bsn), ...known)];
    },
    isOther: (bsn) => dossier(bsn, false) !== undefined,
  });
}

/** A day, month or year as SuwiML writes it: what is not known is zeros. */
export function datum(date: string): string {
  return date.replaceAll('-', '').padEnd(8, '0');
}
