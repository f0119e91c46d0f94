import type { AssertedPerson, Connector, FileReader, LoggedIn, SourceAnswer, Wanted } from '../connector.ts';
import { familyNameIn } from '../family-name.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceResponse } from '../source-http.ts';
import { toPension } from './mpo.mapping.ts';
import { referencesOf } from './mpo.references.ts';
import { parseOverview, type WireOverview } from './mpo.wire.ts';
import { isDay } from './values.wire.ts';

/**
 * Mijnpensioenoverzicht: the download of the citizen's own overview, fetched behind the portal's login with
 * `GET <baseUrl>/pensioenoverzicht.json` and the access token of that login. No interface is published: the path is a
 * proposal, the shape is that of the downloads. The file names nobody, so only the login says whose it is.
 */
export const mpo: Connector = {
  source: 'MPO',

  async fetch({ access, loggedIn, wanted, http }) {
    const { bsn, accessToken } = readLogin(loggedIn);
    const response = await http.send({
      method: 'GET',
      url: `${access.baseUrl}/pensioenoverzicht.json`,
      headers: { accept: 'application/json', authorization: `Bearer ${accessToken}` },
    });
    if (response.status !== 200) throw failureOf(response);
    const overview = parseOverview(response.body, response.headers['content-type']);
    return answerOf(overview, wanted, { person: { bsn }, broughtByConsumer: false });
  },
};

/**
 * The overview as the consumer downloaded it, JSON or XML. A JSON file names nobody, and so proves less than an XML file,
 * which has a name and a birth date.
 */
export const mpoFile: FileReader = {
  source: 'MPO',
  maxBytes: 2 * 1024 * 1024,

  read({ file, wanted }) {
    const overview = parseOverview(file);
    return answerOf(overview, wanted, { person: namedIn(overview), broughtByConsumer: true });
  },
};

/** The XML's `Naam` (`M.G. Maassen`) and `Geboortedatum`. */
function namedIn({ name = '', birthDate = '' }: WireOverview): AssertedPerson {
  const familyName = familyNameIn(name);
  return familyName !== undefined && isDay(birthDate) ? { familyName, birthDate } : {};
}

function readLogin({ bsn, accessToken }: LoggedIn): { readonly bsn: string; readonly accessToken: string } {
  if (bsn === undefined || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  // A token of RFC 6750; anything else would not pass as a header.
  if (accessToken === undefined || !/^[\w.~+/-]+=*$/.test(accessToken))
    throw new SourceFailure('LOGIN_FAILED', 'the login gave no access token');
  return { bsn, accessToken };
}

function failureOf({ status }: SourceResponse): SourceFailure {
  const detail = `HTTP ${status}`;
  if (status === 401 || status === 403) return new SourceFailure('REFUSED', detail);
  if (status === 429) return new SourceFailure('BUSY', detail);
  return new SourceFailure(status >= 500 ? 'UNREACHABLE' : 'MALFORMED', detail);
}

function answerOf(
  overview: WireOverview,
  wanted: Wanted,
  { person, broughtByConsumer }: { readonly person: AssertedPerson; readonly broughtByConsumer: boolean },
): SourceAnswer {
  const pension = wanted.wants('pension') ? toPension(overview, wanted) : undefined;
  return {
    record: pension === undefined ? {} : { pension },
    person,
    references: referencesOf(overview, wanted, broughtByConsumer),
  };
}
