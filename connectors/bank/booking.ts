/** One booked payment as the rules read it: signed cents, the other side, and what the bank said of it. */
export interface Booking {
  /** `YYYY-MM-DD`; banks may leave it out, and then the payment belongs to no period. */
  readonly bookedOn: string | undefined;
  /** Whole cents of `currency`; positive came in, negative went out. */
  readonly cents: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly counterpartyName: string | undefined;
  readonly counterpartyIban: string | undefined;
  /** SEPA creditor identifier (incassant-ID) of who collects. */
  readonly creditorId: string | undefined;
  /** ISO 20022 ExternalPurpose1Code, such as `SALA`. */
  readonly purposeCode: string | undefined;
  /** ISO 20022 `DOMAIN-FAMILY-SUBFAMILY`, such as `PMNT-RDDT-ESDD`. */
  readonly bankTransactionCode: string | undefined;
  /** The bank's own word for the kind of payment. */
  readonly proprietaryCode?: string | undefined;
  /** ISO 18245 code of the merchant a card was used at. */
  readonly merchantCode?: string | undefined;
  /** A direct debit under a mandate. */
  readonly isMandated?: boolean;
  /** The raw text beside the payment; empty when there is none. */
  readonly text: string;
}

/**
 * No bank's text beside a payment is longer: the longest formats have a few hundred letters. What goes beyond is cut off,
 * so that a text of megabytes cannot keep the rules busy.
 */
export const LONGEST_TEXT = 2_000;
