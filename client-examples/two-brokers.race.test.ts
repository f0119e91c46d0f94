import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { JoinRefused, join } from './device/join.ts';
import { STOP } from './device/operations.ts';
import { CONFIRM_PAIRING, REQUEST_PROGRESS } from './provider/operations.ts';
import { openTwoPlaces, type TwoPlaces } from './two-places.testing.ts';
import { call } from './wire/call.ts';
import { follow } from './wire/follow.ts';

const ROUNDS = process.env.ZEGEL_LONG === '1' ? 50 : 1;

describeOnPostgresql('two brokers on one database', () => {
  let place: TwoPlaces;
  beforeAll(async () => {
    place = await openTwoPlaces();
  });
  afterAll(() => place?.close());

  /** Two hundred at once on a busy machine may lose a connection; a device then tries again, as in life. */
  const joinOverBrokenLines = async (link: string): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await join(place.device, link);
      } catch (error) {
        if (!(error instanceof TypeError) || attempt === 3) throw error;
      }
    }
  };

  it('let one of 200 devices redeem an invitation, and answer the others alike', {
    timeout: 60_000 * ROUNDS,
  }, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { link } = await place.lender.invite();
      const tried = await Promise.allSettled(Array.from({ length: 200 }, () => joinOverBrokenLines(link)));
      const refused = tried.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      expect(tried.length - refused.length).toBe(1);
      expect(new Set(refused.map((reason) => (reason instanceof JoinRefused ? reason.code : String(reason))))).toEqual(
        new Set(['INVITATION_INVALID']),
      );
    }
  });

  it('tell a follower of the one what happens at the other, and lose and repeat nothing when the connection breaks', {
    timeout: 30_000,
  }, async () => {
    const { balancer, practice, second } = place;
    const { link, record } = await place.lender.invite();
    balancer.to = [practice.broker.port];
    const events = follow(
      place.lender.caller,
      REQUEST_PROGRESS,
      { requestId: record.request, after: null },
      (result) => result.requestProgress,
    );
    const seen: string[] = [];
    const next = async (): Promise<void> => {
      const { value } = await events.next();
      if (value) seen.push(value.state);
    };
    await next();
    balancer.to = [second.broker.port];
    const joined = await join(place.device, link);
    await next();
    balancer.cut();
    await call(place.lender.caller, CONFIRM_PAIRING, {
      input: { requestId: record.request, code: joined.pairing.code },
    });
    await next();
    balancer.cut();
    balancer.to = [practice.broker.port];
    await call(joined.caller, STOP, {});
    await next();
    expect(seen).toEqual(['INVITED', 'OPENED', 'PAIRED', 'STOPPED']);
    await events.return();
    balancer.to = [practice.broker.port, second.broker.port];
  });

  it('take one end of a session that is stopped at both at once, and one pairing that is confirmed twenty times at once', async () => {
    const { link, record } = await place.lender.invite();
    const joined = await join(place.device, link);
    const confirm = { input: { requestId: record.request, code: joined.pairing.code } };
    const confirmed = await Promise.all(
      Array.from({ length: 20 }, () => call(place.lender.caller, CONFIRM_PAIRING, confirm)),
    );
    expect(confirmed.every(({ confirmPairing }) => confirmPairing.isPaired)).toBe(true);
    const stopped = await Promise.all(Array.from({ length: 20 }, () => call(joined.caller, STOP, {})));
    expect(stopped.every(({ stopSession }) => stopSession.session?.state === 'STOPPED')).toBe(true);
    const events = follow(
      place.lender.caller,
      REQUEST_PROGRESS,
      { requestId: record.request, after: null },
      (result) => result.requestProgress,
    );
    const seen: string[] = [];
    for await (const { state } of events) {
      seen.push(state);
      if (state === 'STOPPED') break;
    }
    expect(seen).toEqual(['INVITED', 'OPENED', 'PAIRED', 'STOPPED']);
  });
});
