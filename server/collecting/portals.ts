import type { Connector, FileReader } from '../../connectors/connector.ts';
import type { Portal } from '../../connectors/portals/portal.ts';
import type { PortalId, SourceId } from '../../schema/source.ts';

/** Loads what one portal needs and nothing else, so that a collector starts quickly. */
export async function loadPortal(id: PortalId): Promise<Portal<unknown> | undefined> {
  switch (id) {
    case 'MIJNOVERHEID':
    case 'BELASTINGDIENST':
    case 'UWV':
    case 'MIJNPENSIOENOVERZICHT':
    case 'DUO':
    case 'RDW':
    case 'SVB':
      return (await import('../../connectors/portals/oidc.portal.ts')).oidcPortal(id) as Portal<unknown>;
    case 'BANK':
      return (await import('../../connectors/portals/bank.portal.ts')).bankPortal as Portal<unknown>;
    case 'IDIN':
      return (await import('../../connectors/portals/idin.portal.ts')).idinPortal as Portal<unknown>;
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
    case 'BANK':
      return (await import('../../connectors/bank/bank.connector.ts')).bank;
    case 'BRI':
      return (await import('../../connectors/bri/bri.connector.ts')).bri;
    case 'VIA':
      return (await import('../../connectors/via/via.connector.ts')).via;
    case 'RDW':
      return (await import('../../connectors/rdw/rdw.connector.ts')).rdw;
    case 'DUO':
      return (await import('../../connectors/duo/duo.connector.ts')).duo;
    case 'SVB':
      return (await import('../../connectors/svb/svb.connector.ts')).svb;
    case 'BRK':
      return (await import('../../connectors/brk/brk.connector.ts')).brk;
    case 'WOZ':
      return (await import('../../connectors/woz/woz.connector.ts')).woz;
    case 'MPO':
      return (await import('../../connectors/mpo/mpo.connector.ts')).mpo;
    case 'IDIN':
      return (await import('../../connectors/idin/idin.connector.ts')).idin;
    default: {
      const never: never = source;
      return never;
    }
  }
}

/** What reads the file a consumer brings of a source; `undefined` where none is taken. */
export async function loadFileReader(source: SourceId): Promise<FileReader | undefined> {
  switch (source) {
    case 'MPO':
      return (await import('../../connectors/mpo/mpo.connector.ts')).mpoFile;
    case 'UWV':
      return (await import('../../connectors/uwv/uwv.report.ts')).uwvFile;
    case 'BANK':
      return (await import('../../connectors/bank/statements/bank-file.reader.ts')).bankFile;
    default:
      return undefined;
  }
}
