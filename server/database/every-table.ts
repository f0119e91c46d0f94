import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';

/** Every table declared in a `*.tables.ts` of the server, under the name it is exported by. For tests and generation. */
export async function everyTable(): Promise<Readonly<Record<string, PgTable>>> {
  const server = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tables.ts'),
  );
  const exported = await Promise.all(files.sort().map((file): Promise<object> => import(`${server}${file}`)));
  return Object.fromEntries(
    exported.flatMap(Object.entries).filter((entry): entry is [string, PgTable] => is(entry[1], PgTable)),
  );
}
