import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Wanted } from '../connector.ts';
import { listen } from '../loopback.testing.ts';
import { PEOPLE } from '../practice/people.ts';
import { SCRIPTS } from '../practice/script.ts';
import type { PracticeWorld, Script } from '../practice/world.ts';
import { type Fetched, fetchedOf, TODAY, told, wantedOf, worldOfToday } from '../suwi/suwi.testing.ts';
import { duo } from './duo.connector.ts';
import { duoSimulator } from './duo.simulator.ts';
import { EVERYTHING } from './duo.testing.ts';

let world: PracticeWorld;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = express().use((request, response, next) => duoSimulator(world)(request, response, next));
  ({ origin, close } = await listen(app));
});
afterAll(() => close());
beforeEach(() => {
  world = worldOfToday();
});

function fetched(login: string, script: Script = 'goed', wanted: Wanted = EVERYTHING) {
  return fetchedOf({ connector: duo, source: 'DUO', world, origin, login, wanted, script });
}

async function record(login: string, script?: Script): Promise<Record<string, unknown>> {
  return told((await fetched(login, script)).record) as Record<string, unknown>;
}

function courses(of: Record<string, unknown>, list: 'diplomas' | 'enrolments'): readonly unknown[] {
  const { [list]: entries = [] } = of.education as Record<string, readonly (string | { course: string })[]>;
  return entries.map((entry) => (typeof entry === 'string' ? entry : entry.course));
}

describe('over HTTP, with the practice people', () => {
  it('daan has all his diplomas, the enrolments that led to them, and one loan', async () => {
    const { record: found, person, references } = await fetched('daan');
    const form = { code: 'VOLTIJD', label: 'Voltijd', list: 'SGR CdOnderwijsvorm' };
    const hbo = { code: 'HBO-BA', label: 'Hbo bachelor', list: 'SGR CdNiveauOpleidingDuo' };
    const school = { code: '95RN', label: undefined, list: 'BRIN' };
    expect(told(found)).toMatchObject({
      education: {
        diplomas: [
          { course: 'Havo', kind: { code: 'DIPLOMA' }, obtainedOn: '2018-06-13' },
          {
            course: 'B HBO-ICT',
            kind: { code: 'GETUIGSCHRIFT', label: 'Getuigschrift' },
            level: hbo,
            institution: school,
            obtainedOn: '2024-07-05',
          },
        ],
        enrolments: [
          { course: 'Havo', from: '2013-08-01', until: '2018-06-13' },
          { course: 'B HBO-ICT', level: hbo, form, institution: school, from: '2019-09-01', until: '2024-07-05' },
        ],
      },
      studentDebt: {
        loans: [
          {
            asOf: TODAY,
            repaymentRule: { code: 'SF35', label: 'Terugbetalen in 35 jaar', list: 'DUO terugbetalingsregel' },
            originalPrincipal: { amount: '31180.00', currency: 'EUR' },
            arrears: { amount: '0.00', currency: 'EUR' },
            interestPercentage: '2.57',
            termMonths: 420,
            remainingMonths: 394,
            monthlyAmount: { amount: '112.64', currency: 'EUR' },
            isMeansTested: false,
            extraRepayments: [],
          },
        ],
      },
    });
    expect(person).toEqual({ bsn: world.personByLogin('daan')?.bsn });
    expect(references).toEqual([
      { path: ['education'], source: 'DUO', referenceDate: null, broughtByConsumer: false },
      { path: ['studentDebt'], source: 'DUO', referenceDate: TODAY, broughtByConsumer: false },
      { path: ['studentDebt', 'loans', 0], source: 'DUO', referenceDate: TODAY, broughtByConsumer: false },
    ]);
  });

  it('daan pays DUO each month what leaves his account, and the total is what his loan still is', async () => {
    const { studentDebt } = await record('daan');
    const { total, loans } = studentDebt as { total: unknown; loans: Record<string, { amount: string }>[] };
    const paid = world.personByLogin('daan')?.accounts.flatMap(({ recurring }) => recurring);
    const toDuo = paid?.find(({ truth }) => truth === 'STUDENT_DEBT')?.cents ?? 0;
    expect(loans[0]?.monthlyAmount?.amount).toBe((-toDuo / 100).toFixed(2));
    expect(total).toEqual(loans[0]?.currentPrincipal);
    expect(Number(loans[0]?.currentPrincipal?.amount)).toBeLessThan(31_180);
  });

  it('lotte has two loans under two rules, each with its own day, and follows a course now', async () => {
    const { studentDebt, education } = await record('lotte');
    expect(studentDebt).toMatchObject({
      total: { amount: '6513.40' },
      loans: [
        {
          asOf: '2026-11-01',
          repaymentRule: { code: 'SF15-oud' },
          isMeansTested: true,
          monthlyAmount: { amount: '0.00' },
          extraRepayments: [{ paidOn: '2014-05-12', amount: { amount: '250.00' } }],
        },
        { repaymentRule: { code: 'LLLK' }, isMeansTested: false, extraRepayments: [] },
      ],
    });
    expect(education).toMatchObject({
      diplomas: { 0: { obtainedOn: '2006' }, length: 2 },
      enrolments: { 2: { course: 'B Social Work', form: { code: 'DEELTIJD' }, from: '2025-09-01', until: undefined } },
    });
  });

  it.each([
    ['kees', ['Technicus service en onderhoud', 'PARTIAL']],
    ['noor', ['B Verpleegkunde', 'PARTIAL']],
    ['sanne', ['B Logistiek en Economie', 'PARTIAL']],
    ['mo', ['Leidinggevende interieurbouw', 'PARTIAL']],
    ['fatima', ['PARTIAL']],
    ['igor', ['PARTIAL']],
    ['anja', ['Vmbo theoretische leerweg', 'Medewerker facilitaire dienst']],
    ['groot', ['PARTIAL']],
    ['fout', ['M Bedrijfskunde', 'Havo', 'PARTIAL']],
  ])('%s has the diplomas the register has, PARTIAL where older ones may be missing', async (login, expected) => {
    const found = await record(login);
    expect(courses(found, 'diplomas')).toEqual(expected);
    if (login !== 'fout') expect(found.studentDebt).toEqual({ total: { amount: '0.00', currency: 'EUR' }, loans: [] });
  });

  it('fout is delivered as it stands: a total that is not that of the loans, an end before its beginning', async () => {
    expect(await record('fout')).toMatchObject({
      education: { diplomas: [{ obtainedOn: '1998-03' }, { obtainedOn: '2007-06' }, 'PARTIAL'] },
      studentDebt: { total: { amount: '1000.00' }, loans: [{ currentPrincipal: { amount: '7421.50' } }] },
    });
  });

  it('leeg has an empty record, which is no failure', async () => {
    const { record: found, person, references } = await fetched('leeg');
    expect([found, person.bsn]).toEqual([{}, world.personByLogin('leeg')?.bsn]);
    expect(references.map(({ path }) => path)).toEqual([['education'], ['studentDebt']]);
  });
});

