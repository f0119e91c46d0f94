import type { Connector, LoggedIn } from '../connector.ts';
import { readJsonObject } from '../json.reader.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { referencesOf, toRecord, type ViaAnswers, wantedYears } from './via.mapping.ts';
import { FIRST_YEAR, taxonomyOf } from './via.taxonomy.ts';
import { parseReturn, type ViaReturn } from './via.wire.ts';

/**
 * The tax office's pre-filled return (vooringevulde aangifte), one XBRL instance per tax year.
 *
 * The instance is the published format; how a citizen's login asks for it is not published. Proposal of ours: one
 * `POST {baseUrl}/via` per year with `{"burgerservicenummer", "belastingjaar"}`, so that the number stands in no URL,
 * answered by `application/xbrl+xml` or `application/xml`; a year without a return by 404 with a problem (RFC 9457) whose
 * `code` is `geenVooringevuldeAangifte`. Years of which no taxonomy is known are not asked.
 */
export const via: Connector = {
  source: 'VIA',

  async fetch({ access, loggedIn, wanted, http }) {
    const bsn = bsnOf(loggedIn);
    const years = wantedYears(wanted, FIRST_YEAR).filter((year) => taxonomyOf(year) !== undefined);
    const asked = years.map((year) => foundOf(http, access.baseUrl, { bsn, year }));
    const answers: ViaAnswers = new Map(await allOf(asked));
    return { record: toRecord(answers, wanted), person: { bsn }, references: referencesOf(answers, wanted) };
  },
};

/** @throws SourceFailure LOGIN_FAILED: without the portal's BSN there is nobody to ask about */
function bsnOf({ bsn }: LoggedIn): string {
  if (bsn === undefined || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

/** Waits for every exchange, so that none goes on after a failure of another; then the first failure is thrown. */
async function allOf<T>(asked: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

async function foundOf(
  http: SourceHttp,
  baseUrl: string,
  asked: { readonly bsn: string; readonly year: number },
): Promise<readonly [number, ViaReturn | 'NONE']> {
  const response = await http.send({
    method: 'POST',
    url: `${baseUrl}/via`,
    headers: {
      accept: 'application/xbrl+xml, application/xml',
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify({ burgerservicenummer: asked.bsn, belastingjaar: asked.year }),
  });
  if (response.status === 404 && saysNone(response)) return [asked.year, 'NONE'];
  if (response.status !== 200) throw failureOf(response.status);
  return [asked.year, parseReturn(response.body, response.headers['content-type'] ?? '', asked)];
}

/** An address that is not there is no answer about anybody: only the source's own problem says that there is no return. */
function saysNone({ headers, body }: SourceResponse): boolean {
  if (!/^application\/problem\+json\b/i.test(headers['content-type'] ?? '')) return false;
  return readJsonObject(body).text('code') === 'geenVooringevuldeAangifte';
}

function failureOf(status: number): SourceFailure {
  if (status === 401 || status === 403) return new SourceFailure('REFUSED', `HTTP ${status}`);
  if (status === 429) return new SourceFailure('BUSY', 'HTTP 429');
  return new SourceFailure(status >= 500 ? 'UNREACHABLE' : 'MALFORMED', `HTTP ${status}`);
}
