/** Practice facts of a person: what the tax office filled in beforehand, and what income it registered. */
export type PracticeTaxReturn = Readonly<Record<string, never>>;
