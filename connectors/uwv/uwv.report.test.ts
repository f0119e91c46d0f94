import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { HEAD, payer, readReport, reportOf, rows } from './report.testing.ts';
import { uwvReport } from './uwv.report.simulator.ts';
import { uwvFile } from './uwv.report.ts';
import { TODAY, TWO_YEARS, told, wantedOf, worldOfToday } from './uwv.testing.ts';

const world = worldOfToday();

function reported(login: string): string {
  const person = world.personByLogin(login);
  if (!person) throw new Error('no such person');
  return uwvReport(world, person);
}

const seen = (text: string, period = TWO_YEARS) => told(readReport(text, wantedOf(period)).record, period);

describe('The report of a practice person', () => {
  it('has for kees the wages of his payslips, as the service has them, and a permanent contract', () => {
    const [job] = world.personByLogin('kees')?.jobs ?? [];
    if (!job) throw new Error('kees works');
    const slips = world.payslips(job, TODAY).filter(({ to }) => to >= TWO_YEARS.from && to <= '2026-10-20');
    const euros = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR' });
    expect(seen(reported('kees'))).toMatchObject({
      employment: {
        employers: [
          {
            name: 'Haagse Installatietechniek BV',
            payrollTaxNumber: 'UNAVAILABLE',
            isPermanent: true,
            isOnCall: false,
            isWritten: true,
            contractKind: { code: '01', label: 'Arbeidsovereenkomst' },
            wages: [
              ...slips.map(({ from, to, hours, svWage }) => ({ from, to, hours, svWage: euros(svWage) })),
              'STALE',
            ],
          },
        ],
        atLeast: true,
      },
      benefits: [],
    });
  });

  it('has for lotte a private employer of whom nothing is told, work that is over, and the WW among benefits', () => {
    const { employment, benefits } = seen(reported('lotte')) as Record<string, unknown>;
    expect(employment).toMatchObject({
      employers: [
        { name: 'Thuiszorg De Zonnewijzer BV', isPermanent: false, endedOn: 'UNAVAILABLE' },
        { name: 'UNAVAILABLE', payrollTaxNumber: 'UNAVAILABLE' },
      ],
    });
    expect(benefits).toMatchObject({ 0: { kind: { code: '33', label: 'WW' }, amount: { amount: '1420.00' } } });
    expect(JSON.stringify([employment, benefits])).not.toMatch(/Rietveen|999950046/);
  });

  it.each(['leeg', 'fatima', 'groot'])('is empty for %s, who has no insured wage', (login) => {
    const { record, references } = readReport(reported(login));
    expect([record, references[0]?.referenceDate]).toEqual([{}, null]);
  });

  it('names its person by family name and birth date', () => {
    expect(readReport(reported('kees')).person).toEqual({ familyName: 'de Wit', birthDate: '1975-03-06' });
    expect(readReport(reported('lotte')).person).toEqual({ familyName: 'van den Heuvel', birthDate: '1990-02-16' });
  });

  it.each(PEOPLE)('of $login lets no number out', ({ login }) => {
    const { record, references } = readReport(reported(login));
    expect(JSON.stringify([told(record, TWO_YEARS), references])).not.toMatch(/9999\d{5}/);
  });
});

