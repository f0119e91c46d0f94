import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCountersignature, verifyReceipt } from '../sealing/receipt.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { vaultRows } from '../server/database/vault-rows.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { playLife } from './life.ts';
import { advance, openPlace, type Place } from './walk.testing.ts';

describe('the life of data after approval', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  const held = async (): Promise<number> =>
    (await vaultRows(place.practice.database.db)) + (await readdir(join(place.practice.keys, 'storage'))).length;

  it('of a couple: kept, opened, told, withdrawn, asked back, expired, and then nothing is left', {
    timeout: 90_000,
  }, async () => {
    const { origin, lender } = place.practice;
    const told: string[] = [];
    const life = await playLife(
      { origin, appOrigin: TEST_APP, lender },
      { advanceDays: (days) => advance(place, days * 86_400), held },
      (line) => told.push(line),
    );
    expect(life.held).toEqual({ kept: 4, atLast: 0 });
    expect(life.afterTheEnd).toEqual(['CONSENT_WITHDRAWN', 'CONSENT_WITHDRAWN']);
    expect(life.couple).toMatchObject([
      { subject: 'APPLICANT', state: 'EXPIRED', erasure: null },
      { subject: 'PARTNER', state: 'WITHDRAWN', erasure: 'CONFIRMED' },
    ]);
    expect(life.couple.map(({ accesses }) => accesses.length)).toEqual([3, 2]);
    for (const { receipt } of life.couple) {
      const verified = verifyReceipt(receipt.receipt);
      expect(verifyCountersignature(receipt.countersignature, life.brokerKeys)).toEqual(verified.bytes);
      expect(verified.receipt.retention_days).toBe(30);
    }
    expect(told.at(-1)).toContain('91 days later');
  });
});
