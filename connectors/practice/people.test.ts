import { describe, expect, it } from 'vitest';
import { problemsOf } from './coherence.testing.ts';
import { payslipsOf } from './payslips.ts';
import { PEOPLE } from './people.ts';
import type { PracticePerson } from './person.ts';

const TODAY = '2026-11-24';

/** From the table of the cast (sources/canonical-model.md 11). */
const CAST = [
  ['kees', '999990184', '1975-03-06', '2551JV'],
  ['noor', '999993847', '1982-04-10', '2551JV'],
  ['sanne', '999991292', '1974-03-04', '3089KG'],
  ['mo', '999993355', '1978-03-31', '3544NG'],
  ['fatima', '999990469', '1948-01-04', '2811BC'],
  ['daan', '999971141', '2001-04-03', '2742LM'],
  ['lotte', '999970616', '1990-02-16', '2511CA'],
  ['igor', '999991073', '1970-01-01', 'abroad'],
  ['anja', '999990925', '1996-07-07', '6461KA'],
  ['leeg', '999970720', '1980-09-01', '2511CA'],
  ['groot', '999990883', '1949-02-02', '3066VS'],
  ['fout', '999970008', '1984-10-02', '2511CA'],
] as const;

function person(login: string): PracticePerson {
  const found = PEOPLE.find((candidate) => candidate.login === login);
  if (!found) throw new Error('no such person');
  return found;
}

describe('the cast', () => {
  it.each(CAST)('holds %s with BSN, birth date and address of the table', (login, bsn, birthDate, postcode) => {
    const { address, ...found } = person(login);
    expect(found).toMatchObject({ bsn, birthDate });
    expect(address.kind === 'DUTCH' ? address.postcode : 'abroad').toBe(postcode);
  });

  it('is nobody else, and nobody twice', () => {
    expect(PEOPLE.map(({ login }) => login)).toEqual(CAST.map(([login]) => login));
    expect(new Set(PEOPLE.flatMap(({ accounts }) => accounts.map(({ iban }) => iban))).size).toBe(
      PEOPLE.flatMap(({ accounts }) => accounts).length,
    );
  });

  it.each(PEOPLE.filter(({ login }) => login !== 'fout'))('makes sense: $login', (candidate) => {
    expect(problemsOf(candidate)).toEqual([]);
  });

  it('contradicts itself in fout, on purpose', () => {
    expect(problemsOf(person('fout'))).toEqual([
      'a partnership ends after it began',
      'partners were grown up',
      'children are younger than the parent',
    ]);
  });

  it('marries kees and noor to each other, with the same home and children', () => {
    const [kees, noor] = [person('kees'), person('noor')];
    expect(kees.partnership?.partner.bsn).toBe(noor.bsn);
    expect(noor.partnership?.partner).toEqual({
      bsn: kees.bsn,
      firstNames: kees.firstNames,
      namePrefix: kees.namePrefix,
      familyName: kees.familyName,
      birthDate: kees.birthDate,
    });
    expect(noor.partnership?.since).toBe(kees.partnership?.since);
    expect([noor.address, noor.children]).toEqual([kees.address, kees.children]);
    expect(kees.children.length).toBe(2);
    expect(kees.jobs[0]?.employer).toBe('Haagse Installatietechniek BV');
    expect(kees.accounts[0]?.iban).toBe('NL91ABNA0417164300');
  });

  it.each(['kees', 'noor', 'sanne', 'fatima', 'daan', 'lotte', 'anja', 'fout'])(
    'pays %s something in every year of the last five',
    (login) => {
      const years = person(login).jobs.flatMap((job) => payslipsOf(job, TODAY).map(({ paidOn }) => paidOn.slice(0, 4)));
      for (const year of ['2021', '2022', '2023', '2024', '2025', '2026']) expect(years).toContain(year);
    },
  );

  it('gives lotte four employers, one of them a natural person, four-week periods, and benefit in between', () => {
    const { jobs } = person('lotte');
    expect(jobs.map(({ payPeriod, incomeKind }) => `${payPeriod} ${incomeKind}`)).toEqual([
      'FOUR_WEEKS 15',
      'FOUR_WEEKS 15',
      'FOUR_WEEKS 15',
      'MONTH 33',
      'FOUR_WEEKS 15',
    ]);
    expect(jobs.filter(({ naturalPerson }) => naturalPerson).length).toBe(1);
    const benefit = jobs.find(({ incomeKind }) => incomeKind === '33');
    expect(jobs.every((job) => job === benefit || !job.endedOn || job.endedOn < (benefit?.startedOn ?? ''))).toBe(true);
  });

  it('gives fatima a state pension and three pensions, mo alimony and business income, daan a study debt', () => {
    expect(person('fatima').jobs.map(({ incomeKind }) => incomeKind)).toEqual(['22', '56', '56', '56']);
    const truths = (login: string): readonly string[] =>
      person(login).accounts.flatMap(({ recurring }) => recurring.map(({ truth }) => truth));
    expect(truths('mo')).toEqual(expect.arrayContaining(['ALIMONY_PAID', 'BUSINESS_INCOME', 'INCOME_TAX']));
    expect(truths('daan')).toContain('STUDENT_DEBT');
    expect(truths('sanne')).toContain('MORTGAGE');
  });

  it('leaves leeg with nothing, hides anja, and sends igor abroad with his diacritics', () => {
    const leeg = person('leeg');
    expect([leeg.jobs, leeg.accounts, leeg.children, leeg.partnership]).toEqual([[], [], [], undefined]);
    expect(person('anja').flags.secret).toBe(true);
    expect(person('igor').familyName.normalize('NFD')).toMatch(/\p{Mark}/u);
  });

  it('gives groot four accounts with three thousand payments a year each, the same ones every time', () => {
    const { accounts } = person('groot');
    const perYear = accounts.map(({ recurring }) =>
      recurring.reduce((sum, { months }) => sum + (months?.length ?? 12), 0),
    );
    expect(accounts.length).toBe(4);
    for (const count of perYear) {
      expect(count).toBeGreaterThanOrEqual(3000);
      expect(count).toBeLessThan(3100);
    }
    expect(accounts[1]?.recurring[0]).toMatchObject({ day: 3, months: [1], truth: 'GROCERIES' });
  });
});
