import { expect, it } from 'vitest';
import type { PlannedSection } from '../../sealing/plan.ts';
import { narrowedIn } from './narrowing.ts';

const section = (...leaves: readonly (readonly [path: string, field: string, given: object])[]) =>
  ({
    leaves: leaves.map(([path, field, given]) => ({ path, field, coordinate: 'Any.field', arguments: given })),
  }) as Pick<PlannedSection, 'leaves'> as PlannedSection;

const YEAR = { from: '2025-11-27', to: '2026-11-27' };

it('says which payments are asked and of which days, once for all their fields, under whatever alias', () => {
  const given = { 'applicant.bank.rent': { period: { from: '2026-08-27', to: '2026-11-27' }, categories: ['RENT'] } };
  const rent = section(
    ['applicant.bank.rent[].bookedOn', 'bank.transactions.bookedOn', given],
    ['applicant.bank.rent[].amount.amount', 'bank.transactions.amount.amount', given],
  );
  expect(narrowedIn(rent, 'nl')).toEqual([
    'Je bank › Betalingen: alleen Huur, van 27 augustus 2026 tot en met 27 november 2026',
  ]);
  expect(narrowedIn(rent, 'en')).toEqual(['Your bank › Payments: only Rent, from 27 August 2026 to 27 November 2026']);
});

it('says it of a list within a list too, and which age is asked', () => {
  const [employers, wages] = ['applicant.employment.employers', 'applicant.employment.employers.wages'];
  const path = 'applicant.employment.employers[].wages[].svWage.amount';
  const given = { [employers]: { period: YEAR }, [wages]: { period: YEAR } };
  expect(narrowedIn(section([path, 'employment.employers.wages.svWage.amount', given]), 'nl')).toEqual([
    'Je werk › Werkgevers: van 27 november 2025 tot en met 27 november 2026',
    'Je werk › Werkgevers › Loon per periode: van 27 november 2025 tot en met 27 november 2026',
  ]);
  const age = { 'applicant.identity.isOver': { age: 18 } };
  expect(narrowedIn(section(['applicant.identity.isOver', 'identity.isOver', age]), 'nl')).toEqual([
    'Wie je bent › Leeftijdsgrens: 18',
  ]);
});

it('says nothing of how sums are told, only of what', () => {
  const given = { 'applicant.bank.sums': { per: 'MONTH' } };
  expect(narrowedIn(section(['applicant.bank.sums[].total.amount', 'bank.sums.total.amount', given]), 'nl')).toEqual(
    [],
  );
});
