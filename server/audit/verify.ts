import type { Digest } from '../../sealing/digest.ts';
import { type AuditEntry, auditHash, NOTHING_BEFORE } from './audit.ts';

/**
 * What is wrong with a chain at an index. ALTERED: the entry's hash is not that of its content. MISSING: there is no entry
 * of this index, though later ones are there. DOUBLED: there are two. UNLINKED: it does not follow the entry before, so that
 * one was replaced, or this one put in. TRUNCATED: a checkpoint knows an entry here, and the chain is shorter. DIFFERS:
 * a checkpoint knows another entry here.
 */
export type ChainProblem = 'ALTERED' | 'MISSING' | 'DOUBLED' | 'UNLINKED' | 'TRUNCATED' | 'DIFFERS';

/** What a chain turned out to be. */
export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly last: Digest }
  | { readonly ok: false; readonly index: number; readonly problem: ChainProblem };

/** An entry that was there once, known from outside the database. */
export interface KnownEntry {
  readonly index: number;
  readonly hash: Digest;
}

/** Walks a chain from its first entry and names the first index at which it is not what was written. */
export async function verifyChain(
  chain: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  known: readonly KnownEntry[] = [],
): Promise<ChainVerdict> {
  const knownAt = new Map<number, Set<Digest>>();
  for (const { index, hash } of known) knownAt.set(index, (knownAt.get(index) ?? new Set()).add(hash));
  let count = 0;
  let last: Digest = NOTHING_BEFORE;
  for await (const entry of chain) {
    const problem = problemOf(entry, count, last);
    if (problem) return { ok: false, index: Math.min(entry.index, count), problem };
    const hashes = knownAt.get(count);
    if (hashes && (hashes.size > 1 || !hashes.has(entry.hash))) return { ok: false, index: count, problem: 'DIFFERS' };
    count += 1;
    last = entry.hash;
  }
  if ([...knownAt.keys()].some((index) => index >= count)) return { ok: false, index: count, problem: 'TRUNCATED' };
  return { ok: true, count, last };
}

function problemOf(entry: AuditEntry, expected: number, last: Digest): ChainProblem | undefined {
  if (entry.index > expected) return 'MISSING';
  if (entry.index < expected) return 'DOUBLED';
  if (Number.isNaN(entry.at.valueOf()) || auditHash(entry) !== entry.hash) return 'ALTERED';
  return entry.previous === last ? undefined : 'UNLINKED';
}
