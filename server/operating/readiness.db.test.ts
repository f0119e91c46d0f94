import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { openTestDatabase, type TestDatabase } from '../database/testing.ts';
import { openFolderKeyring } from '../keyring/folder-keyring.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { openReadiness, type Readiness } from './readiness.ts';

describe('an instance', () => {
  let folder: string;
  let database: TestDatabase;
  let keyring: Keyring;
  let at: number;
  let readiness: Readiness;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-test-readiness-'));
    database = await openTestDatabase('EMBEDDED');
    keyring = await openFolderKeyring(folder, secureRandom);
    at = 0;
    readiness = openReadiness({ db: database.db, keyring, random: secureRandom, ticks: () => at });
    return async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    };
  });

  it('is ready while database and keyring answer, and leaves no key behind by looking', async () => {
    expect(await readiness.reasons()).toEqual([]);
    expect(await keyring.list()).toEqual([]);
  });

  it('is not while its keyring cannot keep a key, and is asked again after a second', async () => {
    await readiness.reasons();
    await rm(folder, { recursive: true });
    at = 999;
    expect(await readiness.reasons()).toEqual([]);
    at = 1_000;
    expect(await readiness.reasons()).toEqual(['KEYRING']);
  });

  it('is not without its database', async () => {
    await database.close();
    expect(await readiness.reasons()).toEqual(['DATABASE']);
  });

  it('that drains says nothing else, whatever is missing', async () => {
    await rm(folder, { recursive: true });
    readiness.drain();
    expect(await readiness.reasons()).toEqual(['DRAINING']);
  });
});
