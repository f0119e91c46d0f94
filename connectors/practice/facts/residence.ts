/** Practice facts of a person: where somebody lived before, and who lives in a home. */
export type PracticeResidence = Readonly<Record<string, never>>;
