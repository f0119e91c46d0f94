/** Practice facts of a person: what DUO knows, diplomas, enrolments and student debt. */
export type PracticeEducation = Readonly<Record<string, never>>;
