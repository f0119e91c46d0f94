import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.simulator.ts';
import { FIELD_PATHS } from './brp.fields.ts';
import { toPerson } from './brp.mapping.ts';
import { PEOPLE } from './people.testing.ts';
import { BSN, datum, persoon } from './personen.testing.ts';
import { persoonOf } from './persoon.simulator.ts';
import { selectFields } from './select.simulator.ts';
import { TODAY, wantedOf } from './wanted.testing.ts';

const RESIDENCE = 'verblijfplaats.';
const ADDRESS = 'verblijfplaats.verblijfadres.';

/** Somebody of whose residence one member only is in doubt. @param path - of that member */
function inDoubt(path: string): JsonObject {
  if (path.startsWith(ADDRESS)) return living('Adres', { inOnderzoek: { [path.slice(ADDRESS.length)]: true } });
  return living('Adres', {}, { inOnderzoek: { [path.slice(RESIDENCE.length)]: true } });
}

const DOUBTED = Object.keys(FIELD_PATHS).filter((field) => /^(?!identity\.address).*isUnderInvestigation$/.test(field));

/** Somebody of whom one member only is in doubt. @param path - of that member, such as `kinderen.geboorte.datum` */
function doubtedAt(path: string): JsonObject {
  return { burgerservicenummer: BSN, ...doubtBelow(path.split('.')) };
}

function doubtBelow([group = '', ...rest]: readonly string[]): JsonObject {
  if (rest.length === 0) return { inOnderzoek: { [group]: true } };
  const inner = doubtBelow(rest);
  return { [group]: LISTS.has(group) ? [{ ...KIND[group], ...inner }] : inner };
}

const LISTS = new Set(['nationaliteiten', 'partners', 'kinderen']);
const KIND: Readonly<Record<string, JsonObject>> = { nationaliteiten: { type: 'Staatloos' } };

function living(type: string, verblijfadres: JsonObject, more: JsonObject = {}): JsonObject {
  return { burgerservicenummer: BSN, verblijfplaats: { type, verblijfadres, ...more } };
}

const bond = { soortVerbintenis: { code: 'H' }, naam: { voornamen: 'Bo' }, geboorte: { datum: datum('1983-12-01') } };
const samples: readonly JsonObject[] = [
  ...PEOPLE.map((person) => persoonOf(person, TODAY)),
  living('Adres', { korteStraatnaam: 'Korte Str', huisnummer: 3, aanduidingBijHuisnummer: { code: 'to' } }),
  living('Locatie', { locatiebeschrijving: 'woonboot' }),
  living('VerblijfplaatsBuitenland', { regel1: 'a', regel2: 'b', regel3: 'c' }),
  ...(FIELD_PATHS['identity.address.isUnderInvestigation'] ?? []).map(inDoubt),
  living('Adres', {}, { indicatieVastgesteldVerblijftNietOpAdres: true }),
  ...DOUBTED.flatMap((field) => (FIELD_PATHS[field] ?? []).map(doubtedAt)),
  { burgerservicenummer: BSN, partners: [{ ...bond, ontbindingHuwelijkPartnerschap: { datum: datum('2020-01-01') } }] },
];

/** What the field becomes when these paths alone are asked; of a yes/no question, its answer. */
function outcome(sample: JsonObject, field: string, paths: readonly string[]): unknown {
  const delivered = selectFields(sample, ['burgerservicenummer', ...paths]);
  const person = toPerson(persoon(JSON.parse(JSON.stringify(delivered))), wantedOf([field]));
  const { identity } = person;
  if (identity && 'isOver' in identity && typeof identity.isOver === 'function') return identity.isOver({ age: 18 });
  return person;
}

describe('A path asked for a field', () => {
  // That the kind of a nationality comes unasked with its other members is not said anywhere: it is asked.
  const asked = Object.entries(FIELD_PATHS).flatMap(([field, paths]) =>
    paths.filter((path) => !path.endsWith('.type')).map((path) => ({ field, path, paths })),
  );
  // What a home is asked by makes its difference in the next question.
  const ofPerson = asked.filter(({ field }) => field !== 'household.numberOfResidents');

  it.each(ofPerson)('$field needs $path: for somebody it makes a difference', ({ field, path, paths }) => {
    const rest = paths.filter((other) => other !== path);
    const differs = samples.some(
      (sample) => !isDeepStrictEqual(outcome(sample, field, paths), outcome(sample, field, rest)),
    );
    expect(differs).toBe(true);
  });
});
