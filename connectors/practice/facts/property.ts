/** A home or piece of land: what Kadaster, the council and the tax office each know a part of. */
export interface PracticeProperty {
  /** Kadastrale aanduiding: cadastral municipality, section, parcel, and the index of an apartment. */
  readonly designation: {
    readonly municipalityCode: string;
    readonly municipality: string;
    readonly section: string;
    readonly parcel: number;
    readonly apartment?: number;
  };
  /** Kadaster's identificatie of the onroerende zaak, 14 digits. */
  readonly cadastralId: string;
  readonly street: string;
  readonly number: number;
  readonly letter?: string;
  readonly addition?: string;
  readonly postcode: string;
  readonly city: string;
  /** BAG adresseerbaar object, 16 digits. */
  readonly bagObject: string;
  /** Council code and Dutch name. */
  readonly municipality: { readonly code: string; readonly label: string };
  readonly areaSquareMetres: number;
  readonly right: 'EIGENDOM' | 'ERFPACHT';
  /** Yearly ground rent of an ERFPACHT, in cents. */
  readonly canonCents?: number;
  /** BSNs of the owners with their shares; together they own the whole. */
  readonly owners: readonly { readonly bsn: string; readonly numerator: number; readonly denominator: number }[];
  readonly boughtOn: string;
  readonly priceCents: number;
  /** Inscriptions: the secured sum is not the debt. */
  readonly inscriptions: readonly {
    /** 8 digits. */
    readonly id: string;
    readonly securedCents: number;
    readonly holder: string;
    readonly registeredOn: string;
    /** The holder is somebody, and no organisation. */
    readonly isPrivate?: true;
  }[];
  /** An attachment (beslag) lies on it since this day. */
  readonly attachedOn?: string;
  /** Who had it made, and what for. */
  readonly attachedBy?: { readonly claimant: string; readonly claimCents: number };
  /** The plot no longer exists as such. */
  readonly lapsed?: true;
  /** WOZ-objectnummer, 12 digits. */
  readonly wozObject: string;
  /** Whole euros per waardepeildatum, newest first; `objection` while it may still change. */
  readonly values: readonly {
    readonly on: string;
    readonly euros: number;
    readonly objection?: true;
    /** Day of effect (ingangsdatum); 1 January of the year after `on` when left out. */
    readonly from?: string;
  }[];
  /** Decisions that the register still delivers and that count no more: an earlier one, or one that was annulled. */
  readonly valuesThatDoNotCount?: readonly {
    readonly on: string;
    readonly from: string;
    readonly euros: number;
    readonly annulled?: true;
  }[];
  readonly mortgages: readonly PracticeMortgage[];
}

/** The loan behind a home, as the tax office knows it. */
export interface PracticeMortgage {
  /** Loan number of the lender, as it stands in the bank's description. */
  readonly loanNumber: string;
  readonly lender: string;
  readonly label: string;
  readonly startedOn: string;
  readonly principalCents: number;
  /** What leaves the bank account every month from the month after the start on: interest, and else it pays off. */
  readonly termCents: number;
  /** Interest in thousandths of a percent: 1_780 is 1.78%. */
  readonly interestMilliPercent: number;
}