describe('what is wanted', () => {
  it.each([
    ['education', ['/suwibroker/soap/DUODossierPersoonGSD-v0300']],
    ['education.diplomas.course', ['/suwibroker/soap/DUODossierPersoonGSD-v0300']],
    ['studentDebt', ['/studieschuld/v1/opvraging']],
    ['studentDebt.loans.monthlyAmount.amount', ['/studieschuld/v1/opvraging']],
    ['vehicles', []],
  ])('%s asks the services of which it is, and no other', async (field, paths) => {
    const { exchanges, record: found } = await fetched('daan', 'goed', wantedOf(field));
    expect(exchanges.map(({ request }) => new URL(request.url).pathname)).toEqual(paths);
    expect(Object.keys(found)).toEqual(paths.length === 0 ? [] : [field.split('.')[0]]);
  });

  it('is all that is delivered', async () => {
    const wanted = wantedOf('education.diplomas.level', 'studentDebt.loans.monthlyAmount');
    const { record: found } = await fetched('daan', 'goed', wanted);
    expect(told(found)).toEqual({
      education: { diplomas: [{ level: expect.anything() }, { level: expect.anything() }] },
      studentDebt: { loans: [{ monthlyAmount: { amount: '112.64', currency: 'EUR' } }] },
    });
  });
});

describe('a script', () => {
  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: HTTP 503', 'UNREACHABLE: HTTP 503'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: Burgerservicenr', 'MALFORMED: studieschuld.leningen is not a list'],
    ['error_SOURCE_REFUSED', 'REFUSED: SOAP fault', 'REFUSED: HTTP 403'],
    ['error_SOURCE_BUSY', 'BUSY: HTTP 429', 'BUSY: HTTP 429'],
    ['error_PERSON_MISMATCH', 'MALFORMED: answered about somebody else', 'MALFORMED: answered about somebody else'],
  ] as const)('%s fails, whatever is wanted', async (script, education, debt) => {
    await expect(fetched('kees', script)).rejects.toMatchObject({ name: 'SourceFailure', message: education });
    await expect(fetched('kees', script, wantedOf('education'))).rejects.toMatchObject({ message: education });
    await expect(fetched('kees', script, wantedOf('studentDebt'))).rejects.toMatchObject({ message: debt });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    expect(await record('kees', 'error_SUBJECT_UNKNOWN')).toEqual({});
  });

  it('error_PARTIAL leaves the older half out, and every list says so', async () => {
    const found = await record('daan', 'error_PARTIAL');
    expect(courses(found, 'diplomas')).toEqual(['B HBO-ICT', 'PARTIAL']);
    expect(courses(found, 'enrolments')).toEqual(['B HBO-ICT', 'PARTIAL']);
    expect(found.studentDebt).toEqual({ total: 'PARTIAL', loans: ['PARTIAL'] });
  });

  it.each(['slow_15s', 'drip'] as const)('%s gives the same in the end', async (script) => {
    expect(await record('sanne', script)).toEqual(await record('sanne'));
  });

  it('never brings the BSN, or anybody else, into what is delivered or asked by address', async () => {
    const others = [
      ...PEOPLE.map(({ bsn }) => bsn),
      ...PEOPLE.flatMap(({ children }) => children.map(({ bsn }) => bsn)),
    ];
    for (const { login } of PEOPLE) {
      for (const script of SCRIPTS.filter((word) => word !== 'error_SOURCE_TIMEOUT' && word !== 'drip')) {
        const found = await fetched(login, script).catch((failure: Error): Fetched | Error => failure);
        const { record: data, references, exchanges = [] } = found instanceof Error ? ({} as Partial<Fetched>) : found;
        const message = found instanceof Error ? found.message : '';
        const seen = JSON.stringify([told(data), references, message, exchanges.map(({ request }) => request.url)]);
        expect(others.filter((bsn) => seen.includes(bsn))).toEqual([]);
      }
    }
  });
});
