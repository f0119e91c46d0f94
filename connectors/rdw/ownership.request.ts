import { suwiMessage, xmlText } from './suwi.message.ts';

/** Where the service lives below its origin (BKWI.wsdl). */
export const OWNERSHIP_PATH = '/suwibroker/soap/RDWDossierGSD-v0200';

const SERVICE = 'http://bkwi.nl/SuwiML/Diensten/RDWDossierGSD';

export interface OwnershipQuestion {
  /** Nine digits. */
  readonly bsn: string;
  /** Who is liable on this day, `YYYY-MM-DD`: what was sold before is not asked for. */
  readonly day: string;
  /** The service's URL. */
  readonly to: string;
  /** A URI nobody else uses. */
  readonly messageId: string;
  readonly now: Date;
}

/** `VoertuigbezitInfoPersoon` of one person, by number, over a period of one day. */
export function ownershipRequest({ bsn, day, to, messageId, now }: OwnershipQuestion): string {
  const date = day.replaceAll('-', '');
  const question = [
    `<v:VoertuigbezitInfoPersoon xmlns:v="${SERVICE}/v0200">`,
    `<Burgerservicenr>${xmlText(bsn)}</Burgerservicenr>`,
    `<DatBPeilperiodeAansprakelijkheid>${xmlText(date)}</DatBPeilperiodeAansprakelijkheid>`,
    `<DatEPeilperiodeAansprakelijkheid>${xmlText(date)}</DatEPeilperiodeAansprakelijkheid>`,
    '</v:VoertuigbezitInfoPersoon>',
  ].join('');
  return suwiMessage({ action: `${SERVICE}-v0200/VoertuigbezitInfoPersoon`, to, messageId, now, question });
}
