import type { Portal } from '../../connectors/portals/portal.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import type { PortalId } from '../../schema/source.ts';
import type { PortalAccess } from '../collecting/job.ts';

/** The portals at which the consumer chooses a bank first: an account's, or the one that says who they are. */
export const BANK_PORTALS = ['BANK', 'IDIN'] as const;
export type BankPortalId = (typeof BANK_PORTALS)[number];

/** A bank the consumer can choose. */
export interface BankChoice {
  readonly portal: BankPortalId;
  readonly id: string;
  readonly name: string;
}

/** Where the portals are: the configuration of this broker, practice or live. */
export interface PortalDesk {
  /** A page of the app; every portal redirects there and nowhere else. */
  readonly redirectUri: string;
  /** Practice sources live on the loopback interface; live ones never do. */
  readonly allowLoopback: boolean;
  readonly banks: readonly BankChoice[];
  /** `undefined` when the portal or bank is not configured. */
  access(portal: PortalId, bank: string | null): PortalAccess | undefined;
  /** The adapter that begins the login. */
  portal(portal: PortalId): Promise<Portal<unknown> | undefined>;
  /** A way out to that portal's origins, for beginning a login: nothing personal goes over it. */
  http(access: PortalAccess): SourceHttp;
}
