import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { withdrawGrant } from './device/grants.ts';
import { look, notices, withdraw } from './device/kept-share.ts';
import { type Advised, advised, drawUp, give, recipientOf, shownOf, type TestRecipient } from './grants.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { openTwoPlaces } from './two-places.testing.ts';
import type { Place } from './walk.testing.ts';

const BANK = 'Bank aan de Gracht';

describeOnPostgresql(
  'twenty retrievals of a grant and a withdrawal at the same moment, at two brokers on one database',
  () => {
    let place: Place;
    let bank: TestRecipient;
    let client: Advised;
    beforeAll(async () => {
      place = await openTwoPlaces();
      const lender = await otherLender(place.practice, BANK, 'gracht.example');
      bank = await recipientOf(place, lender, BANK, [place.lender]);
      client = await advised(place, [BANK]);
    });
    afterAll(() => place?.close());

    it.each<[what: string, end: (id: string) => Promise<unknown>, state: string]>([
      ['the branch', (id) => withdrawGrant(client.holder, id), 'WITHDRAWN'],
      ['the tree', () => withdraw(client.holder), 'ENDED'],
    ])(
      'of %s: each answer has its access and its notice before it; after it there is no answer',
      async (_, end, ended) => {
        const { id } = await give(place, client, await drawUp(place, client, bank));
        const open = () =>
          bank.open(id).then(
            () => 'OPENED',
            ({ code }: { code: string }) => code,
          );
        const answers = await Promise.all([
          ...Array.from({ length: 10 }, open),
          end(id).then(() => 'WITHDREW'),
          ...Array.from({ length: 10 }, open),
        ]);
        const counted = (answer: string) => answers.filter((found) => found === answer).length;
        expect(counted('OPENED') + counted('CONSENT_WITHDRAWN')).toBe(20);
        const { accesses, state } = shownOf(await look(client.holder), id);
        expect(state).toBe(ended);
        expect(accesses.map(({ number }) => number)).toEqual(accesses.map((_access, at) => at + 1));
        // One that was recorded just before the key was destroyed is told of, though it was answered with nothing.
        expect(accesses.length).toBeGreaterThanOrEqual(counted('OPENED'));
        const told: string[] = [];
        let isGranted = false;
        for await (const { kind, grant } of notices(client.holder)) {
          isGranted ||= grant?.id === id;
          if (isGranted) told.push(kind);
          if (isGranted && ['GRANT_WITHDRAWN', 'WITHDRAWN'].includes(kind)) break;
        }
        const last = ended === 'ENDED' ? 'WITHDRAWN' : 'GRANT_WITHDRAWN';
        expect(told).toEqual(['GRANTED', ...accesses.map(() => 'GRANT_RETRIEVED'), last]);
        expect(await open()).toBe('CONSENT_WITHDRAWN');
      },
    );

    it('of the same grant sent twenty times one is made', { timeout: 90_000 }, async () => {
      client = await advised(place, [BANK]);
      const signed = await drawUp(place, client, bank);
      const made = await Promise.all(Array.from({ length: 20 }, () => give(place, client, signed)));
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      expect((await look(client.holder)).grants).toHaveLength(1);
      expect(Object.keys((await bank.open(made[0]?.id ?? '')).data)).toEqual(['applicant']);
    });
  },
);
