import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bank } from '../../connectors/bank/bank.connector.ts';
import { loginAt, type RunningBanks, startBanks, YEAR } from '../../connectors/bank/bank.testing.ts';
import { generatedPeople } from '../../connectors/practice/generator/person.generator.ts';
import type { PracticePerson } from '../../connectors/practice/person.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { type CompiledDocument, compileDocument } from '../../schema/document.ts';
import { planRequest } from '../../schema/plan.ts';
import { projectSection } from '../../schema/project.ts';
import { PADDED_SIZES } from '../../sealing/padding.ts';
import { writePayload } from '../../sealing/payload.ts';
import { wantedOf } from '../../server/collecting/wanted.ts';
import { MORTGAGE } from '../lender.ts';

const isLong = process.env.ZEGEL_LONG === '1';
const MANY = isLong ? 400 : 12;
const people = generatedPeople(36, MANY);
/** Who pays off a loan or a student debt each month. */
const isInDebt = ({ accounts }: PracticePerson): boolean =>
  accounts.some(({ recurring }) =>
    recurring.some(({ truth }) => truth === 'LOAN_REPAYMENT' || truth === 'STUDENT_DEBT'),
  );

/** A document of this lender that says most of debts: what is paid to whom, by the bank. */
function compiled(): CompiledDocument {
  const variables = { history: { last: 'P24M' }, year: { last: 'P12M' } };
  const outcome = compileDocument(bareSchema(), { text: print(MORTGAGE), variables, asOf: YEAR.to });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

describe(`what the bank tells a lender of ${MANY} generated people, as it is sealed`, () => {
  let banks: RunningBanks;
  /** Of each person, the lengths of the sections. */
  const lengths: (readonly number[])[] = [];
  beforeAll(async () => {
    banks = await startBanks({ people });
    const asked = compiled();
    const leaves = asked.leaves.filter(({ source }) => source === 'BANK');
    const sections = planRequest(asked, 'MORTGAGE').sections.filter(({ source }) => source === 'BANK');
    const [subject] = asked.subjects;
    if (!subject) throw new TypeError('it asks about somebody');
    const wanted = wantedOf(leaves, asked.asOf);
    const fields = leaves.map(({ field }) => field);
    for (const { login } of people) {
      const answer = await bank.fetch({ ...(await loginAt(banks, login, { fields })), wanted, now: banks.world.now() });
      const payloads = sections.map((section) =>
        projectSection(subject, { leaves: new Set(section.leaves.map(({ path }) => path)) }, answer.record),
      );
      const around = { v: 1, salt: 'A'.repeat(22), references: [], person: {} } as const;
      lengths.push(payloads.map(({ data, gaps }) => writePayload({ ...around, data, gaps }).length));
    }
  }, 600_000);
  afterAll(() => banks?.close());

  it('has no other length than the padded ones', () => {
    expect(lengths).toHaveLength(MANY);
    expect(new Set(people.map(isInDebt)).size).toBe(2);
    expect(PADDED_SIZES).toEqual(expect.arrayContaining([...new Set(lengths.flat())]));
  });

  // Of a few people it would say nothing.
  if (isLong)
    it('tells who is in debt hardly better than who knows nothing of the person', () => {
      const half = MANY / 2;
      const inDebt = people.map(isInDebt);
      const kinds = lengths.map((of) => of.join(' '));
      /** What is more often so of those in the first half whose sections have these lengths. */
      const guess = (kind: string): boolean => {
        const alike = inDebt.slice(0, half).filter((_, at) => kinds[at] === kind);
        return alike.filter(Boolean).length * 2 > alike.length;
      };
      const rest = inDebt.slice(half);
      const right = rest.filter((truth, at) => guess(kinds[half + at] ?? '') === truth).length / half;
      const debtors = rest.filter(Boolean).length / half;
      expect(right).toBeLessThanOrEqual(Math.max(debtors, 1 - debtors) + 0.02);
    });
});
