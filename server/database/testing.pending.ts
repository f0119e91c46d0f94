import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { registeredTables, type TableOfKind } from './kinds.ts';
import { grantAppRole, missingTables } from './roles.ts';

/**
 * Makes the declared tables that no migration makes yet, with the rights of their kind. For tests while a table is
 * being designed; `roles.db.test.ts` tells when a migration was forgotten.
 */
export async function createPendingTables({ db }: { readonly db: Database }): Promise<void> {
  const pending = await missingTables(db, registeredTables());
  if (pending.length === 0) return;
  const statements = await statementsFor(pending);
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local role none`);
    for (const statement of statements) await tx.execute(sql.raw(statement));
    await grantAppRole(tx, pending);
  });
}

async function statementsFor(pending: readonly TableOfKind[]): Promise<string[]> {
  // Heavy, and needed only while there is something pending.
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api');
  const declared = Object.fromEntries(pending.map(({ table }, place) => [`table${place}`, table]));
  return generateMigration(generateDrizzleJson({}), generateDrizzleJson(declared));
}
