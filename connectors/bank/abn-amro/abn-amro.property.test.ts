import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceFailure } from '../../source-failure.ts';
import { BALANCE, CONSENT, OWN, page, read, type Say } from './abn-amro.testing.ts';

test('whatever it answers, it is read or refused, and nothing of it is told', async () => {
  const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 150;
  const bodies = fc.oneof(
    fc.json(),
    fc.constantFrom('', '[]', 'null', '<html>', CONSENT, BALANCE),
    fc
      .record({
        accountNumber: fc.constantFrom(OWN, 'x'),
        transactions: fc.array(fc.jsonValue(), { maxLength: 3 }),
        nextPageKey: fc.jsonValue(),
      })
      .map((value) => JSON.stringify(value)),
    fc
      .record(
        {
          amount: fc.jsonValue(),
          currency: fc.constantFrom('EUR', 'x'),
          bookDate: fc.jsonValue(),
          descriptionLines: fc.jsonValue(),
          counterPartyName: fc.jsonValue(),
        },
        { requiredKeys: ['amount', 'currency'] },
      )
      .map((value) => JSON.stringify(page({ ...value, counterPartyAccountNumber: 'NL02INGB0000012345' }))),
  );
  const statuses = fc.constantFrom(200, 200, 200, 204, 302, 400, 401, 403, 404, 429, 500);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(statuses, bodies), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (answers, isStanding) => {
        const say: Say = (url, call) =>
          isStanding && url.pathname.endsWith('/consentinfo')
            ? [200, CONSENT]
            : (answers[call % answers.length] ?? [500, '']);
        await read(say).catch((error: unknown) => {
          if (!(error instanceof SourceFailure)) throw error;
          expect(error.detail).not.toMatch(/NL\d\d[A-Z]{4}\d/);
        });
      },
    ),
    { numRuns },
  );
});
