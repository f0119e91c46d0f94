import { type Gap, gap } from '../../schema/gap.ts';
import type { Period } from '../../schema/period.ts';
import type { AssertedPerson, Connector, LoggedIn, SourceAccess, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { fieldsFor } from './brp.fields.ts';
import { toPerson } from './brp.mapping.ts';
import { failureOf } from './brp.problem.ts';
import { type Persoon, parsePersonen } from './brp.wire.ts';
import { parseHistory } from './history.wire.ts';
import { parseOccupancy } from './occupancy.wire.ts';
import { partialDate } from './values.mapping.ts';

/** The three APIs of the register. In practice all stand under `baseUrl`; live ones have addresses of their own. */
export interface BrpAccess extends SourceAccess {
  /** Ends before `/verblijfplaatshistorie`. */
  readonly historyUrl?: string;
  /** Ends before `/bewoningen`. */
  readonly occupancyUrl?: string;
}

/**
 * Basisregistratie Personen through Haal Centraal BRP personen 2.7.0 and, where they are wanted, historie 2.0.0 and
 * bewoning 2.1.0: everything by POST, so that the BSN stands in no URL. `access.apiKey` is sent as `X-API-KEY` and is
 * left out where mutual TLS does that work. History or occupancy that fails leaves a gap; the person that fails, fails.
 */
export const brp: Connector = {
  source: 'BRP',

  async fetch({ access, loggedIn, wanted, http, onwardTo = [] }) {
    const bsn = bsnOf(loggedIn);
    const { historyUrl = access.baseUrl, occupancyUrl = access.baseUrl }: BrpAccess = access;
    const ask = async (url: string, question: object): Promise<Buffer> => {
      const response = await http.send({
        method: 'POST',
        url,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json; charset=utf-8',
          ...(access.apiKey === undefined ? {} : { 'x-api-key': access.apiKey }),
        },
        body: JSON.stringify(question),
      });
      if (response.status !== 200) throw failureOf(response);
      return response.body;
    };
    const [answer, history] = await Promise.all([
      ask(`${access.baseUrl}/personen`, {
        type: 'RaadpleegMetBurgerservicenummer',
        burgerservicenummer: [bsn],
        fields: fieldsFor(wanted, onwardTo.includes('WOZ')),
      }),
      orGap(async () => {
        const period = wanted.period('identity.addressHistory');
        if (!period) return [];
        return parseHistory(await ask(`${historyUrl}/verblijfplaatshistorie`, historyQuestion(bsn, period)));
      }),
    ]);
    const persoon = onlyAbout(bsn, parsePersonen(answer));
    const home = persoon?.verblijfplaats?.type === 'Adres' ? persoon.verblijfplaats : undefined;
    const homeObject = home?.adresseerbaarObjectIdentificatie;
    const occupancy = await orGap(async () => {
      if (!homeObject || !wanted.wants('household.numberOfResidents')) return undefined;
      const question = { type: 'BewoningMetPeildatum', peildatum: wanted.asOf };
      const body = await ask(`${occupancyUrl}/bewoningen`, {
        ...question,
        adresseerbaarObjectIdentificatie: homeObject,
      });
      return parseOccupancy(body, homeObject);
    });
    return {
      record: persoon === undefined ? {} : toPerson(persoon, wanted, { history, occupancy }),
      person: { bsn, ...(persoon === undefined ? {} : assertedBy(persoon)) },
      references: referencesFor(wanted),
      onward: homeObject === undefined ? {} : { homeObject },
    };
  },
};

/** The history's end is the first day it is not asked about. */
function historyQuestion(bsn: string, { from, to }: Period): object {
  const after = new Date(`${to}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return {
    type: 'RaadpleegMetPeriode',
    burgerservicenummer: bsn,
    datumVan: from,
    datumTot: after.toISOString().slice(0, 10),
  };
}

async function orGap<T>(fetched: () => Promise<T>): Promise<T | Gap> {
  try {
    return await fetched();
  } catch (error) {
    if (error instanceof SourceFailure) return gap('UNAVAILABLE');
    throw error;
  }
}

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
