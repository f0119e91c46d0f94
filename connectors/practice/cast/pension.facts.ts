import type { PracticeAge, PracticeEntitlement, PracticePartnerPension, PracticePension } from '../facts/pension.ts';
import { EMPLOYERS } from './organisation.ts';

/** Whoever owes somebody of the cast a pension; all names are invented. */
const FUNDS = {
  care: EMPLOYERS.pensionCare.employer,
  trade: EMPLOYERS.pensionTrade.employer,
  school: EMPLOYERS.pensionSchool.employer,
  harbour: EMPLOYERS.pensionHarbour.employer,
  metal: 'Pensioenfonds Metaal en Vonk',
  flex: 'Pensioenfonds De Springplank',
  insurer: 'Levensverzekeraar De Zandloper',
  premium: 'Premiepensioen De Regenboog',
} as const;

/** From which age, and the two amounts a year. */
type Terms = readonly [from: PracticeAge, reachable: number, accrued: number];

const age = (years: number, months = 0): PracticeAge => ({ years, months });
/** When AOW begins for whoever reaches it from 2028 on. */
const aowAge = age(67, 3);

function certain(
  administrator: string,
  [from, reachable, accrued]: Terms,
  more: Partial<PracticeEntitlement> = {},
): PracticeEntitlement {
  return { administrator, asOf: '2025-12-31', kind: 'CERTAIN', from, reachable, accrued, ...more };
}

/** Paid already, so it does not grow: the monthly amounts of the job that pays it, twelve times. */
function inPayment(administrator: string, from: PracticeAge, perMonth: number): PracticeEntitlement {
  return certain(administrator, [from, perMonth * 12, perMonth * 12], { asOf: '2026-01-01' });
}

/** The partner's part is seven tenths of one's own, before and after retirement. */
function partnerPart(
  reachable: number,
  accrued: number,
  more: Partial<PracticePartnerPension> = {},
): PracticePartnerPension {
  const part = (amount: number): number => Math.round(amount * 0.7);
  return {
    insured: part(reachable),
    accrued: part(accrued),
    insuredAfter: part(reachable),
    accruedAfter: part(accrued),
    ...more,
  };
}

/** Practice facts by login name; who is not here has none. */
export const PENSION: Readonly<Record<string, PracticePension>> = {
  kees: {
    entitlements: [
      certain(FUNDS.metal, [age(68), 13_920, 4_180], {
        asOf: '2026-01-01',
        partner: partnerPart(13_920, 4_180, { perChild: 1_949 }),
      }),
      certain(FUNDS.trade, [aowAge, 6_412, 6_412], { partner: partnerPart(6_412, 6_412) }),
    ],
  },
  noor: {
    entitlements: [
      certain(FUNDS.care, [age(68), 12_260, 4_905], {
        asOf: '2026-01-01',
        partner: partnerPart(12_260, 4_905, { perChild: 1_716 }),
      }),
      certain(FUNDS.flex, [age(68), 415, 415]),
    ],
  },
  /** Paid by premiums in part, which nobody promises; and a pension that ends when AOW begins. */
  sanne: {
    entitlements: [
      certain(FUNDS.harbour, [age(68), 19_840, 10_470]),
      certain(FUNDS.premium, [age(68), 3_150, 1_980], { kind: 'INDICATIVE', asOf: '2026-09-30' }),
      certain(FUNDS.insurer, [age(65), 5_200, 5_200], { until: aowAge, asOf: '2025-07-01' }),
      certain(FUNDS.harbour, [age(68), 640, 310], { kind: 'SINGLES' }),
    ],
  },
  /** Built up while married until 2015, and divided; nothing since 2023. */
  mo: {
    entitlements: [
      certain(FUNDS.trade, [aowAge, 5_730, 5_730], {
        settlement: 'Verevening',
        partner: partnerPart(5_730, 5_730, { settlement: 'Bijzonder partnerpensioen', perChild: 802 }),
      }),
      certain(FUNDS.insurer, [age(68), 2_240, 2_240], { settlement: 'Geen', asOf: '2025-07-01' }),
    ],
  },
  /** Three funds in payment: what the jobs of income kind 56 pay a month. */
  fatima: {
    entitlements: [
      inPayment(FUNDS.care, age(65, 1), 451),
      inPayment(FUNDS.trade, age(65, 1), 197),
      inPayment(FUNDS.school, age(66, 8), 103),
    ],
  },
  daan: {
    entitlements: [certain(FUNDS.premium, [age(68), 9_870, 610], { kind: 'INDICATIVE', asOf: '2026-09-30' })],
  },
  lotte: {
    entitlements: [
      certain(FUNDS.flex, [age(68), 1_385, 1_385]),
      certain(FUNDS.care, [age(68), 468, 468]),
      certain(FUNDS.premium, [age(68), 205, 205], { kind: 'INDICATIVE', asOf: '2026-09-30' }),
    ],
  },
  /** Lived here from 2004 to 2022 only. */
  igor: {
    insured: { from: '2004-05-01', until: '2022-10-01' },
    entitlements: [certain(FUNDS.school, [age(68), 9_115, 9_115])],
  },
  anja: {
    entitlements: [
      certain(FUNDS.school, [age(68), 17_430, 2_365], { partner: partnerPart(17_430, 2_365) }),
      certain(FUNDS.flex, [age(68), 720, 720]),
    ],
  },
  groot: { entitlements: [inPayment(FUNDS.harbour, age(65, 2), 2_815)] },
  /** One pension told twice with other amounts, and one that has built up more than can be reached. */
  fout: {
    entitlements: [
      certain(FUNDS.metal, [age(68), 8_300, 2_950]),
      certain(FUNDS.metal, [age(68), 3_800, 2_950]),
      certain(FUNDS.flex, [age(68), 900, 1_450]),
    ],
  },
};
