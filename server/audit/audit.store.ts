import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { rows } from '../database/rows.ts';
import { sqlStateOf } from '../database/sqlstate.ts';
import { auditEntry } from './audit.tables.ts';
import { type AuditEntry, type AuditFact, nextEntry } from './audit.ts';

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

/**
 * Adds entries to the chain, in the transaction of what they tell of. One writer at a time, until it commits: call it
 * last in the transaction, so that the others wait as short as can be and never in a circle.
 *
 * @param now domain time
 * @throws AuditUnavailable when they cannot be written; the transaction must not go on
 */
export async function record(tx: Transaction, facts: readonly AuditFact[], now: Date): Promise<void> {
  try {
    // A statement of its own: what is read in the statement that waits is as old as the wait.
    await rows(tx, sql`select pg_advisory_xact_lock(hashtext('zegel audit'))`);
    const entries: AuditEntry[] = [];
    let last = await lastEntry(tx);
    for (const fact of facts) {
      last = nextEntry(last, fact, now);
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
