/** Practice facts of a person: what RDW knows, vehicles, driving licence and vessels. */
export interface PracticeRegistration {
  /** All there ever were in the person's name; one with `until` is no longer. */
  readonly vehicles: readonly PracticeVehicle[];
  /** Left out where the person has no Dutch licence. */
  readonly licence?: PracticeLicence;
  readonly vessels: readonly PracticeVessel[];
}

/** One vehicle as it stands in one name. */
export interface PracticeVehicle {
  /** Six characters, as on the wire; each holds a Q, which no Dutch plate has, so that it is nobody's. */
  readonly plate: string;
  readonly role: 'OWNER' | 'HOLDER' | 'OWNER_AND_HOLDER';
  /** First and last day of liability; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly since: string;
  readonly until?: string;
  /** Off the road, and free of tax and insurance, since this day (schorsing). */
  readonly suspendedOn?: string;
  /** voertuigsoort, inrichting, Europese voertuigcategorie. */
  readonly kind: string;
  readonly body: string;
  readonly category: string;
  readonly make: string;
  readonly model: string;
  readonly colour: string;
  readonly admittedOn: string;
  readonly registeredHereOn: string;
  readonly insured: 'Ja' | 'Nee' | 'N.v.t.';
  readonly inspectedUntil?: string;
  readonly openRecall?: true;
  readonly odometer?: {
    readonly year: number;
    readonly reading: number;
    readonly unit: 'km' | 'mijl';
    readonly judgement: 'Logisch' | 'Onlogisch' | 'Geen oordeel';
  };
  /** Whole euros. */
  readonly listPrice?: number;
  readonly registrationTax?: number;
  /** massa rijklaar, kilograms. */
  readonly weight: number;
  readonly seats?: number;
  readonly fuels: readonly PracticeFuel[];
  /** Four digits; needed to sell the vehicle and of no use to anybody else. */
  readonly reportingCode: string;
}

export interface PracticeFuel {
  readonly kind: 'Benzine' | 'Diesel' | 'Elektriciteit';
  /** Grams per kilometre by the old test and by the new one. */
  readonly co2?: number;
  readonly co2Wltp?: number;
  readonly kilowatts?: string;
  readonly emissionLevel?: string;
  readonly electricRange?: number;
  /** klasse hybride elektrisch voertuig. */
  readonly hybridClass?: string;
}

export interface PracticeLicence {
  readonly number: string;
  readonly validUntil: string;
  readonly declaredInvalid?: true;
  readonly categories: readonly {
    readonly category: string;
    readonly obtainedOn: string;
    readonly validUntil?: string;
    /** EU codes, such as 01.06: sight or hearing corrected. */
    readonly restrictions?: readonly string[];
  }[];
}

export interface PracticeVessel {
  readonly mark: string;
  readonly kind: string;
  readonly since: string;
}
