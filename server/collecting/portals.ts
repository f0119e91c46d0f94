import type { Connector, FileReader } from '../../connectors/connector.ts';
import type { Portal } from '../../connectors/portals/portal.ts';
import type { PortalId, SourceId } from '../../schema/source.ts';

/** Loads what one portal needs and nothing else, so that a collector starts quickly. */
export async function loadPortal(id: PortalId): Promise<Portal<unknown> | undefined> {
  switch (id) {
    case 'MIJNOVERHEID':
    case 'UWV':
    case 'SVB':
      return (await import('../../connectors/portals/oidc.portal.ts')).oidcPortal(id) as Portal<unknown>;
    case 'BANK':
      return (await import('../../connectors/portals/bank.portal.ts')).bankPortal as Portal<unknown>;
    case 'BELASTINGDIENST':
    case 'MIJNPENSIOENOVERZICHT':
    case 'DUO':
    case 'RDW':
    case 'IDIN':
      return undefined;
    default: {
      const never: never = id;
      return never;
    }
  }
}

/** The connector of a source, loaded when it is asked; `undefined` while there is none. */
export async function loadConnector(source: SourceId): Promise<Connector | undefined> {
  switch (source) {
    case 'BRP':
      return (await import('../../connectors/brp/brp.connector.ts')).brp;
    case 'UWV':
      return (await import('../../connectors/uwv/uwv.connector.ts')).uwv;
    case 'SVB':
      return (await import('../../connectors/svb/svb.connector.ts')).svb;
    case 'BANK':
      return (await import('../../connectors/bank/bank.connector.ts')).bank;
    case 'BRK':
    case 'WOZ':
    case 'BRI':
    case 'VIA':
    case 'MPO':
    case 'DUO':
    case 'RDW':
    case 'IDIN':
      return undefined;
    default: {
      const never: never = source;
      return never;
    }
  }
}

/** What reads the file a consumer brings of a source; `undefined` where none is taken. */
export async function loadFileReader(_source: SourceId): Promise<FileReader | undefined> {
  return undefined;
}
