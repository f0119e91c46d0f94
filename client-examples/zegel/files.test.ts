import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../sealing/claims.ts';
import { digestOf } from '../../sealing/digest.ts';
import { folderClaims } from './files.ts';

const [first, second, third] = [digestOf('first'), digestOf('second'), digestOf('third')];

describe('claims in a folder', () => {
  let folder: string;
  let claim: Claim;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zegel-test-claims-'));
    claim = folderClaims(join(folder, 'claims'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('hold for who comes first, again for the same, and for nobody else', async () => {
    expect(await claim('req_1', 'APPLICANT', first, null)).toBe(true);
    expect(await folderClaims(join(folder, 'claims'))('req_1', 'APPLICANT', first, null)).toBe(true);
    expect(await claim('req_1', 'APPLICANT', second, null)).toBe(false);
    expect(await claim('req_1', 'PARTNER', second, null)).toBe(true);
  });

  it('pass on to a consent that names the one before, after which the old one holds no more', async () => {
    await claim('req_1', 'APPLICANT', first, null);
    expect(await claim('req_1', 'APPLICANT', third, second)).toBe(false);
    expect(await claim('req_1', 'APPLICANT', second, first)).toBe(true);
    expect(await claim('req_1', 'APPLICANT', first, null)).toBe(false);
    expect(await claim('req_1', 'APPLICANT', third, second)).toBe(true);
  });

  it('are one of twenty that come at once', async () => {
    const all = Array.from({ length: 20 }, (_, at) => claim('req_1', 'APPLICANT', digestOf(`consent ${at}`), null));
    expect((await Promise.all(all)).filter(Boolean)).toHaveLength(1);
  });
});
