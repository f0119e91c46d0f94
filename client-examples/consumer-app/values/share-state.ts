import type { ShownShare } from '../../device/kept-share.ts';

/** How a share stands, told apart further than the broker does: one that ran out without anybody looking. */
export function shareState({
  state,
  accesses,
}: Pick<ShownShare, 'state' | 'accesses'>): ShownShare['state'] | 'LAPSED' {
  return state === 'EXPIRED' && accesses.length === 0 ? 'LAPSED' : state;
}
