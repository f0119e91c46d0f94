/** Practice facts of a person: what the pension register knows. */
export type PracticePension = Readonly<Record<string, never>>;
