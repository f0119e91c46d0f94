import type { Category } from '../../schema/category.ts';
import type { PracticeContact } from './facts/contact.ts';
import type { PracticeEducation } from './facts/education.ts';
import type { PracticePension } from './facts/pension.ts';
import type { PracticeProperty } from './facts/property.ts';
import type { PracticeResidence } from './facts/residence.ts';
import type { PracticeTaxReturn } from './facts/tax-return.ts';
import type { PracticeRegistration } from './facts/vehicle.ts';

/**
 * One practice person: a single coherent truth from which every simulator renders its own wire format, so that the
 * salary at UWV and the salary at the bank are one salary. Nobody in it exists.
 */
export interface PracticePerson {
  /** The practice name typed at a practice portal, such as `kees`. */
  readonly login: string;
  /** One line for the list beside the login form. */
  readonly about: { readonly nl: string; readonly en: string };
  /** Passes the elfproef and lies in the 9999 test range. */
  readonly bsn: string;
  readonly firstNames: string;
  readonly initials: string;
  readonly namePrefix?: string;
  readonly familyName: string;
  readonly gender: 'M' | 'V' | 'O';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly birthCountry: TableValue;
  readonly nationalities: readonly { readonly nationality: TableValue; readonly since?: string }[];
  readonly residencePermit?: { readonly kind: TableValue; readonly from: string; readonly until?: string };
  readonly address: PracticeAddress;
  readonly municipality: TableValue;
  readonly partnership?: PracticePartnership;
  readonly children: readonly PracticeChild[];
  readonly flags: {
    readonly secret?: true;
    readonly addressUnderInvestigation?: true;
    /** inOnderzoek of all that is registered of name, birth and gender (category 01). */
    readonly identityUnderInvestigation?: true;
    /** inOnderzoek of the partnership, partner included (category 05). */
    readonly partnershipUnderInvestigation?: true;
    /** inOnderzoek 089999: found not to live at the address. */
    readonly notLivingThere?: true;
    readonly guardianship?: true;
    /** opschorting: O died, E emigrated, R RNI. */
    readonly suspension?: { readonly reason: 'O' | 'E' | 'R'; readonly on: string };
  };
  readonly jobs: readonly PracticeJob[];
  readonly accounts: readonly PracticeAccount[];
  readonly facts: PracticeFacts;
}

/** One of the cast as its own file has it; the facts are joined to it by login name. */
export type CastPerson = Omit<PracticePerson, 'facts'>;

/** What only one or two registers know of somebody, each in a file of its own; left out where there is nothing. */
export interface PracticeFacts {
  readonly properties?: readonly PracticeProperty[];
  readonly taxReturn?: PracticeTaxReturn;
  readonly pension?: PracticePension;
  readonly education?: PracticeEducation;
  readonly registration?: PracticeRegistration;
  readonly contact?: PracticeContact;
  readonly residence?: PracticeResidence;
}

/** A value of a national table: code and Dutch description. */
export interface TableValue {
  readonly code: string;
  readonly label: string;
}

export type PracticeAddress =
  | {
      readonly kind: 'DUTCH';
      readonly street: string;
      readonly number: number;
      readonly letter?: string;
      readonly addition?: string;
      readonly postcode: string;
      readonly city: string;
      readonly since: string;
      /** BAG adresseerbaar object, 16 digits. */
      readonly bagObject: string;
    }
  | {
      readonly kind: 'ABROAD';
      readonly lines: readonly string[];
      readonly country: TableValue;
      readonly since: string;
    };

export interface PracticePartnership {
  /** H marriage, P registered partnership. */
  readonly kind: 'H' | 'P';
  readonly since: string;
  readonly endedOn?: string;
  readonly partner: {
    readonly bsn: string;
    readonly firstNames: string;
    readonly namePrefix?: string;
    readonly familyName: string;
    readonly birthDate: string;
  };
}

export interface PracticeChild {
  readonly bsn: string;
  readonly firstNames: string;
  readonly namePrefix?: string;
  readonly familyName: string;
  readonly birthDate: string;
}

/** One income relation: a job, or a benefit or pension paid through the payroll. */
export interface PracticeJob {
  readonly employer: string;
  /** loonheffingennummer, nine digits, L, two digits. */
  readonly payrollTaxNumber: string;
  /** The employer is a natural person: the payroll number may hold a BSN and is never delivered. */
  readonly naturalPerson?: true;
  readonly employerIban: string;
  /** SrtIV: 15 wage, 17 director, 31 ZW, 33 WW, 37 Wajong, 40 WGA, 56 pension. */
  readonly incomeKind: string;
  /** CdAardIkv (SUWI): 01 employment contract, 11 agency, 81 payrolling. */
  readonly contractNature: string;
  readonly permanent: boolean;
  readonly startedOn: string;
  readonly endedOn?: string;
  readonly payPeriod: 'MONTH' | 'FOUR_WEEKS';
  readonly hours: number;
  /** SV wage per pay period, in cents, per start date (the first entry starts with the job). */
  readonly wage: readonly { readonly from: string; readonly cents: number }[];
}

/** One payslip, computed from a job: what UWV shows and what the bank received. Amounts in cents. */
export interface Payslip {
  readonly from: string;
  readonly to: string;
  readonly paidOn: string;
  readonly svWage: number;
  readonly taxableWage: number;
  readonly wageTax: number;
  readonly holidayAllowance: number;
  readonly net: number;
  readonly hours: number;
}

export interface PracticeAccount {
  readonly iban: string;
  readonly kind: 'CURRENT' | 'SAVINGS';
  readonly name: string;
  /** Balance today, in cents. */
  readonly balance: number;
  /** Salary of the jobs and the recurring payments arrive here. */
  readonly main: boolean;
  readonly recurring: readonly PracticePayment[];
}

/** A payment that returns every month, or on given months. */
export interface PracticePayment {
  /** Positive comes in, negative goes out; cents. */
  readonly cents: number;
  readonly day: number;
  /** 1–12; every month when left out. */
  readonly months?: readonly number[];
  readonly counterparty: string;
  readonly counterpartyIban: string;
  readonly description: string;
  readonly purposeCode?: string;
  readonly bankTransactionCode?: string;
  readonly creditorId?: string;
  readonly mandateId?: string;
  /** What it truly is: the label categorisation is judged against; never on the wire. */
  readonly truth: Category;
}
