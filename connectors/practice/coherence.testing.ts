import { isValidIBAN } from 'ibantools';
import { CATEGORIES } from '../../schema/category.ts';
import { isDay, isPartialDate } from '../../schema/date.ts';
import type { PracticeAccount, PracticeJob, PracticePerson } from './person.ts';
import { passesElfproef } from './practice-number.ts';

/** What is wrong with a practice person, one sentence each; a person that makes sense has none. */
export function problemsOf(person: PracticePerson): readonly string[] {
  return [
    ...identityProblems(person),
    ...householdProblems(person),
    ...person.jobs.flatMap(jobProblems),
    ...accountProblems(person),
  ];
}

function failing(checks: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([sentence]) => sentence);
}

function identityProblems(person: PracticePerson): readonly string[] {
  const { address } = person;
  const initials = person.firstNames.split(/[ -]/).map((name) => `${name[0]}.`);
  const isDutch = address.kind === 'DUTCH';
  return failing({
    'the login is one lower-case word': /^[a-z][a-z0-9]*$/.test(person.login),
    'the BSN is a test number': person.bsn.startsWith('9999') && passesElfproef(person.bsn),
    'the initials are those of the first names': initials.join('') === person.initials,
    'the birth date is a date': isPartialDate(person.birthDate),
    'the postcode is one': !isDutch || /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(address.postcode),
    'the BAG object is one of sixteen digits': !isDutch || /^\d{4}01\d{10}$/.test(address.bagObject),
    'the person lived there after being born': address.since >= person.birthDate,
    'whoever left the country lives abroad': (person.flags.suspension?.reason === 'E') === !isDutch,
    'every code has a label': [
      person.birthCountry,
      person.municipality,
      ...person.nationalities.map(({ nationality }) => nationality),
    ].every(({ code, label }) => /^\d{4}$/.test(code) && label.length > 0),
    'both languages say something': person.about.nl.length > 0 && person.about.en.length > 0,
  });
}

function householdProblems(person: PracticePerson): readonly string[] {
  const { partnership, children } = person;
  const others = [...(partnership ? [partnership.partner] : []), ...children];
  return failing({
    'relatives have test numbers of their own':
      others.every(({ bsn }) => bsn.startsWith('9999') && passesElfproef(bsn)) &&
      new Set([person.bsn, ...others.map(({ bsn }) => bsn)]).size === others.length + 1,
    'relatives have names and birth dates': others.every(
      ({ familyName, birthDate }) => familyName !== '' && isPartialDate(birthDate),
    ),
    'a partnership ends after it began': !partnership?.endedOn || partnership.since < partnership.endedOn,
    'partners were grown up': !partnership || yearOf(partnership.since) - yearOf(partnership.partner.birthDate) >= 18,
    'children are younger than the parent': children.every(
      ({ birthDate }) => yearOf(birthDate) - yearOf(person.birthDate) >= 16,
    ),
  });
}

function jobProblems(job: PracticeJob): readonly string[] {
  const days = job.wage.map(({ from }) => from);
  return failing({
    'a payroll number has its form': /^\d{9}L\d{2}$/.test(job.payrollTaxNumber),
    'only a natural person has a payroll number like a BSN':
      passesElfproef(job.payrollTaxNumber.slice(0, 9)) === (job.naturalPerson === true),
    'an employer has an IBAN': isValidIBAN(job.employerIban),
    'codes have two digits': /^\d\d$/.test(job.incomeKind) && /^\d\d$/.test(job.contractNature),
    'the first wage starts with the job': days[0] === job.startedOn,
    'raises come in order, while the job lasts':
      days.every((from, at) => isDay(from) && (at === 0 || (days[at - 1] ?? '') < from)) &&
      (days.at(-1) ?? '') < (job.endedOn ?? '9999'),
    'a wage is in whole cents': job.wage.every(({ cents }) => Number.isSafeInteger(cents) && cents > 0),
  });
}

function accountProblems({ accounts }: PracticePerson): readonly string[] {
  const own = new Map(accounts.map((account) => [account.iban, account]));
  const payments = accounts.flatMap((account) => account.recurring);
  return failing({
    'IBANs are valid': accounts.every(({ iban }) => isValidIBAN(iban)),
    'accounts differ': own.size === accounts.length,
    'one account is the main one': accounts.length === 0 || accounts.filter(({ main }) => main).length === 1,
    'payments have a valid counterparty': payments.every(
      ({ counterparty, counterpartyIban }) => counterparty !== '' && isValidIBAN(counterpartyIban),
    ),
    'payments fall on a day that every month has': payments.every(({ day }) => day >= 1 && day <= 30),
    'descriptions fit their field': payments.every(
      ({ description }) => description.length > 0 && description.length <= 140,
    ),
    'the sign says what the payment is': payments.every(({ cents, truth }) => {
      const { direction } = CATEGORIES[truth];
      return direction === 'BETWEEN' || (direction === 'IN' ? cents > 0 : cents < 0);
    }),
    'money moved between own accounts leaves one and reaches the other': accounts.every((account) =>
      movesMatch(account, own),
    ),
  });
}

function movesMatch(account: PracticeAccount, own: ReadonlyMap<string, PracticeAccount>): boolean {
  return account.recurring
    .filter(({ counterpartyIban }) => counterpartyIban !== account.iban && own.has(counterpartyIban))
    .every((sent) =>
      own
        .get(sent.counterpartyIban)
        ?.recurring.some(
          (got) => got.counterpartyIban === account.iban && got.cents === -sent.cents && got.day === sent.day,
        ),
    );
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
