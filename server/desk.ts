import { sourceHttp } from '../connectors/source-http.node.ts';
import type { SourceHttp } from '../connectors/source-http.ts';
import type { PortalId } from '../schema/source.ts';
import type { PortalAccess } from './collecting/job.ts';
import { loadPortal } from './collecting/portals.ts';
import { BANK_PORTALS, type BankChoice, type PortalDesk } from './sessions/portal-desk.ts';

/** Where this broker's portals and banks are. */
export interface DeskOptions {
  readonly redirectUri: string;
  readonly allowLoopback: boolean;
  readonly portals: Readonly<Partial<Record<PortalId, PortalAccess>>>;
  readonly banks: readonly (BankChoice & { readonly access: PortalAccess })[];
}

/** Beginning a login waits for nobody longer than this. */
const BEGIN_LIMITS = { deadlineMs: 5_000, maxBytes: 1024 * 1024 };

export function portalDesk({ redirectUri, allowLoopback, portals, banks }: DeskOptions): PortalDesk {
  const ways = new Map<PortalAccess, SourceHttp>();
  return {
    redirectUri,
    allowLoopback,
    banks: banks.map(({ portal, id, name }) => ({ portal, id, name })),
    access: (portal, bank) =>
      BANK_PORTALS.some((id) => id === portal)
        ? banks.find((choice) => choice.portal === portal && choice.id === bank)?.access
        : portals[portal],
    portal: loadPortal,
    http(access) {
      const known = ways.get(access);
      if (known) return known;
      const made = sourceHttp({ origins: [...access.origins], limits: BEGIN_LIMITS, allowLoopback });
      ways.set(access, made);
      return made;
    },
  };
}
