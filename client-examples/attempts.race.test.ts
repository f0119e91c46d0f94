import { print } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toBase64url } from '../sealing/bytes.ts';
import { makeBoxKeyPair, makeSigningKey } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { ATTEMPT_LIMITS } from '../server/access/attempts.ts';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import { type Balancer, startBalancer } from './balancer.testing.ts';
import { join } from './device/join.ts';
import { REDEEM } from './device/operations.ts';
import { type TestLender, testLender } from './lender.testing.ts';
import { dpopProof } from './wire/dpop.ts';

describeOnPostgresql('two brokers on one database', () => {
  let balancer: Balancer;
  let one: TestPractice;
  let two: TestPractice;
  let lender: TestLender;
  beforeAll(async () => {
    balancer = await startBalancer();
    const attempts = { ...ATTEMPT_LIMITS, REDEEM: { most: 5, seconds: 86_400 }, ASK: { most: 6, seconds: 86_400 } };
    one = await startTestPractice('POSTGRESQL', { origin: balancer.origin, attempts });
    two = await startTestPractice('POSTGRESQL', { origin: balancer.origin, attempts, share: one });
    balancer.to = [one.broker.port, two.broker.port];
    lender = testLender({ origin: balancer.origin, appOrigin: TEST_APP, lender: one.lender });
  });
  afterAll(async () => {
    await two?.close();
    await one?.close();
    await balancer?.close();
  });

  const device = () => ({ endpoint: `${balancer.origin}/graphql` });

  /** Redeems with a secret of one's own making. @param says - headers besides */
  function guess(requestId: string, says: Readonly<Record<string, string>> = {}): Promise<Response> {
    const { endpoint } = device();
    const [redeemToken, sealKey] = [secureRandom(32), makeBoxKeyPair(secureRandom).publicKey].map(toBase64url);
    const proof = dpopProof(makeSigningKey(secureRandom), { method: 'POST', url: endpoint, now: new Date() });
    return fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close', dpop: proof, ...says },
      body: JSON.stringify({ query: print(REDEEM), variables: { input: { requestId, redeemToken, sealKey } } }),
    });
  }

  it('let a network guess invitations five times, however it spreads its guesses and whatever it says of its address', async () => {
    const invited = [await lender.invite(), await lender.invite()];
    const { link, record } = invited[1] ?? (await lender.invite());
    // Redemptions that succeed are no guesses.
    await join(device(), invited[0]?.link ?? '');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => guess(record.request, { 'x-forwarded-for': `192.0.2.${at}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 200),
      ...Array.from({ length: 15 }, () => 429),
    ]);
    const refused = answers.find(({ status }) => status === 429);
    const seconds = Number(refused?.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(await refused?.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } }],
    });
    await expect(join(device(), link)).rejects.toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });

  it('let a provider ask as often as it may, on both together', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => lender.invite()));
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  });
});
