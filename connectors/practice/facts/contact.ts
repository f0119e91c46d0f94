/** Practice facts of a person: what a bank knows of a person beside the name, for iDIN. */
export interface PracticeContact {
  /** International form: `+31`, then digits of a number that is nobody's. */
  readonly phone: string;
  readonly email: string;
  /** The name used at the bank, where it is another than the family name by law. */
  readonly chosenName?: { readonly prefix?: string; readonly familyName: string };
}
