import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../coherence.testing.ts';
import { payslipsOf } from '../payslips.ts';
import { PEOPLE } from '../people.ts';
import { generatedPeople, generatedPerson, MOST_GENERATED } from './person.generator.ts';

const seed = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const index = fc.integer({ min: 0, max: MOST_GENERATED - 1 });

describe('a generated person', () => {
  it('makes sense, whatever the seed and index', () => {
    fc.assert(
      fc.property(seed, index, (givenSeed, givenIndex) => {
        expect(problemsOf(generatedPerson(givenSeed, givenIndex))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same for the same seed and index', () => {
    fc.assert(
      fc.property(seed, index, (givenSeed, givenIndex) => {
        const person = generatedPerson(givenSeed, givenIndex);
        expect(generatedPerson(givenSeed, givenIndex)).toEqual(person);
      }),
    );
  });

  it('is somebody else for another index of the seed', () => {
    fc.assert(
      fc.property(seed, index, index, (givenSeed, one, other) => {
        fc.pre(one !== other);
        expect(generatedPerson(givenSeed, one).bsn).not.toBe(generatedPerson(givenSeed, other).bsn);
      }),
    );
  });

  it('has a working life without overlap, at work from 2024 on, and wages in every year of the last five', () => {
    fc.assert(
      fc.property(seed, index, (givenSeed, givenIndex) => {
        const { jobs } = generatedPerson(givenSeed, givenIndex);
        for (const [at, job] of jobs.entries()) {
          const before = jobs[at - 1];
          if (before) expect((before.endedOn ?? '9999') < job.startedOn).toBe(true);
        }
        expect(jobs.at(-1)?.endedOn).toBeUndefined();
        const years = new Set(
          jobs.flatMap((job) => payslipsOf(job, '2026-11-24').map(({ paidOn }) => paidOn.slice(0, 4))),
        );
        for (const year of ['2022', '2023', '2024', '2025', '2026']) expect(years).toContain(year);
      }),
      { numRuns: 30 },
    );
  });

  it('shares no BSN, name to log in with or account with anybody else of its seed, or with the cast', () => {
    const people = [...PEOPLE, ...generatedPeople(42, MOST_GENERATED)];
    for (const key of ['bsn', 'login'] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
    const ibans = people.flatMap(({ accounts }) => accounts.map(({ iban }) => iban));
    expect(new Set(ibans).size).toBe(ibans.length);
    const loginBsns = new Set(people.map(({ bsn }) => bsn));
    const relatives = people
      .slice(PEOPLE.length)
      .flatMap(({ partnership, children }) => [...(partnership ? [partnership.partner] : []), ...children]);
    expect(relatives.some(({ bsn }) => loginBsns.has(bsn))).toBe(false);
  });

  it('refuses an index beyond the test numbers', () => {
    for (const wrong of [-1, MOST_GENERATED, 0.5, Number.NaN])
      expect(() => generatedPerson(1, wrong)).toThrow(RangeError);
  });
});
