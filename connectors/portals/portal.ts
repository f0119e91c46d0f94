import type { PortalId } from '../../schema/source.ts';
import type { LoggedIn } from '../connector.ts';
import type { SourceHttp } from '../source-http.ts';

/** What the main process knows of a login that begins: nothing of a person. */
export interface LoginStart {
  /** Opaque; the portal hands it back in the redirect. */
  readonly state: string;
  readonly nonce: string;
  /** PKCE S256 challenge (RFC 7636). */
  readonly codeChallenge: string;
  /** A page of the app (RFC 8252, RFC 9700: compared exactly). */
  readonly redirectUri: string;
  readonly language: 'nl' | 'en';
  /** The consumer's IP address: a bank must be told it (Berlin Group PSU-IP-Address). Never stored. */
  readonly psuAddress: string;
  /**
   * The fields asked of the sources behind this portal: names from the person down, without aliases, no values. A portal
   * whose login itself brings the data (iDIN) or says what may be read (a bank's consent) asks for these and no others.
   */
  readonly wanted: readonly string[];
}

export interface LoginBegun {
  /** Where the device sends the consumer's browser. */
  readonly loginUrl: string;
  /** What the portal must see again at the exchange, such as a bank's consentId; kept wrapped. */
  readonly keep?: string;
}

/** What the device brings back from the portal's redirect, and what only Zegel knows of this login. */
export interface LoginReturn {
  /** The authorization code, where the portal gives one. */
  readonly code?: string;
  /** RFC 9207: the issuer in the redirect; compared with the portal's own. */
  readonly issuer?: string;
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly keep?: string;
}

/** How one portal's login begins (main process) and ends (collector). */
export interface Portal<Access> {
  readonly id: PortalId;
  /**
   * @param now - domain time, from which days are counted
   * @throws SourceFailure UNREACHABLE, TIMEOUT, MALFORMED, REFUSED
   */
  begin(access: Access, start: LoginStart, http: SourceHttp, now: Date): Promise<LoginBegun>;
  /**
   * @param now - the machine's clock, by which tokens live
   * @throws SourceFailure LOGIN_FAILED when code, issuer, nonce, level or consent is not what it must be
   */
  exchange(access: Access, back: LoginReturn, http: SourceHttp, now: Date): Promise<LoggedIn>;
}
