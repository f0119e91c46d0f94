/**
 * Every way in which something from outside is refused, in one table. No message holds a value, a name or a key;
 * a label names the member of our own format that was wrong.
 */
export const SEALING_REFUSALS = {
  MALFORMED: 'is not of the form it must have',
  NOT_CANONICAL: 'is not canonical JSON (RFC 8785)',
  TOO_LARGE: 'is larger than 4 MiB',
  KEY_REFUSED: 'is a key of small order or not in its canonical spelling',
  LINK_REFUSED: 'is not a link of this version',
  SIGNATURE_REFUSED: 'is not signed by a key that may sign it',
  KEY_MISMATCH: 'is not the key that the link names',
  EXPIRED: 'is past its end',
  PLAN_REFUSED: 'is not the plan that was signed',
  SECTION_REFUSED: 'section refused',
  OPEN_REFUSED: 'delivery refused',
} as const;

export type SealingRefusalCode = keyof typeof SEALING_REFUSALS;

/** Something from outside was refused; `code` says how, never why a box did not open. */
export class SealingRefused extends Error {
  override readonly name: string = 'SealingRefused';

  constructor(
    readonly code: SealingRefusalCode,
    label?: string,
  ) {
    super(label === undefined ? SEALING_REFUSALS[code] : `${label} ${SEALING_REFUSALS[code]}`);
  }
}

export class Malformed extends SealingRefused {
  override readonly name = 'Malformed';

  constructor(label: string) {
    super('MALFORMED', label);
  }
}

export class NotCanonical extends SealingRefused {
  override readonly name = 'NotCanonical';

  constructor() {
    super('NOT_CANONICAL', 'text');
  }
}

export class TooLarge extends SealingRefused {
  override readonly name = 'TooLarge';

  constructor() {
    super('TOO_LARGE', 'payload');
  }
}

export class KeyRefused extends SealingRefused {
  override readonly name = 'KeyRefused';

  constructor(label: string) {
    super('KEY_REFUSED', label);
  }
}

export class LinkRefused extends SealingRefused {
  override readonly name = 'LinkRefused';

  constructor() {
    super('LINK_REFUSED', 'link');
  }
}
