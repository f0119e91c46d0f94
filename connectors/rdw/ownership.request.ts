import type { SuwiOperation } from '../suwi/suwi.operation.ts';
import { escaped } from '../suwi/suwi.request.ts';

export const OWNERSHIP_OPERATION: SuwiOperation = {
  service: 'RDWDossierGSD',
  version: 'v0200',
  name: 'VoertuigbezitInfoPersoon',
};

/**
 * What `VoertuigbezitInfoPersoon` is asked beside the number: who is liable over a period of one day.
 *
 * @param day - `YYYY-MM-DD`; what was sold before it is not asked for
 */
export function liableOn(day: string): string {
  const date = escaped(day.replaceAll('-', ''));
  return ['DatB', 'DatE'].map((name) => element(`${name}PeilperiodeAansprakelijkheid`, date)).join('');
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
