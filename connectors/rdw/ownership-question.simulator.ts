import { type Broken, daysIn, readRequest, text } from '../suwi/request.simulator.ts';
import type { PlayedOperation } from '../suwi/soap.simulator.ts';

/** What is played here. */
export const OWNERSHIP_PLAYED: PlayedOperation = {
  office: 'RDW',
  service: 'RDWDossierGSD',
  version: 'v0200',
  name: 'VoertuigbezitInfoPersoon',
};

/** What the service was asked: who was liable on these days, `YYYY-MM-DD`. */
export interface OwnershipQuestion {
  readonly bsn: string;
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
}

const FROM = '{}DatBPeilperiodeAansprakelijkheid';
const TO = '{}DatEPeilperiodeAansprakelijkheid';
const LAST_DAY = '9998-12-31';

/** Reads a question by number only: searches by name and by address are of no use to a citizen. @param body - all of it */
export function readOwnershipQuestion(body: string): OwnershipQuestion | Broken {
  const request = readRequest(body, OWNERSHIP_PLAYED, [FROM, TO]);
  if ('broken' in request) return request;
  const { bsn, asked, messageId } = request;
  if (text(asked, FROM) === undefined) return { broken: OWNERSHIP_PLAYED.name, messageId };
  const { from, to = LAST_DAY } = daysIn(asked, FROM, TO) ?? {};
  return from === undefined ? { broken: 'PeilperiodeAansprakelijkheid', messageId } : { bsn, from, to, messageId };
}
