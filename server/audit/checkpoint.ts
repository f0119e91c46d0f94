import { utf8 } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Digest, parseDigest } from '../../sealing/digest.ts';
import { signJws, verifyJws } from '../../sealing/jws.ts';
import type { PublicJwk, SigningKey } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { identifier, integer, moment, object, oneOf, type Reader } from '../../sealing/shape.ts';

export const CHECKPOINT_TYP = 'audit-checkpoint+jwt';

/** The broker's word, kept outside its database, that the chain had this entry. */
export interface Checkpoint {
  readonly v: 1;
  /** the broker's issuer */
  readonly iss: string;
  readonly index: number;
  readonly hash: Digest;
  /** when it was signed, by the machine's clock */
  readonly at: string;
}

const parseCheckpoint: Reader<Checkpoint> = object<Checkpoint>({
  v: oneOf(1),
  iss: identifier,
  index: integer(0, 2_147_483_647),
  hash: parseDigest,
  at: moment,
});

/** A checkpoint as one compact JWS. @throws Malformed */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  return signJws(CHECKPOINT_TYP, utf8(canonicalize(parseCheckpoint(checkpoint, 'checkpoint'))), key, native);
}

/** What a line says, when it is a checkpoint signed by this key; `undefined` for anything else. */
export function readCheckpoint(line: string, key: PublicJwk): Checkpoint | undefined {
  try {
    return parseCheckpoint(verifyJws(CHECKPOINT_TYP, line, [key], native).value, 'checkpoint');
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
