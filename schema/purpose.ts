import type { SourceId } from './source.ts';

/** What a provider may ask for, and for how long, per purpose (design D4). Public: `Query.purposes` shows this table. */
export interface PurposeLimits {
  readonly nl: string;
  readonly en: string;
  /** Most days the provider may ask to keep the result, by the consumer's separate consent; 0 = never. */
  readonly retentionDays: number;
  /** Most hours a one-off delivery may wait to be collected. */
  readonly pickupHours: number;
  /** Furthest look back in whole months, per source that has history. A source not named has no history for this purpose. */
  readonly historyMonths: Partial<Record<SourceId, number>>;
  /** Thresholds a yes/no answer may use, by the kind the field names. */
  readonly thresholds: { readonly AGE: readonly number[]; readonly MONTHLY_AMOUNT: readonly number[] };
  readonly partner: boolean;
}

const MONTHLY_AMOUNTS = [1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 6000, 7500] as const;

export const PURPOSES = {
  MORTGAGE: {
    nl: 'Een hypotheek aanvragen',
    en: 'Applying for a mortgage',
    retentionDays: 90,
    pickupHours: 72,
    historyMonths: { BRP: 60, UWV: 60, SVB: 60, BANK: 12, VIA: 36, BRI: 36, WOZ: 36 },
    thresholds: { AGE: [18], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: true,
  },
  RENTAL: {
    nl: 'Een woning huren',
    en: 'Renting a home',
    retentionDays: 30,
    pickupHours: 72,
    historyMonths: { BRP: 36, UWV: 12, SVB: 12, BANK: 3, VIA: 24, BRI: 24 },
    thresholds: { AGE: [18], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: true,
  },
  CAR_LEASE: {
    nl: 'Een auto leasen',
    en: 'Leasing a car',
    retentionDays: 30,
    pickupHours: 24,
    historyMonths: { UWV: 12, SVB: 12, BANK: 3, VIA: 12 },
    thresholds: { AGE: [18, 21, 24], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: false,
  },
  CONSUMER_CREDIT: {
    nl: 'Geld lenen',
    en: 'Borrowing money',
    retentionDays: 30,
    pickupHours: 24,
    historyMonths: { UWV: 12, SVB: 12, BANK: 6, VIA: 12 },
    thresholds: { AGE: [18], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: true,
  },
  DEBT_COUNSELLING: {
    nl: 'Hulp bij schulden',
    en: 'Help with debts',
    retentionDays: 90,
    pickupHours: 72,
    historyMonths: { BRP: 24, UWV: 24, SVB: 24, BANK: 12, VIA: 36, BRI: 36, WOZ: 24 },
    thresholds: { AGE: [18], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: true,
  },
  INCOME_CHECK: {
    nl: 'Inkomen laten zien',
    en: 'Proof of income',
    retentionDays: 7,
    pickupHours: 24,
    historyMonths: { UWV: 12, SVB: 12, BANK: 3, VIA: 24, BRI: 24 },
    thresholds: { AGE: [18], MONTHLY_AMOUNT: MONTHLY_AMOUNTS },
    partner: false,
  },
  IDENTIFICATION: {
    nl: 'Identiteit laten zien',
    en: 'Proof of identity',
    retentionDays: 7,
    pickupHours: 24,
    historyMonths: {},
    thresholds: { AGE: [18, 21], MONTHLY_AMOUNT: [] },
    partner: false,
  },
} as const satisfies Record<string, PurposeLimits>;

export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_IDS = Object.keys(PURPOSES) as readonly Purpose[];

/** Every purpose: for fields that any asker may need, such as a name. */
export const ANY_PURPOSE: readonly Purpose[] = PURPOSE_IDS;
/** Purposes in which money is lent or owed. */
export const CREDIT: readonly Purpose[] = ['MORTGAGE', 'CONSUMER_CREDIT', 'DEBT_COUNSELLING'];
/** Purposes in which an income is judged. */
export const AFFORDABILITY: readonly Purpose[] = [...CREDIT, 'RENTAL', 'CAR_LEASE', 'INCOME_CHECK'];
