import { sql } from 'drizzle-orm';
import { secureRandom } from '../../sealing/primitives.ts';
import type { OpenDatabase } from '../../server/database/database.ts';
import { mintId } from '../../server/database/ids.ts';
import { openDatabase } from '../../server/database/open.ts';
import { append } from '../../server/events/append.ts';
import { sessionStream } from '../../server/events/stream.ts';
import { percentile, type Row } from './row.ts';

const APPENDS = 300;
const ROWS = 1_000_000;

/** What an event costs in a table of a million rows, beside what it costs in an empty one. */
export async function benchEvents(): Promise<readonly Row[]> {
  const open = await openDatabase({ memory: true });
  try {
    await appendTime(open);
    const empty = await appendTime(open);
    await open.db.execute(
      sql.raw(
        `insert into event (stream, number, kind, data, at) select 'session:ses_' || (n / 20), n % 20 + 1, 'TASK', '{}', now() from generate_series(1, ${ROWS}) n`,
      ),
    );
    const full = await appendTime(open);
    return [
      {
        what: `an event among ${ROWS.toExponential(0)} rows, against none`,
        measured: full,
        against: empty,
        unit: 'ms',
        good: 'LITTLE',
        how: `median of ${APPENDS}, embedded; the ratio is the flatness`,
      },
    ];
  } finally {
    await open.close();
  }
}

async function appendTime({ db, bell }: OpenDatabase): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < APPENDS; n += 1) {
    const stream = sessionStream(mintId('ses', secureRandom));
    const began = performance.now();
    await db.transaction((tx) => append(tx, bell, stream, new Date(), { kind: 'TASK', data: {} }));
    times.push(performance.now() - began);
  }
  return percentile(times, 0.5);
}
