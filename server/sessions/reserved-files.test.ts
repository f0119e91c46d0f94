import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReservedCollector } from '../collecting/pool.ts';
import type { SessionId, TaskId } from '../database/ids.ts';
import { ReservedFiles } from './reserved-files.ts';

const session = 'ses_1' as SessionId;
const task = (number: number): TaskId => `tsk_${number}` as TaskId;

/** Collectors that only say what became of them. */
function counting() {
  const released: string[] = [];
  let made = 0;
  return {
    released,
    reserve: async (): Promise<ReservedCollector> => {
      made += 1;
      const fileKey = `key ${made}`;
      return {
        fileKey,
        runJob: async () => ({ ok: false, failure: 'BUSY', detail: fileKey }),
        release: () => void released.push(fileKey),
      };
    },
  };
}

describe('collectors that wait for a file', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('serve the task they were set apart for, once, and nobody else', async () => {
    const files = new ReservedFiles(counting());
    expect((await files.hold(session, 'BANK', task(1)))?.fileKey).toBe('key 1');
    expect(files.take(session, 'BANK', task(2))).toBeUndefined();
    expect(files.take(session, 'UWV', task(1))).toBeUndefined();
    expect(files.take('ses_2' as SessionId, 'BANK', task(1))).toBeUndefined();
    expect(files.take(session, 'BANK', task(1))?.fileKey).toBe('key 1');
    expect(files.take(session, 'BANK', task(1))).toBeUndefined();
  });

  it('are given up when the same session begins again at that portal', async () => {
    const pool = counting();
    const files = new ReservedFiles(pool);
    await files.hold(session, 'BANK', task(1));
    await files.hold(session, 'BANK', task(2));
    expect(pool.released).toEqual(['key 1']);
    expect(files.take(session, 'BANK', task(2))?.fileKey).toBe('key 2');
  });

  it('are few: one more than may wait gets none', async () => {
    const files = new ReservedFiles(counting(), { most: 2, waitMs: 1000 });
    expect(await files.hold(session, 'BANK', task(1))).toBeDefined();
    expect(await files.hold(session, 'UWV', task(2))).toBeDefined();
    expect(await files.hold(session, 'MIJNPENSIOENOVERZICHT', task(3))).toBeUndefined();
  });

  it('are few also when many begin at once', async () => {
    const files = new ReservedFiles(counting(), { most: 2, waitMs: 1000 });
    const begun = await Promise.all([1, 2, 3, 4, 5].map((number) => files.hold(session, `P${number}`, task(number))));
    expect(begun.filter((held) => held !== undefined).length).toBe(2);
  });

  it('are given up one by one, or all that a session has', async () => {
    const pool = counting();
    const files = new ReservedFiles(pool);
    await files.hold(session, 'BANK', task(1));
    await files.hold(session, 'UWV', task(2));
    await files.hold('ses_2' as SessionId, 'BANK', task(3));
    files.release(session, 'BANK', task(9));
    expect(pool.released).toEqual([]);
    files.release(session, 'BANK', task(1));
    expect(pool.released).toEqual(['key 1']);
    files.releaseAll(session);
    expect(pool.released).toEqual(['key 1', 'key 2']);
    expect(files.take('ses_2' as SessionId, 'BANK', task(3))?.fileKey).toBe('key 3');
  });

  it('that do not start take up no room', async () => {
    const files = new ReservedFiles(
      { reserve: () => Promise.reject(new Error('no more processes')) },
      { most: 1, waitMs: 1 },
    );
    for (const number of [1, 2])
      await expect(files.hold(session, 'BANK', task(number))).rejects.toThrow('no more processes');
  });

  it('wait no longer than a login lasts', async () => {
    const pool = counting();
    const files = new ReservedFiles(pool, { most: 2, waitMs: 1000 });
    await files.hold(session, 'BANK', task(1));
    vi.advanceTimersByTime(1000);
    expect(pool.released).toEqual(['key 1']);
    expect(files.take(session, 'BANK', task(1))).toBeUndefined();
  });
});
