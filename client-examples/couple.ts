import type { Receipt } from '../sealing/receipt.ts';
import type { Subject } from '../sealing/subject.ts';
import { collect, type Portal } from './device/collect.ts';
import { approveGrant } from './device/grants.ts';
import { oneAfterTheOther } from './device/household.ts';
import type { Joined } from './device/join.ts';
import { holderOf, look } from './device/kept-share.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { visitPortal } from './practice-visitor.ts';
import { CONFIRM_PAIRING } from './provider/operations.ts';
import type { Stage } from './story.ts';
import { type Caller, call } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';

/** The practice people. */
export const NAMES: Readonly<Record<Subject, string>> = { APPLICANT: 'kees', PARTNER: 'noor' };

/** One of the couple, as this story knows them. */
export interface Person {
  readonly subject: Subject;
  readonly holder: Caller;
  readonly shareId: string;
  readonly receipt: Receipt;
  readonly signed: LifeOf['receipt'];
}

/** One of the couple, after it all. */
export interface LifeOf {
  readonly subject: Subject;
  readonly state: string;
  /** When the adviser opened what was kept, as this person was told. */
  readonly accesses: readonly string[];
  /** What became of the grant to the lender, and when the lender opened it. */
  readonly grant: { readonly state: string; readonly accesses: readonly string[] };
  readonly erasure: string | null;
  /** Both signatures, to be verified by anybody. */
  readonly receipt: { readonly receipt: string; readonly countersignature: string };
}

/** Each of a couple shares on one device, one after the other, and agrees to so many days by a consent of its own. */
export function shareBoth(
  stage: Stage,
  adviser: Caller,
  link: string,
  keepDays: number,
  tell: (line: string) => void,
): Promise<readonly Person[]> {
  const device = fromNode(`${stage.origin}/graphql`);
  return oneAfterTheOther(device, link, async (joined) => {
    const { request, pairing, subject } = joined;
    await call(adviser, CONFIRM_PAIRING, { input: { requestId: request.id, code: pairing.code, subject } });
    await collectAll(stage, joined);
    const reviewed = await review(joined);
    const { receipt, signed, countersignature, kept } = await share(joined, reviewed, 'nl', new Set(), keepDays);
    if (!kept) throw new Error('it was not kept');
    tell(`CONSUMER  ${NAMES[subject]} shares, and agrees to ${keepDays} days by a consent of its own.`);
    const { shareId, recoverySecret } = kept;
    return {
      subject,
      holder: holderOf(device, recoverySecret),
      shareId,
      receipt,
      signed: { receipt: signed, countersignature },
    };
  });
}

/** The consumer's device finds what is asked, shows it, and approves. */
export async function approve({ holder, receipt }: Person, grantId: string): Promise<void> {
  const kept = await look(holder);
  const shown = kept.grants.find(({ id }) => id === grantId);
  if (!shown) throw new Error('the consumer is not asked');
  await approveGrant(holder, kept, shown, receipt, 'nl', new Date());
}

async function collectAll(stage: Stage, joined: Joined): Promise<void> {
  for (const { portal } of joined.session.tasks) {
    const visit = (url: string) => visitPortal(url, stage.appOrigin, { name: NAMES[joined.subject] });
    const { state } = await collect(joined, portal as Portal, visit);
    if (state !== 'SEALED') throw new Error(`${portal} did not work`);
  }
}

/** What became of one of them, as they are told. */
export async function lifeOf({ subject, holder, signed }: Person): Promise<LifeOf> {
  const { state, accesses, grants, erasure } = await look(holder);
  const momentsOf = (looked: readonly { readonly at: string }[]) => looked.map(({ at }) => String(at));
  return {
    subject,
    state,
    accesses: momentsOf(accesses),
    grant: { state: grants[0]?.state ?? '', accesses: momentsOf(grants[0]?.accesses ?? []) },
    erasure: erasure?.state ?? null,
    receipt: signed,
  };
}
