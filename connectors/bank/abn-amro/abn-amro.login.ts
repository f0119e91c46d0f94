import type { LoginBegun, LoginReturn, LoginStart } from '../../portals/portal.ts';
import { SourceFailure } from '../../source-failure.ts';
import type { SourceHttp } from '../../source-http.ts';
import { wantsOf } from '../../wanted.fields.ts';
import type { AbnAmroAccess } from '../bank.access.ts';
import { parseJson } from '../bank.json.ts';
import { wantsBalance, wantsOwnerName, wantsTransactions } from '../bank.wanted.ts';
import { SCOPES } from './abn-amro.fetch.ts';
import { parseToken } from './abn-amro.wire.ts';

/**
 * The address at which the consumer logs in and chooses one account. Whether the bank looks at the PKCE challenge is not
 * published; where it does not, a code is still of no use to whoever does not hold the session that began (design D6).
 */
export function beginAbnAmro(access: AbnAmroAccess, start: LoginStart): LoginBegun {
  const url = new URL(access.authorizationEndpoint);
  const query = {
    scope: scopesFor(start.wanted),
    client_id: access.clientId,
    response_type: 'code',
    flow: 'code',
    redirect_uri: start.redirectUri,
    bank: access.bank,
    state: start.state,
    code_challenge: start.codeChallenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { loginUrl: url.href };
}

/** What the wanted fields need; at least one scope, since a consent has one: that of the smallest, the holder's name. */
function scopesFor(fields: readonly string[]): string {
  const wanted = { wants: wantsOf(fields) };
  const scopes = [
    ...(wantsBalance(wanted) ? [SCOPES.balance] : []),
    ...(wantsTransactions(wanted) ? [SCOPES.transactions] : []),
    ...(wantsOwnerName(wanted) ? [SCOPES.details] : []),
  ];
  return (scopes.length > 0 ? scopes : [SCOPES.details]).join(' ');
}

/** A code, good for a minute and once, becomes an access token. @throws SourceFailure */
export async function exchangeAbnAmro(access: AbnAmroAccess, back: LoginReturn, http: SourceHttp): Promise<string> {
  if (back.code === undefined) throw new SourceFailure('LOGIN_FAILED', 'redirect: no code');
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: access.clientId,
    code: back.code,
    redirect_uri: back.redirectUri,
    code_verifier: back.codeVerifier,
  });
  const { status, body } = await http.send({
    method: 'POST',
    url: access.tokenEndpoint,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  if (status === 200) return parseToken(parseJson(body));
  if (status === 429) throw new SourceFailure('BUSY', 'token 429');
  if (status >= 500) throw new SourceFailure('UNREACHABLE', `token ${status}`);
  // RFC 6749, 5.2: 400 or 401, with the code no longer good among the reasons.
  throw new SourceFailure(status >= 400 ? 'LOGIN_FAILED' : 'MALFORMED', `token ${status}`);
}
