import type { Subject } from '../../sealing/subject.ts';
import type { Standing } from './cases.ts';
import type { ShownDelivery } from './shown-case.ts';

type State = Standing['subjects'][number]['state'];

/**
 * How far one person is. Until they share it is the broker's word for their session; from then on it is what became of
 * what they shared: `RECEIVED` here, `LAPSED`, sent back (`REJECTED`), `WITHDRAWN`, `ERASED` at the consumer's request,
 * or `OVER`, when what was kept available is so no longer.
 */
export type HowFar = State | 'RECEIVED' | End;

export type End = 'LAPSED' | 'REJECTED' | 'WITHDRAWN' | 'ERASED' | 'OVER';

/** One person of a request. */
export interface Person {
  readonly subject: Subject;
  readonly howFar: HowFar;
}

type Became = Pick<ShownDelivery, 'subject' | 'state' | 'openedAt' | 'share'>;

/** Everybody of a request, with what became of what each shared. @param deliveries - oldest first */
export function peopleOf(
  standing: Pick<Standing, 'subjects'> | undefined,
  deliveries: readonly Became[],
): readonly Person[] {
  return (standing?.subjects ?? []).map(({ subject, state }) => {
    const last = deliveries.filter((one) => one.subject === subject).at(-1);
    return { subject, howFar: last ? howFar(state, last) : state };
  });
}

function howFar(state: State, { state: delivery, openedAt, share }: Became): HowFar {
  if (state !== 'SHARED' && state !== 'WAITING_FOR_PARTNER') return state;
  const isHere = openedAt !== null || delivery === 'ACKNOWLEDGED';
  return endOf({ state: delivery, share }) ?? (state === 'SHARED' && isHere ? 'RECEIVED' : state);
}

/** How what was shared ended; null while it did not. Erased says more than withdrawn. */
export function endOf({ state, share }: Pick<Became, 'state' | 'share'>): End | null {
  if (share?.erasure?.state === 'CONFIRMED') return 'ERASED';
  if (share && share.state !== 'ACTIVE') return share.state === 'EXPIRED' ? 'OVER' : share.state;
  return state === 'WITHDRAWN' || state === 'LAPSED' || state === 'REJECTED' ? state : null;
}
