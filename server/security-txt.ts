import type { Operator } from '../sealing/receipt-parties.ts';

/**
 * Until when what SECURITY.md and `security.txt` say was looked at: RFC 9116 section 2.5.5 wants less than a year ahead.
 * Look at both again before you move it.
 */
export const REVIEWED_UNTIL = new Date('2027-10-31T00:00:00Z');

/**
 * Whom to tell of a weakness (RFC 9116), served at `/.well-known/security.txt`.
 * @param origin how the outside reaches the broker, without a path
 */
export function securityTxt({ party: { contact } }: Operator, origin: string, expires: Date): string {
  return [
    `Contact: mailto:${contact.email}`,
    `Contact: ${contact.page}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
