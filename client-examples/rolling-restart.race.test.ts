import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnPostgresql } from '../server/database/testing.ts';
import { startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import { type Balancer, startBalancer } from './balancer.testing.ts';
import { completeLogin } from './device/collect.ts';
import { START_LOGIN } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { testLender } from './lender.testing.ts';
import { visitPortal } from './practice-visitor.ts';
import { REQUEST_PROGRESS } from './provider/operations.ts';
import { login, type Place, pairedWalk, receive, tasksOf } from './walk.testing.ts';
import { call } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';
import { follow } from './wire/follow.ts';

describeOnPostgresql('an instance that is restarted behind a balancer', () => {
  let balancer: Balancer;
  let stays: TestPractice;
  let goes: TestPractice;
  let place: Place;

  beforeAll(async () => {
    balancer = await startBalancer();
    stays = await startTestPractice('POSTGRESQL', { origin: balancer.origin });
    goes = await startTestPractice('POSTGRESQL', { origin: balancer.origin, share: stays });
    balancer.to = [goes.broker.port];
    place = {
      practice: stays,
      lender: testLender({ origin: balancer.origin, appOrigin: TEST_APP, lender: stays.lender }),
      device: fromNode(`${balancer.origin}/graphql`),
      close: async () => {},
    };
  });
  afterAll(async () => {
    await stays?.close();
    await balancer?.close();
  });

  const ready = async ({ broker }: TestPractice) => {
    const response = await fetch(`http://127.0.0.1:${broker.port}/ready`);
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('says so first, lets its collector finish, and hands session and subscription to the other, with nothing lost', async () => {
    const { invitation, joined } = await pairedWalk(place);
    const progress = follow(
      place.lender.caller,
      REQUEST_PROGRESS,
      { requestId: invitation.record.request, after: null },
      (result) => result.requestProgress,
    );
    const seen: string[] = [];
    const until = async (state: string): Promise<void> => {
      while (seen.at(-1) !== state) seen.push((await progress.next()).value?.state ?? 'NONE');
    };
    await until('PAIRED');
    expect(await ready(goes)).toEqual({ status: 200, ready: true, reasons: [] });

    const { startLogin } = await call(joined.caller, START_LOGIN, { input: { portal: 'UWV', bank: null } });
    const returned = await visitPortal(startLogin.loginUrl ?? '', TEST_APP, { name: 'kees' });
    goes.broker.drain();
    expect(await ready(goes)).toEqual({ status: 503, ready: false, reasons: ['DRAINING'] });
    await completeLogin(joined, returned.searchParams);
    balancer.to = [stays.broker.port];
    await goes.close();

    expect((await tasksOf(joined)).UWV).toBe('SEALED');
    expect(await login(joined, 'MIJNOVERHEID', { name: 'kees' })).toEqual({ state: 'SEALED' });
    await share(joined, await review(joined), 'nl');
    await until('SHARED');
    await progress.return();
    expect(seen).toEqual(['INVITED', 'OPENED', 'PAIRED', 'COLLECTING', 'SHARED']);
    expect((await receive(place, { invitation })).opened.data).toHaveProperty('applicant.identity.fullName');
  });
});
