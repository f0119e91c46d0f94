import type { AssertedPerson, Connector, LoggedIn, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { fieldsFor } from './brp.fields.ts';
import { toPerson } from './brp.mapping.ts';
import { failureOf } from './brp.problem.ts';
import { type Persoon, parsePersonen } from './brp.wire.ts';
import { partialDate } from './values.mapping.ts';

/**
 * Basisregistratie Personen through Haal Centraal BRP personen 2.7.0: one `POST /personen` for one person, by BSN in the
 * body, so that it stands in no URL. `access.baseUrl` ends before `/personen`; `access.apiKey` is sent as `X-API-KEY`
 * and is left out where mutual TLS does that work.
 */
export const brp: Connector = {
  source: 'BRP',

  async fetch({ access, loggedIn, wanted, http }) {
    const bsn = bsnOf(loggedIn);
    const response = await http.send({
      method: 'POST',
      url: `${access.baseUrl}/personen`,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json; charset=utf-8',
        ...(access.apiKey === undefined ? {} : { 'x-api-key': access.apiKey }),
      },
      body: JSON.stringify({
        type: 'RaadpleegMetBurgerservicenummer',
        burgerservicenummer: [bsn],
        fields: fieldsFor(wanted),
      }),
    });
    if (response.status !== 200) throw failureOf(response);
    const persoon = onlyAbout(bsn, parsePersonen(response.body));
    return {
      record: persoon === undefined ? {} : toPerson(persoon, wanted),
      person: { bsn, ...(persoon === undefined ? {} : assertedBy(persoon)) },
      references: referencesFor(wanted),
    };
  },
};

/** @throws SourceFailure LOGIN_FAILED: without the portal's BSN there is nobody to ask about */
function bsnOf({ bsn }: LoggedIn): string {
  if (bsn === undefined || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

/** @throws SourceFailure MALFORMED when the answer is about anybody else */
function onlyAbout(bsn: string, personen: readonly Persoon[]): Persoon | undefined {
  if (personen.some(({ burgerservicenummer }) => burgerservicenummer !== bsn))
    throw new SourceFailure('MALFORMED', 'BRP answered about somebody else');
  if (personen.length > 1) throw new SourceFailure('MALFORMED', 'BRP answered with one person twice');
  return personen[0];
}

function assertedBy({ naam, geboorte }: Persoon): AssertedPerson {
  const familyName = [naam.voorvoegsel, naam.geslachtsnaam].filter((part) => part !== undefined).join(' ');
  const birthDate = partialDate(geboorte.datum);
  return {
    ...(naam.geslachtsnaam === undefined ? {} : { familyName }),
    ...(typeof birthDate === 'string' ? { birthDate } : {}),
  };
}

/** A live register: what it says is true now, and it names no day. */
function referencesFor(wanted: Wanted) {
  return ['identity', 'household']
    .filter((part) => wanted.wants(part))
    .map((part) => ({ path: [part], source: 'BRP', referenceDate: null, broughtByConsumer: false }));
}
