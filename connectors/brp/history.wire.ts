import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import { type Datum, readDatum } from './values.wire.ts';
import { readVerblijfplaats, type Verblijfplaats } from './verblijfplaats.wire.ts';

/** One residence of somebody's history; `datumTot` is the day the next one began, absent at the present one. */
export type Voorkomen = Verblijfplaats & { readonly datumTot: Datum | undefined };

/**
 * Reads an answer of Haal Centraal BRP historie 2.0.0 (`POST /verblijfplaatshistorie`), newest residence first. It does
 * not repeat whose history it is.
 *
 * @throws SourceFailure MALFORMED, naming the member and never its value
 */
export function parseHistory(body: Uint8Array): readonly Voorkomen[] {
  const answer = readJsonObject(body);
  if (!answer.has('verblijfplaatsen')) throw answer.malformed('verblijfplaatsen', 'is missing');
  return answer.list('verblijfplaatsen', readVoorkomen);
}

function readVoorkomen(voorkomen: JsonMembers): Voorkomen {
  return { ...readVerblijfplaats(voorkomen), datumTot: voorkomen.object('datumTot', readDatum) };
}
