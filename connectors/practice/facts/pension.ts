/** Practice facts of a person: what the pension register knows. The state pension follows from the birth date. */
export interface PracticePension {
  /** The years under the state pension, where they are not all from its start on until today: `YYYY-MM-DD`. */
  readonly insured?: { readonly from?: string; readonly until?: string };
  /** The register itself fails for this person: StatusCode 999. */
  readonly registerFails?: true;
  readonly entitlements: readonly PracticeEntitlement[];
}

/** What one pension administrator owes; whole euros a year before tax. */
export interface PracticeEntitlement {
  readonly administrator: string;
  /** StandPer, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Pensioen, IndicatiefPensioen or AlleenstaandenPensioen. */
  readonly kind: 'CERTAIN' | 'INDICATIVE' | 'SINGLES';
  /** First and last age it is paid; for life without the last one. */
  readonly from: PracticeAge;
  readonly until?: PracticeAge;
  readonly reachable: number;
  readonly accrued: number;
  /** AfhandelingVerevening, as the administrator words it. */
  readonly settlement?: string;
  readonly partner?: PracticePartnerPension;
}

export interface PracticeAge {
  readonly years: number;
  readonly months: number;
}

/** What the partner, and each child, gets after a death; whole euros a year before tax. */
export interface PracticePartnerPension {
  readonly insured: number;
  readonly accrued: number;
  readonly insuredAfter: number;
  readonly accruedAfter: number;
  /** AfhandelingScheiding, as the administrator words it. */
  readonly settlement?: string;
  readonly perChild?: number;
}
