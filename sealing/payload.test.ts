import { describe, expect, it } from 'vitest';
import { utf8 } from './bytes.ts';
import { canonicalize } from './canonical.ts';
import { type Payload, parsePayload, unpadPayload, writePayload } from './payload.ts';
import { Malformed, NotCanonical, TooLarge } from './refusals.ts';
import { CONTENTS } from './request.fixture.ts';

const content = CONTENTS['uwv-required'] ?? { data: {}, gaps: [], references: [], person: {} };
const payload: Payload = { v: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA', ...content };

describe('a payload', () => {
  it('is written padded and read back the same', () => {
    const padded = writePayload(payload);
    expect(padded).toHaveLength(4096);
    expect(parsePayload(unpadPayload(padded))).toEqual(payload);
  });

  it('of more than 4 MiB is refused', () => {
    const data = { text: 'a'.repeat(4_194_304) };
    expect(() => writePayload({ ...payload, data })).toThrow(TooLarge);
  });

  it.each([
    ['another version', { v: 2 }],
    ['a member too many', { extra: 1 }],
    ['a short salt', { salt: 'AAAA' }],
    ['data that are no object', { data: [] }],
    ['a gap without a path', { gaps: [{ path: [], reason: 'EMPTY' }] }],
    ['a gap with another reason', { gaps: [{ path: ['a'], reason: 'REFUSED' }] }],
    ['a gap at a fraction', { gaps: [{ path: ['a', 0.5], reason: 'EMPTY' }] }],
    ['a gap before the first element', { gaps: [{ path: ['a', -1], reason: 'EMPTY' }] }],
    ['an unknown kind of person', { person: { passport: 'A'.repeat(43) } }],
    ['a person in the clear', { person: { bsn: '999990184' } }],
    ['a reference date that is none', { references: [{ ...content.references[0], referenceDate: '2026-13' }] }],
    ['a moment that is none', { references: [{ ...content.references[0], fetchedAt: '2026-02-30T00:00:00Z' }] }],
  ])('with %s is refused', (_, change) => {
    expect(() => parsePayload(canonicalize({ ...payload, ...change }))).toThrow(Malformed);
  });

  it('that is not canonical is refused', () => {
    expect(() => parsePayload(JSON.stringify(payload, null, 1))).toThrow(NotCanonical);
  });

  it('that is no UTF-8 is refused', () => {
    const bytes = utf8('{}'.padEnd(4096));
    bytes[1] = 0xff;
    expect(() => unpadPayload(bytes)).toThrow(Malformed);
  });
});
