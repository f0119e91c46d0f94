import { describe, expect, it } from 'vitest';
import { isDay, isPartialDate } from '../../schema/date.ts';
import { PEOPLE } from '../practice/people.ts';

const KNOWN = PEOPLE.flatMap((person) => {
  const { registration } = person.facts;
  return registration ? [{ person, registration }] : [];
});
const VEHICLES = KNOWN.flatMap(({ registration }) => registration.vehicles);

/** Sidecodes of Dutch plates by where letters and digits stand; 1 to 3 in the first line. */
const SIDECODES = [
  ...[/^[A-Z]{2}\d{4}$/, /^\d{4}[A-Z]{2}$/, /^\d{2}[A-Z]{2}\d{2}$/],
  ...[/^[A-Z]{2}\d{2}[A-Z]{2}$/, /^[A-Z]{4}\d{2}$/, /^\d{2}[A-Z]{4}$/, /^\d{2}[A-Z]{3}\d$/, /^\d[A-Z]{3}\d{2}$/],
  ...[/^[A-Z]{2}\d{3}[A-Z]$/, /^[A-Z]\d{3}[A-Z]{2}$/, /^[A-Z]{3}\d{2}[A-Z]$/, /^[A-Z]\d{2}[A-Z]{3}$/],
  ...[/^\d[A-Z]{2}\d{3}$/, /^\d{3}[A-Z]{2}\d$/],
];

describe('what RDW knows of the practice people', () => {
  it('is something of everybody but leeg', () => {
    const without = PEOPLE.filter(({ facts }) => !facts.registration).map(({ login }) => login);
    expect(without).toEqual(['leeg']);
  });

  it('has plates of a Dutch form that nobody has, each once', () => {
    const plates = VEHICLES.map(({ plate }) => plate);
    expect(new Set(plates).size).toBe(plates.length);
    for (const plate of plates) {
      expect([plate, SIDECODES.some((form) => form.test(plate)), plate.includes('Q')]).toEqual([plate, true, true]);
    }
  });

  it('goes with the bank: road tax and fuel for a car, a leasing term for a held one, fuel for a van', () => {
    const truths = (login: string) =>
      PEOPLE.filter((person) => person.login === login).flatMap(({ accounts }) =>
        accounts.flatMap(({ recurring }) => recurring.map(({ truth }) => truth)),
      );
    const roles = (login: string) =>
      KNOWN.filter(({ person }) => person.login === login).flatMap(({ registration }) =>
        registration.vehicles.filter(({ until }) => until === undefined).map(({ role }) => role),
      );
    expect(truths('kees')).toEqual(expect.arrayContaining(['ROAD_TAX', 'FUEL']));
    expect(truths('anja')).toContain('CAR_LEASE');
    expect(roles('anja')).toEqual(['HOLDER']);
    expect(truths('mo')).toContain('FUEL');
    for (const { login } of PEOPLE)
      if (truths(login).includes('FUEL')) expect([login, roles(login).length > 0]).toEqual([login, true]);
  });

  it('has dates in an order that can be, except in fout', () => {
    const problems = KNOWN.flatMap(({ person, registration: { vehicles, licence, vessels } }) => {
      const dates = [
        ...vehicles.flatMap(({ since, until, admittedOn }) => [
          isPartialDate(since) && since >= person.birthDate && since >= admittedOn.slice(0, since.length),
          until === undefined || until > since,
        ]),
        ...(licence?.categories ?? []).map(({ obtainedOn, validUntil }) => {
          const age = Number(obtainedOn.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
          return isDay(obtainedOn) && age >= 16 && (validUntil === undefined || validUntil > obtainedOn);
        }),
        ...vessels.map(({ since }) => since > person.birthDate),
      ];
      return dates.every(Boolean) ? [] : [person.login];
    });
    expect(problems).toEqual(['fout']);
  });
});
