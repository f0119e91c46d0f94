import fc from 'fast-check';
import { expect } from 'vitest';
import { PEOPLE } from '../../connectors/practice/people.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import type { SourceResponse } from '../../connectors/source-http.ts';
import type { StandingClock } from '../../connectors/standing-clock.testing.ts';
import { SOURCE_LIMITS } from '../../server/collecting/limits.ts';

/** Every citizen number of the cast and of who belongs to them. */
export const numbers = PEOPLE.flatMap((person) => [
  person.bsn,
  ...person.children.map((child) => child.bsn),
  ...(person.partnership ? [person.partnership.partner.bsn] : []),
]);

type Change = (response: SourceResponse) => SourceResponse;

/** What an answer without a body is, by its status. */
export const STATUSES: readonly [status: number, outcomes: string][] = [
  [401, 'REFUSED|LOGIN_FAILED'],
  [403, 'REFUSED'],
  [429, 'BUSY'],
  [500, 'UNREACHABLE'],
  [503, 'UNREACHABLE'],
  [301, 'MALFORMED'],
  [418, 'MALFORMED|REFUSED'],
];
export const UNREADABLE: readonly [what: string, change: Change][] = [
  ['nothing', (response) => ({ ...response, body: Buffer.alloc(0) })],
  [
    'a page',
    (response) => ({ ...response, headers: { 'content-type': 'text/html' }, body: Buffer.from('<p>Storing') }),
  ],
  ['half', (response) => ({ ...response, body: response.body.subarray(0, response.body.length >> 1) })],
  ['the same twice', (response) => ({ ...response, body: Buffer.concat([response.body, response.body]) })],
  ['null', (response) => ({ ...response, body: Buffer.from('null') })],
  ['nesting without end', (response) => ({ ...response, body: Buffer.from('['.repeat(200_000)) })],
];
/** What takes bytes out of a body and puts others in. */
export const scraps = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    put: fc.string({ maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** `DELIVERED` or the code of the failure, which names nobody. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'DELIVERED',
    (error: unknown) => {
      if (!(error instanceof SourceFailure)) throw error;
      for (const number of numbers) expect(error.message).not.toContain(number);
      return error.code;
    },
  );
}

/** What has become of it one millisecond before a collector's deadline, and what at it; the source saw it end. */
export async function aroundDeadline(clock: StandingClock, work: Promise<unknown>): Promise<readonly string[]> {
  const ended = await clock.around(SOURCE_LIMITS.deadlineMs, outcomeOf(work));
  await clock.noSourceWaits();
  return ended;
}

/** What a later version of the source could add: beside values, in whatever groups them; XBRL says what its units hold. */
export function drifted(response: SourceResponse): SourceResponse {
  const text = response.body.toString();
  const later = '$1<n:Later xmlns:n="urn:later">1</n:Later>';
  const isXml = text.trimStart().startsWith('<');
  const more = isXml ? text.replace(/(>[^<]+<\/[\w:-]+>\s*)(?=<\/(?!xbrli:))/g, later) : added(text);
  return { ...response, body: Buffer.from(more) };
}

function added(json: string): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, laterVeld: [1] } : value,
  );
}

export function scrapped(
  body: Buffer,
  { at, cut, put }: { readonly at: number; readonly cut: number; readonly put: string },
): Buffer {
  const from = Math.floor(at * body.length);
  return Buffer.concat([body.subarray(0, from), Buffer.from(put), body.subarray(from + cut)]);
}
