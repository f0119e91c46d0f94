import { sql } from 'drizzle-orm';
import type { Random } from '../../sealing/primitives.ts';
import type { Database } from '../database/database.ts';
import { mintId } from '../database/ids.ts';
import { rows } from '../database/rows.ts';
import type { Keyring } from '../keyring/keyring.ts';

/** Why an instance should get no calls now. */
export type UnreadyReason = 'DRAINING' | 'DATABASE' | 'KEYRING';

export interface ReadinessTools {
  readonly db: Database;
  readonly keyring: Keyring;
  readonly random: Random;
  /** Milliseconds, monotonic. */
  readonly ticks: () => number;
}

export interface Readiness {
  /** From here on the answer is DRAINING, whatever else is well. */
  readonly drain: () => void;
  readonly reasons: () => Promise<readonly UnreadyReason[]>;
}

/** Anybody may ask, so the database and the disk are asked this seldom. */
const FRESH_MS = 1_000;
/** What has not answered by then is as good as gone. */
const PROBE_MS = 2_000;

/** Looks whether an instance can do its work, once for everybody who asks within a second. */
export function openReadiness(tools: ReadinessTools): Readiness {
  let isDraining = false;
  let last: { readonly at: number; readonly found: Promise<readonly UnreadyReason[]> } | undefined;
  return {
    drain() {
      isDraining = true;
    },
    async reasons() {
      if (isDraining) return ['DRAINING'];
      const at = tools.ticks();
      if (!last || at - last.at >= FRESH_MS) last = { at, found: probe(tools) };
      return last.found;
    },
  };
}

async function probe({ db, keyring, random }: ReadinessTools): Promise<readonly UnreadyReason[]> {
  const [hasDatabase, hasKeyring] = await Promise.all([
    succeeds(() => rows(db, sql`select 1`)),
    succeeds(() => keepAndDestroy(keyring, random)),
  ]);
  return [...(hasDatabase ? [] : (['DATABASE'] as const)), ...(hasKeyring ? [] : (['KEYRING'] as const))];
}

/** A key made and destroyed: a full or read-only disk is found before a session is. */
export async function keepAndDestroy(keyring: Keyring, random: Random): Promise<void> {
  const id = mintId('key', random);
  await keyring.create(id);
  await keyring.destroy(id);
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_MS);
  });
  const done = work().then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
