import type { LoggedIn, SourceAnswer, Wanted } from '../connector.ts';
import { castPerson, NOW, type Practice, practise, wantedOf } from '../haal-centraal/practice.testing.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { SourceHttp } from '../source-http.ts';
import { woz } from './woz.connector.ts';
import { WOZ_FIELDS } from './woz.fields.ts';
import { WOZ_PATH, wozSimulator } from './woz.simulator.ts';

export const everything = wantedOf(WOZ_FIELDS);

export function practiseWoz(given: { readonly people?: readonly PracticePerson[] } = {}): Promise<Practice> {
  return practise({ simulator: wozSimulator, path: WOZ_PATH, ...given });
}

/** Who logged in, with the home that BRP hands on; none for who lives abroad. */
export function loggedInAs(login: string): LoggedIn {
  const { bsn, address } = castPerson(login);
  return address.kind === 'DUTCH' ? { bsn, homeObject: address.bagObject } : { bsn };
}

/** What the connector makes of one login. */
export function wozOf(
  loggedIn: LoggedIn,
  http: SourceHttp,
  {
    baseUrl = 'https://woz.invalid',
    wanted = everything,
    apiKey = 'a key',
  }: { readonly baseUrl?: string; readonly wanted?: Wanted; readonly apiKey?: string } = {},
): Promise<SourceAnswer> {
  return woz.fetch({ access: { baseUrl, apiKey }, loggedIn, wanted, http, now: NOW });
}
