import { readFile } from 'node:fs/promises';
import type { AskForm } from './ask.parse.ts';

/** What a case starts from: a real document in a file, and what goes with it. */
export interface Template extends Omit<AskForm, 'reference'> {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
}

type Facts = Omit<Template, 'document'>;

/** The smallest first: one login. */
const FACTS: readonly Facts[] = [
  of('income-check', 'Inkomen', 'Income check', 'INCOME_CHECK'),
  of('mortgage', 'Hypotheek', 'Mortgage', 'MORTGAGE'),
  {
    ...of('mortgage-couple', 'Hypotheek voor twee', 'Mortgage for two', 'MORTGAGE'),
    subjects: ['APPLICANT', 'PARTNER'],
  },
  of('rental', 'Huurwoning', 'Rented home', 'RENTAL'),
  of('car-lease', 'Auto leasen', 'Car lease', 'CAR_LEASE'),
  of('identity', 'Alleen identiteit', 'Identity only', 'IDENTIFICATION'),
];

function of(id: string, nl: string, en: string, purpose: Template['purpose']): Facts {
  return { id, nl, en, purpose, subjects: ['APPLICANT'], retentionDays: 0, pickupHours: 6 };
}

/** Every template, with its document read from `templates/<id>.graphql`. */
export function readTemplates(): Promise<readonly Template[]> {
  return Promise.all(
    FACTS.map(async (facts) => ({
      ...facts,
      document: await readFile(new URL(`./templates/${facts.id}.graphql`, import.meta.url), 'utf8'),
    })),
  );
}
