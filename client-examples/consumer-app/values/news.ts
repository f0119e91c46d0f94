import { digestOf } from '../../../sealing/digest.ts';
import type { ShownShare } from '../../device/kept-share.ts';
import type { Memory } from '../memory/memory.ts';

/** What of a share tells whether anything happened. */
export type Stand = Pick<ShownShare, 'state' | 'accesses' | 'erasure'> & {
  readonly grants: readonly Pick<ShownShare['grants'][number], 'id' | 'state' | 'accesses'>[];
};

/** SHA-256 of how a share stands, base64url: another one when anything happened to it. It tells nothing by itself. */
export function standOf({ state, accesses, erasure, grants }: Stand): string {
  return digestOf(
    JSON.stringify([
      state,
      accesses.length,
      erasure?.state ?? null,
      ...grants.map((grant) => [grant.id, grant.state, grant.accesses.length]),
    ]),
  );
}

/** A share to which nothing happened since it was made. */
const UNTOUCHED = standOf({ state: 'ACTIVE', accesses: [], erasure: null, grants: [] });

/** Whether anything happened to a share since it was last looked at on this device. */
export function isNews(looked: Memory['looked'], shareId: string, stand: Stand): boolean {
  const last = (looked.read() ?? []).find((one) => one.shareId === shareId);
  return standOf(stand) !== (last?.stood ?? UNTOUCHED);
}

/** It is being looked at. */
export function rememberLook(looked: Memory['looked'], shareId: string, stand: Stand): void {
  const others = (looked.read() ?? []).filter((one) => one.shareId !== shareId);
  looked.write([{ shareId, stood: standOf(stand) }, ...others]);
}
