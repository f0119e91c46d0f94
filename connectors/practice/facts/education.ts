/** Practice facts of a person: what DUO knows, diplomas, enrolments and student debt. */
export interface PracticeEducation {
  /** All that were ever obtained; the register lacks those from before its years. */
  readonly diplomas: readonly PracticeDiploma[];
  readonly enrolments: readonly PracticeEnrolment[];
  readonly loans: readonly PracticeLoan[];
  /** Student debt as added up by the register, in cents, where that is not the sum of the loans. */
  readonly statedTotal?: number;
}

/** Levels of courses as the register writes them. */
export type CourseLevel = 'VO-VMBO-TL' | 'VO-HAVO' | 'VO-VWO' | 'MBO-2' | 'MBO-3' | 'MBO-4' | 'HBO-BA' | 'WO-MA';

interface PracticeCourse {
  /** At most 40 characters. */
  readonly course: string;
  readonly level: CourseLevel;
  /** BRIN number, in a range that is not given out. */
  readonly school: string;
}

export interface PracticeDiploma extends PracticeCourse {
  readonly kind: 'DIPLOMA' | 'GETUIGSCHRIFT' | 'CERTIFICAAT';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly obtainedOn: string;
}

export interface PracticeEnrolment extends PracticeCourse {
  readonly form?: 'VOLTIJD' | 'DEELTIJD' | 'BOL' | 'BBL';
  readonly from: string;
  /** The last day; while it runs there is none. */
  readonly until?: string;
}

/** One loan, under one rule. Amounts in cents. */
export interface PracticeLoan {
  readonly kind: string;
  readonly rule: 'SF15-oud' | 'SF15' | 'SF35' | 'LLLK';
  /** What was owed when repayment began. */
  readonly original: number;
  /** Per cent a year, a decimal: invented, as DUO's rates are not part of any format. */
  readonly rate: string;
  readonly rateFixedUntil: string;
  readonly repaymentFrom: string;
  readonly months: number;
  /** What is due every month by law, and what is paid. */
  readonly statutory: number;
  readonly monthly: number;
  readonly meansTested: boolean;
  readonly freeMonthsLeft: number;
  readonly arrears: number;
  readonly extra: readonly { readonly on: string; readonly cents: number }[];
  /** What is owed today, where that does not follow from the terms above. */
  readonly current?: number;
}
