/**
 * Practice facts of a person: what the tax office filled in beforehand, and what income it registered. Wages, pensions,
 * homes and mortgages are not here: they follow from jobs and properties.
 */
export interface PracticeTaxReturn {
  /** Tax years that have a pre-filled return; up to now where no last one is named. */
  readonly returns: { readonly from: number; readonly to?: number };
  /** Balances on 1 January, in the order of the person's accounts; none where the bank reported none. */
  readonly balances: readonly (PracticeSeries | undefined)[];
  /** Which of the accounts, by their place, is held with somebody else; half of it is own. */
  readonly sharedAccounts?: readonly number[];
  readonly investments?: readonly {
    readonly number: string;
    readonly product: string;
    readonly balance: PracticeSeries;
  }[];
  readonly foreignAccounts?: readonly { readonly number: string; readonly bank: string; readonly country: string }[];
  readonly insurances?: readonly {
    readonly policy: string;
    readonly product: string;
    readonly value: PracticeSeries;
  }[];
  readonly deposits?: readonly {
    readonly number: string;
    readonly product: string;
    readonly balance: PracticeSeries;
  }[];
  readonly debts?: readonly PracticeDebt[];
  readonly privateLoans?: readonly PracticePrivateLoan[];
  readonly studyLoans?: readonly PracticeStudyLoan[];
  readonly foreignBenefits?: readonly {
    readonly payer: string;
    /** ISO 3166-1 alpha-3. */
    readonly country: string;
    readonly inYear: PracticeSeries;
  }[];
  readonly otherWork?: readonly {
    readonly kind: 'CHILDMINDING' | 'CARE_BUDGET' | 'OTHER';
    /** Whoever paid, or the childminder: a name the return has, and nobody asks for. */
    readonly name: string;
    readonly inYear: PracticeSeries;
  }[];
  readonly alimony?: PracticeSeries;
  /** Every decision on an income, in any order; of one year the last decided one counts. */
  readonly registered: readonly PracticeRegisteredIncome[];
}

/**
 * Whole euros per year from a first year on, on 1 January or over the year. Years before have the first, years after
 * the last.
 */
export interface PracticeSeries {
  readonly from: number;
  readonly euros: readonly [number, ...number[]];
}

export interface PracticeDebt {
  readonly number: string;
  readonly product: string;
  readonly startEuros?: number;
  /** On 1 January. */
  readonly owed: PracticeSeries;
  readonly interestInYear?: PracticeSeries;
}

/** A loan for the home from somebody who is no bank. */
export interface PracticePrivateLoan {
  readonly from: string;
  readonly until: string;
  readonly repayment: 'ANNUITY' | 'LINEAR' | 'OTHER';
  readonly lender: {
    readonly bsn: string;
    readonly initials: string;
    readonly prefix?: string;
    readonly surname: string;
  };
}

/** A grant of one study year that became a loan for good. */
export interface PracticeStudyLoan {
  /** Such as `2019/2020`. */
  readonly studyYear: string;
  readonly euros: number;
  readonly training: 'HBO/WO' | 'MBO';
  readonly periods: readonly { readonly from: string; readonly to: string }[];
}

/** What the income register holds of one tax year from one day on. */
export interface PracticeRegisteredIncome {
  readonly year: number;
  /** An aggregate income where there is an assessment; else the wages of the year alone. */
  readonly kind: 'AGGREGATE' | 'WAGES';
  /** Whole euros on top of wages, benefits and pensions of the year; negative where deductions or losses are more. */
  readonly addedEuros: number;
  readonly status: 'voorlopig' | 'definitief' | 'geenAangifte';
  readonly decidedOn: string;
  readonly underInvestigation?: true;
}
