import { describe, expect, it } from 'vitest';
import { isDay } from '../../schema/date.ts';
import { PEOPLE } from './people.ts';

const owned = PEOPLE.flatMap((person) => (person.facts.properties ?? []).map((property) => ({ person, property })));

describe('What the practice people own', () => {
  it('is there for who has a mortgage, and for nobody else', () => {
    const withMortgage = PEOPLE.filter(({ accounts }) =>
      accounts.some(({ recurring }) => recurring.some(({ truth }) => truth === 'MORTGAGE')),
    );
    expect(new Set(owned.map(({ person }) => person.login))).toEqual(new Set(['kees', 'noor', 'sanne', 'groot']));
    for (const { login } of withMortgage) expect(owned.some(({ person }) => person.login === login)).toBe(true);
  });

  it.each(owned)('$person.login: $property.cadastralId makes sense', ({ person, property }) => {
    expect(property.cadastralId).toMatch(/^\d{14}$/);
    expect(property.wozObject).toMatch(/^\d{12}$/);
    expect(property.bagObject).toMatch(/^\d{4}01\d{10}$/);
    expect(property.postcode).toMatch(/^[1-9]\d{3}[A-Z]{2}$/);
    expect(property.inscriptions.every(({ id }) => /^\d{8}$/.test(id))).toBe(true);
    expect(property.owners.map(({ bsn }) => bsn)).toContain(person.bsn);
    const whole = property.owners.reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0);
    expect(whole).toBeCloseTo(1);
    const days = [property.boughtOn, ...property.inscriptions.map(({ registeredOn }) => registeredOn)];
    expect(days.every((day) => isDay(day) && day >= property.boughtOn)).toBe(true);
    expect(property.canonCents !== undefined).toBe(property.right === 'ERFPACHT');
  });

  it('is the home somebody lives in, first of all', () => {
    for (const { address, facts } of PEOPLE) {
      const [home] = facts.properties ?? [];
      if (home === undefined || address.kind !== 'DUTCH') continue;
      const { bagObject, street, number, letter, addition, postcode, city } = home;
      const { kind: _, since: _since, ...livesAt } = address;
      expect(livesAt).toEqual({ bagObject, street, number, letter, addition, postcode, city });
    }
  });

  it('has for each valuation date one value that counts, and what does not count took effect earlier or was annulled', () => {
    for (const { property } of owned) {
      const days = property.values.map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].sort().reverse());
      for (const { on, from, annulled } of property.valuesThatDoNotCount ?? []) {
        const counting = property.values.find((value) => value.on === on);
        expect(counting).toBeDefined();
        if (!annulled) expect(from < (counting?.from ?? `${Number(on.slice(0, 4)) + 1}-01-01`)).toBe(true);
      }
    }
  });
});
