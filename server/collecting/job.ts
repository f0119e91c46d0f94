import type { SourceAccess } from '../../connectors/connector.ts';
import type { LoginReturn } from '../../connectors/portals/portal.ts';
import type { FailureCode } from '../../connectors/source-failure.ts';
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

/**
 * All that one collector gets, over one pipe (design D7): one login of one person. No database, no keyring, no signing
 * key; credentials for this portal only.
 */
export interface CollectJob {
  readonly portal: PortalId;
  readonly access: PortalAccess;
  readonly login: LoginReturn;
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
    }
  | { readonly ok: false; readonly failure: FailureCode /** For the operator's log only. */; readonly detail: string };
