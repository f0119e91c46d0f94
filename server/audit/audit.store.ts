import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { sqlStateOf } from '../database/sqlstate.ts';
import { auditEntry, auditMadeUp, auditOwed } from './audit.tables.ts';
import { type AuditEntry, type AuditFact, nextEntry, type WrittenFact, writtenFact } from './audit.ts';

/**
 * The audit could not be written, so nothing may happen: the transaction it stands in fails. Without the database's own
 * error as its cause, which others read off (a key that is taken), and whose message holds the statement.
 */
export class AuditUnavailable extends Error {
  override readonly name = 'AuditUnavailable';

  /** @param state the database's five characters for what went wrong; null when it did not say */
  constructor(readonly state: string | null) {
    super('the audit could not be written');
  }
}

const PAGE = 1_000;

/** How long one waits for the writers before it: longer than fifty of them take, shorter than callers wait. */
const PATIENCE = '5s';

/**
 * Adds entries to the chain, in the transaction of what they tell of. One writer at a time, until it commits: call it
 * last in the transaction, so that the others wait as short as can be and never in a circle. They give up on one that
 * hangs, and what they were to tell of does not happen.
 *
 * @param now domain time
 * @throws AuditUnavailable when they cannot be written; the transaction must not go on
 */
export function record(tx: Transaction, facts: readonly AuditFact[], now: Date): Promise<void> {
  return write(
    tx,
    facts.map((fact) => writtenFact(fact, now)),
  );
}

/**
 * As `record`, for an end that the consumer or the clock brings: it erases at once, and waits for no audit. An entry that
 * cannot be written is owed, in the same transaction, and `makeUp` writes it.
 */
export async function recordOrOwe(tx: Transaction, facts: readonly AuditFact[], now: Date): Promise<void> {
  try {
    await tx.transaction((attempt) => record(attempt, facts, now));
  } catch (error) {
    if (!(error instanceof AuditUnavailable)) throw error;
    await tx.insert(auditOwed).values(facts.map((fact) => writtenFact(fact, now)));
  }
}

/** Writes the entries that are owed, each once, dated as what they tell of. @throws AuditUnavailable */
export async function makeUp(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const owed = await tx
      .select({ kind: auditOwed.kind, ids: auditOwed.ids, at: auditOwed.at })
      .from(auditOwed)
      .leftJoin(auditMadeUp, and(eq(auditMadeUp.kind, auditOwed.kind), eq(auditMadeUp.ids, auditOwed.ids)))
      .where(isNull(auditMadeUp.kind))
      .orderBy(asc(auditOwed.at), asc(auditOwed.kind), asc(auditOwed.ids))
      .limit(PAGE);
    if (owed.length === 0) return;
    const taken = await tx
      .insert(auditMadeUp)
      .values(owed.map(({ kind, ids }) => ({ kind, ids })))
      .onConflictDoNothing()
      .returning();
    const isTaken = new Set(taken.map(({ kind, ids }) => `${kind} ${ids}`));
    const mine = owed.filter(({ kind, ids }) => isTaken.has(`${kind} ${ids}`));
    if (mine.length > 0) await write(tx, mine);
  });
}

async function write(tx: Transaction, facts: readonly WrittenFact[]): Promise<void> {
  try {
    await rows(tx, sql`select set_config('lock_timeout', ${PATIENCE}, true)`);
    // A statement of its own: what is read in the statement that waits is as old as the wait.
    await rows(tx, sql`select pg_advisory_xact_lock(hashtext('zegel audit'))`);
    const entries: AuditEntry[] = [];
    let last = await lastEntry(tx);
    for (const fact of facts) {
      last = nextEntry(last, fact);
      entries.push(last);
    }
    await tx.insert(auditEntry).values(entries);
  } catch (error) {
    throw new AuditUnavailable(sqlStateOf(error));
  }
}

/** The entry the next one follows; `undefined` in an empty chain. */
export async function lastEntry(db: Database): Promise<AuditEntry | undefined> {
  const [last] = await db.select().from(auditEntry).orderBy(desc(auditEntry.index)).limit(1);
  return last;
}

/** The entry of this index, if there is one. */
export async function entryAt(db: Database, index: number): Promise<AuditEntry | undefined> {
  const [found] = await db.select().from(auditEntry).where(eq(auditEntry.index, index));
  return found;
}

/** The last entries, oldest first. */
export async function lastEntries(db: Database, count: number): Promise<readonly AuditEntry[]> {
  const found = await db.select().from(auditEntry).orderBy(desc(auditEntry.index)).limit(count);
  return found.reverse();
}

/** The whole chain in order, read in pages: it may be longer than memory. */
export async function* wholeChain(db: Database): AsyncGenerator<AuditEntry, void, void> {
  let page = await pageAfter(db, undefined);
  while (page.length > 0) {
    yield* page;
    page = page.length < PAGE ? [] : await pageAfter(db, page.at(-1)?.index);
  }
}

function pageAfter(db: Database, index: number | undefined): Promise<AuditEntry[]> {
  return db
    .select()
    .from(auditEntry)
    .where(index === undefined ? sql`true` : gt(auditEntry.index, index))
    .orderBy(asc(auditEntry.index))
    .limit(PAGE);
}
