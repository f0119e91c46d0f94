import { collect } from '../device/collect.ts';
import { type Joined, join as redeem } from '../device/join.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { testLender } from '../lender.testing.ts';
import { visitPortal } from '../practice-visitor.ts';
import type { Invitation } from '../provider/invite.ts';
import { CONFIRM_PAIRING, DELIVERIES } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { follow } from '../wire/follow.ts';
import { OPERATION } from './request-times.ts';
import { percentile, type Row } from './row.ts';
import type { BenchStage } from './stage.ts';

const IN_FLIGHT = 50;
const AT_ONCE = 4;
const ASK = {
  document:
    '{ applicant { employment { employers(period: {last: "P12M"}) { name wages(period: {last: "P12M"}) { svWage { amount } } } } } }',
};

/**
 * Create, redeem and approve with fifty sessions open, and how soon the provider hears of an approval. Fifty sessions
 * before them, not counted, are what a broker that has just started still has to compile.
 */
export async function benchSessions(bench: BenchStage): Promise<readonly Row[]> {
  const calls = nameCalls();
  try {
    const { cursors } = await openAndApprove(bench, calls, null);
    // Its last event but one: what follows it is sent at once, by which one knows that the subscription stands.
    const { heard } = await openAndApprove(bench, calls, cursors.at(-2) ?? null);
    const row = (what: string, name: string): Row => ({
      what: `${what}, p99`,
      measured: percentile(bench.timesOf(name).slice(-IN_FLIGHT), 0.99),
      against: 50,
      unit: 'ms',
      good: 'LITTLE',
      how: `n=${IN_FLIGHT} after as many, ${bench.engine}, in the broker’s process, over loopback`,
    });
    return [
      row('create', 'createDataRequest'),
      row('redeem', 'redeemInvitation'),
      row('approve', 'approve'),
      {
        what: 'approve → provider’s event, p99',
        measured: percentile(heard, 0.99),
        against: 200,
        unit: 'ms',
        good: 'LITTLE',
        how: `n=${heard.length}, from sending the approval`,
      },
    ];
  } finally {
    calls.stop();
  }
}

/**
 * Fifty sessions opened and collected, then approved while the provider listens.
 *
 * @param after - the cursor the provider listens from; one event stands behind it
 * @returns milliseconds from each approval to its delivery, and the cursors of what was heard
 */
async function openAndApprove(
  { stage }: BenchStage,
  calls: NamedCalls,
  after: string | null,
): Promise<{ readonly heard: readonly number[]; readonly cursors: readonly string[] }> {
  const lender = testLender(stage);
  const device = fromNode(`${stage.origin}/graphql`);
  const invitations: Invitation[] = [];
  const joined: Joined[] = [];
  await inTurns(Array.from({ length: IN_FLIGHT }), async () => void invitations.push(await lender.invite(ASK)));
  await inTurns(invitations, async ({ link }) => {
    const one = await redeem(device, link);
    joined.push(one);
    await call(lender.caller, CONFIRM_PAIRING, { input: { requestId: one.request.id, code: one.pairing.code } });
  });
  await inTurns(joined, async (one) => {
    await collect(one, 'UWV', (url) => visitPortal(url, stage.appOrigin, { name: 'kees' }));
  });
  const reviewed = await Promise.all(joined.map(review));
  const approvedAt = new Map<string, number>();
  const heard: number[] = [];
  const cursors: string[] = [];
  let stands = (): void => {};
  const isListening = new Promise<void>((resolve) => {
    stands = resolve;
  });
  if (after === null) stands();
  // Opening them would delay hearing of the next: what it takes is measured elsewhere.
  const listening = (async () => {
    for await (const { delivery, cursor } of follow(lender.caller, DELIVERIES, { after }, (told) => told.deliveries)) {
      cursors.push(cursor);
      stands();
      const began = approvedAt.get(delivery.requestId);
      if (began !== undefined) heard.push(performance.now() - began);
      if (heard.length >= IN_FLIGHT) return;
    }
  })();
  await isListening;
  for (const [place, one] of joined.entries()) {
    const found = reviewed[place];
    calls.onStart('approve', () => approvedAt.set(one.request.id, performance.now()));
    if (found) await share(one, found, 'nl');
  }
  await listening;
  return { heard, cursors };
}

type NamedCalls = ReturnType<typeof nameCalls>;

/** Names each mutation in a header, by which the broker's process times it; `onStart` is called as it is sent. */
function nameCalls() {
  const real = globalThis.fetch;
  const starts = new Map<string, () => void>();
  globalThis.fetch = (input, init) => {
    const [, name] = typeof init?.body === 'string' ? (/\\n\s+(\w+)\(input: \$input\)/.exec(init.body) ?? []) : [];
    if (!name) return real(input, init);
    starts.get(name)?.();
    const headers = new Headers(init?.headers);
    headers.set(OPERATION, name);
    return real(input, { ...init, headers });
  };
  return {
    onStart: (name: string, then: () => void) => void starts.set(name, then),
    stop: () => {
      globalThis.fetch = real;
    },
  };
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.map((item) => item);
  const worker = async (): Promise<void> => {
    while (left.length > 0) await work(left.shift() as T);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
