import { readJsonObject } from '../json.reader.ts';

/** How many people are registered at one home; nothing of who they are is read. */
export interface Bewoning {
  readonly bewoners: number;
  /** They may or may not be registered there: the register does not know the day. */
  readonly mogelijkeBewoners: number;
  /** Over a hundred: the lists are cut off. */
  readonly veelBewoners: boolean;
}

/**
 * Reads an answer of Haal Centraal BRP bewoning 2.1.0 (`POST /bewoningen`) about one day.
 *
 * @returns `undefined` when nobody is registered there
 * @throws SourceFailure MALFORMED, also for an answer about another home
 */
export function parseOccupancy(body: Uint8Array, home: string): Bewoning | undefined {
  const answer = readJsonObject(body);
  if (!answer.has('bewoningen')) throw answer.malformed('bewoningen', 'is missing');
  const found = answer.list('bewoningen', (bewoning) => {
    if (bewoning.text('adresseerbaarObjectIdentificatie') !== home)
      throw bewoning.malformed('adresseerbaarObjectIdentificatie', 'is another home');
    return {
      bewoners: bewoning.list('bewoners', () => true).length,
      mogelijkeBewoners: bewoning.list('mogelijkeBewoners', () => true).length,
      veelBewoners: bewoning.flag('indicatieVeelBewoners'),
    };
  });
  if (found.length > 1) throw answer.malformed('bewoningen', 'has more than one day');
  return found[0];
}
