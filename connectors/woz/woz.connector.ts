import { gap } from '../../schema/gap.ts';
import type { Person } from '../../schema/person.type.ts';
import type { Connector, SourceAnswer, Wanted } from '../connector.ts';
import { bsnOf, getHal } from '../haal-centraal/call.ts';
import { failureOf } from '../haal-centraal/problem.ts';
import { SourceFailure } from '../source-failure.ts';
import { valuesIn } from './values.mapping.ts';
import { wozFieldsFor } from './woz.fields.ts';
import { homeValueOf } from './woz.mapping.ts';
import { parseWozObjecten, type WozAntwoord, type WozObject } from './woz.wire.ts';

/** The most that the API gives at once; a home is linked to one object, seldom to a few. */
const PAGE_SIZE = 100;
const PARAMETERS = ['adresseerbaarObjectIdentificatie', 'fields', 'page', 'pageSize'];

/**
 * The WOZ register through Haal Centraal WOZ bevragen 1.0.0, or through its proxy: one search by the address (BAG) that
 * BRP handed on, because this register knows homes and not people. `access.baseUrl` ends before `/wozobjecten`;
 * `access.apiKey` is sent as `X-Api-Key`.
 *
 * Without an address nobody is asked and the values are `UNAVAILABLE`: BRP failed, or the person has no home in the
 * Netherlands, and from here these look the same.
 */
export const woz: Connector = {
  source: 'WOZ',

  async fetch({ access, loggedIn, wanted, http }) {
    const bsn = bsnOf(loggedIn);
    const { homeObject } = loggedIn;
    if (!wanted.wants('homeValues')) return answerOf(bsn, {}, []);
    if (homeObject === undefined || !/^\d{16}$/.test(homeObject))
      return answerOf(bsn, { homeValues: gap('UNAVAILABLE') }, []);
    const response = await http.send(getHal(access, `/wozobjecten?${searchFor(homeObject, wanted)}`));
    if (response.status !== 200) throw failureOf('WOZ', response, PARAMETERS);
    const found = onlyAbout(homeObject, parseWozObjecten(response.body));
    return answerOf(bsn, recordOf(found, bsn, wanted), [HOMES, ...found.wozObjecten.flatMap(valuesReference(wanted))]);
  },
};

type OwnReference = SourceAnswer['references'][number];

const HOMES: OwnReference = { path: ['homeValues'], source: 'WOZ', referenceDate: null, broughtByConsumer: false };

function answerOf(bsn: string, record: Person, references: readonly OwnReference[]): SourceAnswer {
  return { record, person: { bsn }, references };
}

function searchFor(homeObject: string, wanted: Wanted): URLSearchParams {
  return new URLSearchParams({
    adresseerbaarObjectIdentificatie: homeObject,
    fields: wozFieldsFor(wanted),
    pageSize: String(PAGE_SIZE),
  });
}

/** @throws SourceFailure MALFORMED when an object is not linked to the home that was asked about */
function onlyAbout(homeObject: string, answer: WozAntwoord): WozAntwoord {
  const isOther = (object: WozObject): boolean => !object.adresseerbaarObjectIdentificaties.includes(homeObject);
  if (answer.wozObjecten.some(isOther)) throw new SourceFailure('MALFORMED', 'WOZ answered about somebody else');
  return answer;
}

function recordOf({ wozObjecten, hasNext }: WozAntwoord, bsn: string, wanted: Wanted): Person {
  if (wozObjecten.length === 0) return {};
  const homes = wozObjecten.map((object) => homeValueOf(object, bsn, wanted));
  return { homeValues: hasNext ? [...homes, gap('PARTIAL')] : homes };
}

/** What a home was worth has a day of its own: that of its newest value in the period that is asked. */
function valuesReference(wanted: Wanted): (object: WozObject, at: number) => readonly OwnReference[] {
  const period = wanted.wants('homeValues.values') ? wanted.period('homeValues.values') : undefined;
  return ({ waarden = [] }, at) => {
    const newest = period && valuesIn(waarden, period)[0]?.waardepeildatum;
    if (newest === undefined) return [];
    return [{ ...HOMES, path: ['homeValues', at, 'values'], referenceDate: newest }];
  };
}
