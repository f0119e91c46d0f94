/** Practice facts of a person: what RDW knows, vehicles, driving licence and vessels. */
export type PracticeRegistration = Readonly<Record<string, never>>;
