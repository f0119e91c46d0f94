import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { personalSchema } from '../../schema/personal-schema.ts';
import { FIELD_PATHS, fieldsFor } from './brp.fields.ts';
import { SPECS_MISSING, specText } from './openapi.testing.ts';
import { wantedOf } from './wanted.testing.ts';

const ALWAYS = ['burgerservicenummer', 'geboorte.datum', 'naam.geslachtsnaam', 'naam.voorvoegsel'];

const schema = personalSchema();
const LEAVES = [...leavesOf('Identity', 'identity'), ...leavesOf('Household', 'household')];

function leavesOf(typeName: string, at: string): readonly string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [at];
  return Object.values(type.getFields()).flatMap(({ name, type: of }) =>
    leavesOf(getNamedType(of).name, `${at}.${name}`),
  );
}

describe('The fields asked of the BRP', () => {
  it('are the four that say whose data it is, when nothing needs more', () => {
    expect(fieldsFor(wantedOf(['identity.isOver']))).toEqual(ALWAYS);
    expect(fieldsFor(wantedOf(['identity.address.isSecret', 'identity.suspension']))).toEqual(ALWAYS);
  });

  it('are those and the paths of the wanted leaf, and no other', () => {
    expect(fieldsFor(wantedOf(['identity.address.city']))).toEqual([
      ...ALWAYS,
      'verblijfplaats.verblijfadres.woonplaats',
    ]);
    expect(fieldsFor(wantedOf(['identity.birthCountry.label']))).toEqual([
      'burgerservicenummer',
      'geboorte.datum',
      'geboorte.land',
      'naam.geslachtsnaam',
      'naam.voorvoegsel',
    ]);
  });

  it('never name the number of a partner, a child or a parent', () => {
    const asked = fieldsFor(wantedOf(LEAVES));
    expect(asked.filter((path) => path.endsWith('burgerservicenummer'))).toEqual(['burgerservicenummer']);
    expect(asked.filter((path) => path.startsWith('ouders') || path.startsWith('gezag'))).toEqual([]);
  });

  it('count children by their initials and say nothing else of them', () => {
    expect(fieldsFor(wantedOf(['household.numberOfChildren'])).filter((path) => path.startsWith('kinderen'))).toEqual([
      'kinderen.naam.voorletters',
    ]);
  });

  it('take the whole address to know whether it is in doubt', () => {
    const address = LEAVES.filter((leaf) => leaf.startsWith('identity.address.'));
    const doubt = fieldsFor(wantedOf(['identity.address.isUnderInvestigation']));
    expect(doubt).toEqual(fieldsFor(wantedOf(address)));
  });

  it('are known for every leaf of the schema, and for nothing that is not in it', () => {
    const isKnown = (leaf: string): boolean =>
      Object.keys(FIELD_PATHS).some((field) => leaf === field || leaf.startsWith(`${field}.`));
    expect(LEAVES.filter((leaf) => !isKnown(leaf))).toEqual([]);
    expect(Object.keys(FIELD_PATHS).filter((field) => !wantedOf(LEAVES).wants(field))).toEqual([]);
  });
});

describe.skipIf(SPECS_MISSING)(`The paths of the published list (${SPECS_MISSING ?? 'fields-Persoon.csv'})`, () => {
  it('hold every path that can be asked, and a request never has more than 130', () => {
    const published = new Set(specText('fields-Persoon.csv').split(/\r?\n/));
    const all = fieldsFor(wantedOf(LEAVES));
    expect(all.filter((path) => !published.has(path))).toEqual([]);
    expect(all.length).toBeLessThanOrEqual(130);
  });
});
