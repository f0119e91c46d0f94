import { describe, expect, it } from 'vitest';
import { kees } from './cast/kees.person.ts';
import { lotte } from './cast/lotte.person.ts';
import { payslipsOf, reportedUntil } from './payslips.ts';
import type { CastPerson, PracticeJob } from './person.ts';

function jobOf(person: CastPerson, employer: string): PracticeJob {
  const job = person.jobs.find((candidate) => candidate.employer === employer);
  if (!job) throw new Error('no such job');
  return job;
}

describe('the payslips of a job', () => {
  const installation = jobOf(kees, 'Haagse Installatietechniek BV');

  it('are one per month since the first day, paid on the 24th or the working day before', () => {
    const payslips = payslipsOf(installation, '2026-11-24');
    expect(payslips[0]).toMatchObject({ from: '2019-03-01', to: '2019-03-31', paidOn: '2019-03-22' });
    expect(payslips.at(-1)).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      paidOn: '2026-11-24',
      svWage: 402_500,
      taxableWage: 402_500,
      wageTax: 92_079,
      net: 310_421,
      holidayAllowance: 0,
      hours: 160,
    });
    expect(payslips.length).toBe(7 * 12 + 9);
    expect(payslipsOf(installation, '2026-11-23').at(-1)?.to).toBe('2026-10-31');
  });

  it('follow every raise', () => {
    const wages = payslipsOf(installation, '2026-11-24').map(({ from, svWage, holidayAllowance }) => [
      from,
      svWage - holidayAllowance,
    ]);
    expect(wages).toContainEqual(['2025-12-01', 385_000]);
    expect(wages).toContainEqual(['2026-01-01', 402_500]);
  });

  it('carry 8% holiday allowance over June to May, inside the wage of May', () => {
    const may = payslipsOf(installation, '2026-06-01').find(({ from }) => from === '2026-05-01');
    const allowance = (7 * 385_000 + 5 * 402_500) * 0.08;
    expect(may).toMatchObject({ holidayAllowance: allowance, svWage: 402_500 + allowance });
    const others = payslipsOf(installation, '2026-11-24').filter(({ from }) => !from.includes('-05-'));
    expect(others.every(({ holidayAllowance }) => holidayAllowance === 0)).toBe(true);
  });

  it('pay a job that ends its last days and the allowance still owed', () => {
    const homeCare = payslipsOf(jobOf(lotte, 'Thuiszorg De Zonnewijzer BV'), '2026-11-24');
    expect(homeCare[0]).toMatchObject({ from: '2024-02-05', to: '2024-02-25' });
    expect(homeCare.at(-1)).toMatchObject({ from: '2025-03-24', to: '2025-03-30', paidOn: '2025-03-28', hours: 26 });
    expect(homeCare.at(-1)?.holidayAllowance).toBeGreaterThan(0);
  });

  it('are one per four weeks of Monday to Sunday, thirteen a year', () => {
    const payslips = payslipsOf(jobOf(lotte, 'Loonstrook Payrolling BV'), '2026-11-24');
    const inside = payslips.slice(1, -1);
    for (const { from, to, paidOn } of inside) {
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(27);
      expect([new Date(from).getUTCDay(), new Date(to).getUTCDay(), new Date(paidOn).getUTCDay()]).toEqual([1, 0, 5]);
    }
    expect(payslips.filter(({ from }) => from.startsWith('2023-')).length).toBe(13);
  });

  it('are reported five weeks after the period, so that the last one or two are not known yet', () => {
    expect(reportedUntil('2026-11-24')).toBe('2026-10-20');
    const reported = payslipsOf(installation, '2026-11-24').filter(({ to }) => to <= reportedUntil('2026-11-24'));
    expect(reported.at(-1)?.to).toBe('2026-09-30');
  });
});
