import type { SourceAnswer, Wanted } from '../connector.ts';
import { NOW, type Practice, practise, wantedOf } from '../haal-centraal/practice.testing.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { SourceHttp } from '../source-http.ts';
import { brk } from './brk.connector.ts';
import { BESLAG, HYPOTHEEK, RECHT, ZAAK } from './brk.fields.ts';
import { BRK_PATH, brkSimulator } from './brk.simulator.ts';

const CONTAINERS = ['properties.mortgageInscriptions', 'properties.attachments'];

/** Everything that can be wanted of Kadaster. */
export const BRK_FIELDS: readonly string[] = [ZAAK, RECHT, HYPOTHEEK, BESLAG]
  .flatMap(({ paths }) => Object.keys(paths))
  .filter((field) => !CONTAINERS.includes(field))
  .concat('properties.isLapsed');

export const everything = wantedOf(BRK_FIELDS);

export function practiseBrk(given: { readonly people?: readonly PracticePerson[] } = {}): Promise<Practice> {
  return practise({ simulator: brkSimulator, path: BRK_PATH, ...given });
}

/** What the connector makes of one person. */
export function brkOf(
  bsn: string | undefined,
  http: SourceHttp,
  {
    baseUrl = 'https://brk.invalid',
    wanted = everything,
    apiKey = 'a key',
  }: { readonly baseUrl?: string; readonly wanted?: Wanted; readonly apiKey?: string } = {},
): Promise<SourceAnswer> {
  const loggedIn = bsn === undefined ? {} : { bsn };
  return brk.fetch({ access: { baseUrl, apiKey }, loggedIn, wanted, http, now: NOW });
}
