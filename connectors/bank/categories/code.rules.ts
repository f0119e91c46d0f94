import type { Category } from '../../../schema/category.ts';

/** What a code of the wire says of money that came in and of money that went out. */
export interface CodeMeaning {
  readonly in?: Category;
  readonly out?: Category;
  /** The code names a family only: a rule on name or text may choose one of these instead. */
  readonly orOne?: readonly Category[];
}

const BENEFITS: readonly Category[] = [
  'STATE_PENSION',
  'UNEMPLOYMENT_BENEFIT',
  'DISABILITY_BENEFIT',
  'SICKNESS_BENEFIT',
  'SOCIAL_ASSISTANCE',
];
const ALLOWANCES: readonly Category[] = [
  'CHILD_BENEFIT',
  'HEALTHCARE_ALLOWANCE',
  'RENT_ALLOWANCE',
  'CHILDCARE_ALLOWANCE',
];
const DEBTS: readonly Category[] = ['MORTGAGE', 'STUDENT_DEBT', 'CAR_LEASE', 'CREDIT_CARD', 'BUY_NOW_PAY_LATER'];

const salary: CodeMeaning = { in: 'SALARY', orOne: ['HOLIDAY_PAY', 'PENSION', 'EXPENSE_CLAIM', ...BENEFITS] };
const loan: CodeMeaning = { in: 'LOAN_PROCEEDS', out: 'LOAN_REPAYMENT', orOne: DEBTS };
const insurance: CodeMeaning = { in: 'REFUND', out: 'INSURANCE', orOne: ['HEALTH_INSURANCE', 'PENSION'] };
const tax: CodeMeaning = {
  in: 'TAX_REFUND',
  out: 'INCOME_TAX',
  orOne: ['ROAD_TAX', 'MUNICIPAL_TAXES', 'WATER', 'FINE', ...ALLOWANCES],
};
const telecom: CodeMeaning = { out: 'INTERNET_TV_PHONE' };
const energy: CodeMeaning = { out: 'ENERGY' };
const healthcare: CodeMeaning = { out: 'HEALTHCARE' };
const publicTransport: CodeMeaning = { out: 'PUBLIC_TRANSPORT' };

/** ISO 20022 ExternalPurpose1Code, as far as it says enough. There is none for gambling. */
const PURPOSE_CODES = byCode<CodeMeaning>({
  SALA: salary,
  PAYR: salary,
  BONU: salary,
  PENS: { in: 'PENSION', orOne: BENEFITS },
  BECH: { in: 'CHILD_BENEFIT' },
  ALMY: { in: 'ALIMONY_RECEIVED', out: 'ALIMONY_PAID' },
  RENT: { in: 'RENTAL_INCOME', out: 'RENT', orOne: ['RENT_ALLOWANCE'] },
  BEXP: { in: 'EXPENSE_CLAIM' },
  DIVD: { in: 'DIVIDEND' },
  INTE: { in: 'INTEREST_RECEIVED', out: 'BANK_FEES' },
  REFU: { in: 'REFUND', orOne: ['TAX_REFUND'] },
  TAXR: { in: 'TAX_REFUND', orOne: ALLOWANCES },
  LOAN: loan,
  LOAR: { out: 'LOAN_REPAYMENT', orOne: DEBTS },
  RINP: { out: 'LOAN_REPAYMENT', orOne: DEBTS },
  HLRP: { out: 'MORTGAGE' },
  INSU: insurance,
  INPC: insurance,
  LIFI: insurance,
  PPTI: insurance,
  HLTI: { out: 'HEALTH_INSURANCE' },
  TAXS: tax,
  INTX: tax,
  NITX: tax,
  ELEC: energy,
  GASB: energy,
  ENRG: energy,
  WTER: { out: 'WATER' },
  PHON: telecom,
  NWCH: telecom,
  NWCM: telecom,
  CBTV: telecom,
  CCRD: { out: 'CREDIT_CARD' },
  CDBL: { out: 'CREDIT_CARD' },
  CHAR: { out: 'CHARITY' },
  SUBS: { out: 'SUBSCRIPTION', orOne: ['MEMBERSHIP', 'INTERNET_TV_PHONE', 'PUBLIC_TRANSPORT'] },
  STDY: { in: 'STUDENT_FINANCE', out: 'EDUCATION_COSTS', orOne: ['STUDENT_DEBT'] },
  EDUC: { out: 'EDUCATION_COSTS' },
  HSPC: healthcare,
  MDCS: healthcare,
  HLTC: healthcare,
  RLWY: publicTransport,
  BUSB: publicTransport,
  AIRB: { out: 'TRAVEL' },
  SAVG: { in: 'OWN_TRANSFER', out: 'OWN_TRANSFER', orOne: ['INVESTMENT'] },
  INVS: { out: 'INVESTMENT' },
});

const reversal: CodeMeaning = { in: 'REFUND' };
const charges: CodeMeaning = { out: 'BANK_FEES' };
const interest: CodeMeaning = { in: 'INTEREST_RECEIVED', out: 'BANK_FEES' };
const dividend: CodeMeaning = { in: 'DIVIDEND' };

/** By sub-family of ISO 20022 bank transaction codes, those that say what a payment is; of one family only, where named. */
const SUB_FAMILIES = byCode<CodeMeaning & { readonly family?: string }>({
  UPDD: { ...reversal, family: '-RDDT-' },
  PRDD: { ...reversal, family: '-RDDT-' },
  RCDD: { ...reversal, family: '-RDDT-' },
  RIMB: { ...reversal, family: '-CCRD-' },
  CWDL: { out: 'CASH_WITHDRAWAL' },
  CDPT: { in: 'CASH_DEPOSIT' },
  CHRG: charges,
  FEES: charges,
  INTR: interest,
  SALA: salary,
  DVCA: dividend,
});

const cash: CodeMeaning = { in: 'CASH_DEPOSIT', out: 'CASH_WITHDRAWAL' };

/** Codes of single banks, in capitals and small letters as they write them: ING, ASN and SNS, Rabobank, Revolut. */
const PROPRIETARY_CODES = byCode<CodeMeaning>({
  GM: cash,
  GEA: cash,
  ST: { in: 'CASH_DEPOSIT' },
  ga: cash,
  gb: cash,
  sb: salary,
  ATM: cash,
  FEE: charges,
  CARD_REFUND: reversal,
});

/** What a bank's own code says. */
export function meaningOfProprietary(code: string): CodeMeaning | undefined {
  return PROPRIETARY_CODES.get(code);
}

/** What a purpose code says. */
export function meaningOfPurpose(code: string): CodeMeaning | undefined {
  return PURPOSE_CODES.get(code);
}

/** What a bank transaction code `DOMAIN-FAMILY-SUBFAMILY` says by itself. */
export function meaningOfTransaction(code: string): CodeMeaning | undefined {
  const meaning = SUB_FAMILIES.get(code.slice(code.lastIndexOf('-') + 1));
  return meaning?.family === undefined || code.includes(meaning.family) ? meaning : undefined;
}

/** Codes come from outside: only those written here are found. */
function byCode<T>(meanings: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(meanings));
}
