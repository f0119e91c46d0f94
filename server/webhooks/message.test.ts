import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signHeaders, writeBody } from './message.ts';

const at = new Date('2026-11-24T10:00:00.123Z');
const secrets = [
  'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
  'whsec_OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg=',
];

test('a message says what happened, when, and ids', () => {
  const about = { requestId: 'req_AAAAAAAAAAAAAAAAAAAAAA', subject: 'APPLICANT' } as const;
  const event = { number: 1, kind: 'PENDING', data: { delivery: 'dlv_AAAAAAAAAAAAAAAAAAAAAA' }, at };
  expect(JSON.parse(writeBody(event, about))).toEqual({
    type: 'delivery.pending',
    timestamp: '2026-11-24T10:00:00.123Z',
    data: { deliveryId: 'dlv_AAAAAAAAAAAAAAAAAAAAAA', requestId: 'req_AAAAAAAAAAAAAAAAAAAAAA', subject: 'APPLICANT' },
  });
});

test('a message of a grant says of which share it is, who grants and to whom', () => {
  const about = {
    shareId: 'shr_AAAAAAAAAAAAAAAAAAAAAA',
    granterId: 'prv_AAAAAAAAAAAAAAAAAAAAAA',
    recipientId: 'prv_BBBBBBBBBBBBBBBBBBBBBA',
  };
  const data = { grant: 'gra_AAAAAAAAAAAAAAAAAAAAAA' };
  const written = (kind: string): unknown => JSON.parse(writeBody({ number: 1, kind, data, at }, about));
  expect(written('GRANTED')).toEqual({
    type: 'grant.granted',
    timestamp: '2026-11-24T10:00:00.123Z',
    data: { grantId: 'gra_AAAAAAAAAAAAAAAAAAAAAA', ...about },
  });
  expect(written('GRANT_RECALLED')).toMatchObject({ type: 'grant.recalled' });
});

test('an event of a kind this room does not know flows through, ids under their own names', () => {
  const data = { erasure: 'era_AAAAAAAAAAAAAAAAAAAAAA', code: 'KEPT' };
  expect(JSON.parse(writeBody({ number: 2, kind: 'ERASURE_ANSWERED', data, at }, undefined))).toMatchObject({
    type: 'erasure.answered',
    data: { erasureId: 'era_AAAAAAAAAAAAAAAAAAAAAA', code: 'KEPT' },
  });
});

test('it is signed with every live secret, and each alone verifies it', () => {
  const moment = new Date();
  const headers = signHeaders('id', moment, '{"a":1}', secrets);
  for (const secret of secrets) expect(new Webhook(secret).verify('{"a":1}', headers)).toEqual({ a: 1 });
  expect(() => new Webhook(secrets[0] ?? '').verify('{"a":2}', headers)).toThrow();
});

test('nothing goes out unsigned', () => {
  expect(() => signHeaders('id', at, '{}', [])).toThrow(RangeError);
});
