import { describe, expect, it } from 'vitest';
import { gapReason } from '../schema/gap.ts';
import { mayHoldBsn, textValue } from './bsn.ts';

const SUBJECT = '999971141';

describe('a text of a register', () => {
  it.each(['B HBO-ICT', 'Mbo 4, 2018', '1234', ''])('is delivered when no BSN can stand in it: %j', (text) => {
    expect(textValue(text, SUBJECT)).toBe(text);
  });

  it.each([SUBJECT, `Havo ${SUBJECT}`, '999 971 141', '9-9-9-9-7-1-1-4-1', '9/9/9/9/7/1/1/4/1', '999990469 x'])(
    'is a gap when one may: %j',
    (text) => {
      expect(gapReason(textValue(text, SUBJECT))).toBe('UNAVAILABLE');
    },
  );

  it('that is not there is nothing', () => {
    expect(textValue(undefined, SUBJECT)).toBeUndefined();
  });
});

describe('a text that may hold a BSN', () => {
  it.each(['999990184', 'x999990184y', '9999.90.184', '999 990 184', '1999990184', 'a 1 999990184'])(
    'is %j',
    (text) => {
      expect(mayHoldBsn(text)).toBe(true);
    },
  );

  it.each(['', 'Bakkerij 1899 BV', '99999018', '999990185', 'KvK 27012345'])('is not %j', (text) => {
    expect(mayHoldBsn(text)).toBe(false);
  });
});
