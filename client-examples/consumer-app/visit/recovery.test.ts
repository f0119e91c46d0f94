import { expect, test } from 'vitest';
import { toBase64url } from '../../../sealing/bytes.ts';
import { readRecoveryCode, recoveryCode } from './recovery.ts';

const SECRET = toBase64url(Uint8Array.from({ length: 32 }, (_, at) => at * 8));
const WRITTEN = recoveryCode(SECRET);

test('a code is the whole secret in sixteen groups of four', () => {
  expect(WRITTEN).toHaveLength(16);
  expect([WRITTEN[0], WRITTEN[15]]).toEqual(['0008', 'f0f8']);
});

test.each([
  ['as it stands', WRITTEN.join(' ')],
  ['without spaces', WRITTEN.join('')],
  ['on lines, with dashes', WRITTEN.join('-\n')],
  ['in capitals', WRITTEN.join(' ').toUpperCase()],
  [
    'within its page',
    `Je intrekcode\nVoor Oefenbank Hypotheken.\n\n${WRITTEN.join(' ')}\n\nGeef deze code aan niemand.\n`,
  ],
])('it is read back %s', (_how, written) => {
  expect(readRecoveryCode(written)).toBe(SECRET);
});

test.each([
  ['nothing', ''],
  ['less', WRITTEN.slice(1).join(' ')],
  ['more', `${WRITTEN.join('')}0`],
  ['a letter that is none', WRITTEN.join(' ').replace('f0f8', 'fOf8')],
])('%s is no code', (_how, written) => {
  expect(readRecoveryCode(written)).toBeUndefined();
});
