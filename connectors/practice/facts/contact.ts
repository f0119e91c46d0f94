/** Practice facts of a person: what a bank knows of a person beside the name, for iDIN. */
export type PracticeContact = Readonly<Record<string, never>>;
