import type { DatabasePlace, OpenDatabase } from '../database/database.ts';

/** The broker an operator works on, as its configuration says. */
export interface OperatedBroker {
  readonly isPractice: boolean;
  readonly database: DatabasePlace;
  /** Folder of the keyring and the server keys. */
  readonly keys: string;
  /** Path of the bundled collector. */
  readonly collector: string;
  /** File with the portals' addresses; practice brings its own. */
  readonly portals: string | undefined;
}

/** What every command of an operator works with. */
export interface Operator {
  /** @throws ConfigRefused */
  readonly broker: () => OperatedBroker;
  /** Opens the database for the length of one command. @throws FolderInUse while a server has the embedded one */
  readonly withDatabase: (work: (database: OpenDatabase, broker: OperatedBroker) => Promise<void>) => Promise<void>;
  readonly say: (line: string) => void;
  readonly now: () => Date;
}

/** The one option every command that tells something has. */
export interface Told {
  readonly json?: true;
}

export const JSON_OPTION = ['--json', 'one JSON value instead of lines'] as const;

/** Tells a result: as JSON when asked, else in lines. */
export function tell({ say }: Pick<Operator, 'say'>, { json }: Told, value: unknown, lines: readonly string[]): void {
  if (json) say(JSON.stringify(value));
  else for (const line of lines) say(line);
}

/** Something that was looked at is not well, or not there. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
