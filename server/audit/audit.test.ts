import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintId } from '../database/ids.ts';
import { nextEntry, writtenFact } from './audit.ts';

const delivery = mintId('dlv', (length) => new Uint8Array(length));
const rejected = writtenFact(
  { kind: 'REJECTED', ids: { delivery, code: 'NOT_OPENED' } },
  new Date('2026-03-01T12:00:00.123Z'),
);
const first = nextEntry(undefined, rejected);

test('the hash of an entry is SHA-256 of its label and its canonical JSON, as anybody can compute it', () => {
  const written =
    'zegel/1/audit' +
    '{"at":"2026-03-01T12:00:00.123Z","ids":"{\\"code\\":\\"NOT_OPENED\\",\\"delivery\\":\\"dlv_AAAAAAAAAAAAAAAAAAAAAA\\"}",' +
    '"index":0,"kind":"REJECTED","previous":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}';
  expect(first.hash).toBe(createHash('sha256').update(written).digest('base64url'));
  expect(first.hash).toBe('plOakbUG_PAIDUY9svAorE9nMh6o14EI3T8QMrMt3T8');
});

test('an entry names the hash of the one before, and the next index', () => {
  const second = nextEntry(first, writtenFact({ kind: 'LAPSED', ids: { delivery } }, new Date('2026-03-01T12:00:00Z')));
  expect(second).toMatchObject({ index: 1, previous: first.hash, ids: `{"delivery":"${delivery}"}` });
});
