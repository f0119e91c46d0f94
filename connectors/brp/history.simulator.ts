import { isObject, type JsonObject } from '../json.simulator.ts';
import type { PracticeAddress, PracticePerson } from '../practice/person.ts';
import type { Performance } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { datum } from './date.simulator.ts';
import { answered, refusals } from './play.simulator.ts';
import type { InvalidParam } from './problem.simulator.ts';
import { placeOf, verblijfplaats } from './verblijfplaats.simulator.ts';

/** A question to BRP historie 2.0.0; a peildatum is a period of one day. */
export interface HistoryQuestion {
  readonly bsn: string;
  readonly from: string;
  /** The first day that is not asked about. */
  readonly until: string;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The question, or all that is wrong with its parameters. */
export function readHistoryQuestion(body: unknown): HistoryQuestion | readonly InvalidParam[] {
  const given: Readonly<Record<string, unknown>> = isObject(body) ? body : {};
  if (given.type !== 'RaadpleegMetPeriode' && given.type !== 'RaadpleegMetPeildatum')
    return [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }];
  const days = given.type === 'RaadpleegMetPeriode' ? ['datumVan', 'datumTot'] : ['peildatum'];
  const wrong = [
    ...(typeof given.burgerservicenummer === 'string' && /^\d{9}$/.test(given.burgerservicenummer)
      ? []
      : [{ name: 'burgerservicenummer', code: 'pattern', reason: 'Waarde voldoet niet aan patroon' }]),
    ...days
      .filter((name) => typeof given[name] !== 'string' || !DAY.test(given[name]))
      .map((name) => ({ name, code: 'date', reason: 'Waarde is geen geldige datum.' })),
    ...Object.keys(given)
      .filter((name) => !['type', 'burgerservicenummer', ...days].includes(name))
      .map((name) => ({ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' })),
  ];
  if (wrong.length > 0) return wrong;
  const bsn = String(given.burgerservicenummer);
  if (given.type === 'RaadpleegMetPeriode') return { bsn, from: String(given.datumVan), until: String(given.datumTot) };
  const day = String(given.peildatum);
  return { bsn, from: day, until: `${day}~` };
}

export function historyPerformance(world: PracticeWorld, { from, until }: HistoryQuestion): Performance {
  const places = (bsn: string): readonly JsonObject[] => {
    const person = world.person(bsn);
    return person
      ? residences(person)
          .filter((place) => place.address.since < until && place.end > from)
          .map((place) => voorkomen(place, person, world.today()))
      : [];
  };
  const flags = (bsn: string): JsonObject => ({
    geheimhoudingPersoonsgegevens: world.person(bsn)?.flags.secret,
  });
  return {
    normal: (bsn) => answered({ verblijfplaatsen: places(bsn), ...flags(bsn) }),
    partial: (bsn) => answered({ verblijfplaatsen: places(bsn).slice(0, 1), ...flags(bsn) }),
    unknown: () => answered({ verblijfplaatsen: [] }),
    malformed: () => answered({ verblijfplaatsen: 'geen lijst' }),
    ...refusals('verblijfplaatshistorie'),
  };
}

interface Residence {
  readonly address: PracticeAddress;
  /** Absent at the present one. */
  readonly until?: string;
  /** For comparing: the present one ends after every day. */
  readonly end: string;
}

function residences({ address, facts }: PracticePerson): readonly Residence[] {
  const previous = facts.residence?.previous ?? [];
  return [address, ...previous].map((one, at, all) => {
    const next = all[at - 1];
    return next ? { address: one, until: next.since, end: next.since } : { address: one, end: '9999' };
  });
}

/** Of the present one with its doubts. */
function voorkomen({ address, until }: Residence, person: PracticePerson, today: string): JsonObject {
  if (until === undefined) return verblijfplaats(person, today);
  const place = placeOf(address);
  return { ...place.verblijfplaats, datumTot: datum(until), verblijfadres: place.verblijfadres };
}