describe('A brought report', () => {
  it('is marked as brought, with the last day that was reported', () => {
    const { references } = readReport(reportOf(payer('Bakkerij BV', rows(1, 9))));
    expect(references).toEqual([
      { path: ['employment'], source: 'UWV', referenceDate: '2026-09-30', broughtByConsumer: true },
      { path: ['benefits'], source: 'UWV', referenceDate: null, broughtByConsumer: true },
    ]);
  });

  it('is cut to what is wanted', () => {
    const text = reportOf(payer('Bakkerij BV', rows(1, 9)), payer('WW-Uitkering van UWV', rows(1, 3), ''));
    const benefits = readReport(text, wantedOf(TWO_YEARS, ['benefits']));
    expect([Object.keys(benefits.record), benefits.references.map(({ path }) => path)]).toEqual([
      ['benefits'],
      [['benefits']],
    ]);
  });

  it('that was made long ago says that the newest part is missing, of everything', () => {
    const old = reportOf(payer('Bakkerij BV', rows(1, 4))).replace('24-11-2026', '01-06-2026');
    expect(seen(old)).toMatchObject({
      employment: { employers: [{ wages: { 4: 'STALE' } }, 'STALE'], atLeast: 'STALE' },
      benefits: ['STALE'],
    });
  });

  it('of yesterday is as new as employers report', () => {
    const fresh = reportOf(payer('Bakkerij BV', rows(1, 10))).replace('24-11-2026', '23-11-2026');
    expect(seen(fresh, { from: '2026-01-01', to: TODAY })).toMatchObject({
      employment: { employers: { length: 1, 0: { wages: { length: 10 } } } },
      benefits: [],
    });
  });

  it('goes back five years: a list of longer ago is not whole', () => {
    const text = reportOf(payer('Bakkerij BV', rows(1, 9)));
    expect(seen(text, { from: '2021-11-01', to: '2026-09-30' })).toMatchObject({ employment: { employers: [{}] } });
    expect(seen(text, { from: '2021-10-31', to: '2026-09-30' })).toMatchObject({
      employment: { employers: [{}, 'PARTIAL'] },
    });
  });

  it('has a hole where a month is missing', () => {
    const text = reportOf(payer('Bakkerij BV', [...rows(1, 3), ...rows(5, 5)]));
    expect(seen(text, { from: '2026-01-01', to: '2026-09-30' })).toMatchObject({
      employment: { employers: [{ wages: { 8: 'PARTIAL' } }] },
    });
  });

  it('does not know when work began, or ended, only that it is over', () => {
    const over = seen(reportOf(payer('Bakkerij BV', rows(1, 3))));
    expect(over).toMatchObject({ employment: { employers: [{ startedOn: undefined, endedOn: 'UNAVAILABLE' }] } });
    const runs = seen(reportOf(payer('Bakkerij BV', rows(1, 9))));
    expect(runs).toMatchObject({ employment: { employers: [{ startedOn: undefined, endedOn: undefined }] } });
  });

  it.each([
    ['Haagse Installatietechniek BV', true],
    ['Bakker B.V. (Rotterdam)', true],
    ['Stichting Zorggroep Duinzicht', true],
    ['UWV Loondoorbetaling bij faillissement', true],
    ['T. Rietveen Hoveniers', false],
    ['Bakkerij De Vries V.O.F.', false],
    ['Bvlgari Imitatie', false],
  ])('names an employer only where its name has a legal form: %s', (name, isTold) => {
    const found = seen(reportOf(payer(name, rows(1, 9))));
    expect(found).toMatchObject({
      employment: { employers: [{ name: isTold ? name : 'UNAVAILABLE', payrollTaxNumber: 'UNAVAILABLE' }] },
    });
  });

  it.each(['BSN: 999990184', 'Burgerservicenummer 9999.90.184', 'BSN 999 990 184'])(
    'with the line %s says whose it is, and keeps it out of what it tells',
    (line) => {
      const text = [...HEAD, line, ...payer('Stichting 999990184', rows(1, 9))].join('\n');
      const { record, person } = readReport(text);
      expect(person).toEqual({ bsn: '999990184', familyName: 'de Wit', birthDate: '1975-03-06' });
      expect(JSON.stringify(told(record, TWO_YEARS))).not.toContain('999990184');
    },
  );

  it('with a masked number says nothing of it', () => {
    expect(readReport([...HEAD, 'BSN: *********'].join('\n')).person).not.toHaveProperty('bsn');
  });

  it('is at most half a MiB, far more than five years of wages', () => {
    expect(uwvFile.maxBytes).toBe(524_288);
    expect(reported('lotte').length).toBeLessThan(uwvFile.maxBytes / 50);
  });
});
