import { GraphQLError } from 'graphql';
import { REFUSALS } from '../../schema/refusals.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import type { Database } from '../database/database.ts';
import { countAttempt, uncountAttempt } from './attempt.store.ts';

/** How often in each stretch of so many seconds. */
export interface AttemptLimit {
  readonly most: number;
  readonly seconds: number;
}

/** What is limited, wide for honest callers. */
export const ATTEMPT_LIMITS = {
  /** requests made, refreshed or previewed, by one provider */
  ASK: { most: 1_200, seconds: 60 },
  /** redemptions that were refused, from one network: many consumers may share an address, and guess nothing */
  REDEEM: { most: 30, seconds: 600 },
  /** grants that the consumer of one share is asked about: each of them tells that consumer */
  PROPOSE: { most: 10, seconds: 86_400 },
  /** complaints, from one network */
  COMPLAIN: { most: 10, seconds: 3_600 },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

export type AttemptKind = keyof typeof ATTEMPT_LIMITS;
export type AttemptLimits = Readonly<Record<AttemptKind, AttemptLimit>>;

/** An attempt that was counted. */
export interface Attempt {
  /** It was none of those that are limited. */
  readonly giveBack: () => Promise<void>;
}

/** Counts attempts, for all instances together. */
export interface Attempts {
  /**
   * Counts one attempt before it is carried out, so that of many at once no more than allowed are.
   * @param who an id or a network; kept only as a digest under the broker's key, until its stretch is over
   * @throws GraphQLError `RATE_LIMITED` with the milliseconds to wait, over HTTP 429 and `Retry-After`
   */
  readonly take: (kind: AttemptKind, who: string) => Promise<Attempt>;
}

/**
 * @param tools.derive 32 bytes that only this broker can make, the same for the same parts
 * @param tools.clock the machine's
 */
export function openAttempts(tools: {
  readonly db: Database;
  readonly derive: (label: 'attempts', ...parts: readonly string[]) => Uint8Array;
  readonly clock: () => Date;
  readonly limits: AttemptLimits;
}): Attempts {
  const { db, derive, clock, limits } = tools;
  return {
    take: async (kind, who) => {
      const { most, seconds } = limits[kind];
      const now = clock().valueOf();
      const stretch = Math.floor(now / (seconds * 1000));
      const endsAt = (stretch + 1) * seconds * 1000;
      const digest = toBase64url(derive('attempts', kind, who, String(stretch)));
      if (!(await countAttempt(db, digest, most, new Date(endsAt)))) throw tooOften(endsAt - now);
      return { giveBack: () => uncountAttempt(db, digest) };
    },
  };
}

/** The refusal of a whole call that comes too soon. */
function tooOften(retryAfterMs: number): GraphQLError {
  const headers = new Map([['retry-after', String(Math.ceil(retryAfterMs / 1000))]]);
  return new GraphQLError(REFUSALS.RATE_LIMITED.happened, {
    extensions: { code: 'RATE_LIMITED', retryAfterMs, http: { status: 429, headers } },
  });
}
