import type { SourceAccess } from '../../connectors/connector.ts';
import type { LoginReturn } from '../../connectors/portals/portal.ts';
import { FAILURE_CODES, type FailureCode } from '../../connectors/source-failure.ts';
import type { PortalId, SourceId } from '../../schema/source.ts';
import type { Digest } from '../../sealing/digest.ts';
import type { PublicJwk } from '../../sealing/keys.ts';
import type { Subject } from '../../sealing/subject.ts';

/** Where a portal and the sources behind it are, and Zegel's credentials at them: what differs between live and practice. */
export interface PortalAccess {
  /** The adapter's own: `OidcAccess` or `BankAccess`. */
  readonly portal: unknown;
  readonly sources: Readonly<Partial<Record<SourceId, SourceAccess>>>;
  /** The only origins a collector may reach for this portal. */
  readonly origins: readonly string[];
}

/** One login, and where it leads. */
export interface PortalLogin {
  readonly access: PortalAccess;
  readonly login: LoginReturn;
}

/**
 * All that one collector gets, over one pipe (design D7): one login of one person, or several at banks. No database, no keyring, no signing
 * key; credentials for this portal only.
 */
export interface CollectJob {
  readonly portal: PortalId;
  readonly access: PortalAccess;
  readonly login: LoginReturn;
  /** Logins at other banks, whose accounts become part of the same sections. */
  readonly further?: readonly PortalLogin[];
  /**
   * base64url: the file the consumer brought instead of logging in, sealed (`crypto_box_seal`) to the key of the very
   * collector that gets this job.
   */
  readonly sealedFile?: string;
  /** The consumer's IP address, which banks are told (Berlin Group PSU-IP-Address). */
  readonly psuAddress?: string;
  readonly signedRequest: string;
  readonly identityKey: PublicJwk;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly subject: Subject;
  /** base64url; from the session token the device presented. */
  readonly deviceSealKey: string;
  /** base64url, 32 bytes; made by the device for this session (D11). */
  readonly personKey: string;
  /** Domain time in milliseconds when the job began. */
  readonly now: number;
  /** Practice sources live on the loopback interface. */
  readonly allowLoopback: boolean;
}

/** One sealed section as it leaves a collector: nothing in it can be read without the device. Bytes are base64url. */
export interface CollectedSection {
  readonly section: string;
  readonly ciphertext: string;
  readonly keyForDevice: string;
  readonly payloadDigest: Digest;
  readonly ciphertextDigest: Digest;
  readonly keyCommit: Digest;
}

export type CollectResult =
  | {
      readonly ok: true;
      readonly sections: readonly CollectedSection[];
      /** Milliseconds from a source's last byte until its sections were sealed, the longest. */
      readonly plaintextMs: number;
      /** For the operator's log only: which sources behind the login gave nothing, and why; empty when all did. */
      readonly detail: string;
      readonly logins?: EachLogin;
    }
  | {
      readonly ok: false;
      readonly failure: FailureCode;
      /** For the operator's log only. */
      readonly detail: string;
      readonly logins?: EachLogin;
    };

/**
 * Where several logins were collected together and some came to nothing: why each did, `null` of one that did not; in the
 * order of the job, `login` before `further`.
 */
export type EachLogin = readonly (FailureCode | null)[];

/** Longest detail of a failure that reaches the log. */
const DETAIL_LENGTH = 200;

/**
 * The one parser of what a collector wrote. The sections' own form is checked where their manifests are made; a
 * collector that was taken over can write anything.
 *
 * @returns `undefined` for what is no result
 */
export function parseResult(text: string): CollectResult | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { ok, sections, plaintextMs, failure, detail, logins } = value as Readonly<Record<string, unknown>>;
  if (typeof detail !== 'string' || !(logins === undefined || isEachLogin(logins))) return undefined;
  const told = { detail: detail.slice(0, DETAIL_LENGTH), ...(logins === undefined ? {} : { logins }) };
  if (ok === true && Array.isArray(sections) && sections.every(isSection) && typeof plaintextMs === 'number')
    return { ok, sections, plaintextMs, ...told };
  return ok === false && isFailure(failure) ? { ok, failure, ...told } : undefined;
}

function isFailure(value: unknown): value is FailureCode {
  return FAILURE_CODES.some((code) => code === value);
}

function isEachLogin(value: unknown): value is EachLogin {
  return Array.isArray(value) && value.every((code) => code === null || isFailure(code));
}

const TEXTS = [
  'section',
  'ciphertext',
  'keyForDevice',
  'payloadDigest',
  'ciphertextDigest',
  'keyCommit',
] as const satisfies readonly (keyof CollectedSection)[];

function isSection(value: unknown): value is CollectedSection {
  return (
    typeof value === 'object' && value !== null && TEXTS.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
