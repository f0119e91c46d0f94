/** Why a source gave nothing; the same words the broker may see of a task (design D12). */
export const FAILURE_CODES = ['UNREACHABLE', 'REFUSED', 'BUSY', 'MALFORMED', 'LOGIN_FAILED', 'TIMEOUT'] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * A source or login that did not give what was asked.
 *
 * `detail` is for the operator's log: a status, a key, a rule; never a value, name or number of a person.
 */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure';

  constructor(
    readonly code: FailureCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** Several logins were read as one and none gave anything: as a whole it is the first failure. */
export class EveryLoginFailure extends SourceFailure {
  /** @param each - in the order of the logins */
  constructor(
    first: SourceFailure,
    readonly each: readonly SourceFailure[],
  ) {
    super(first.code, first.detail);
  }
}
