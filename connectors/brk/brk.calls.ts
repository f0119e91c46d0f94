import type { SourceAccess, Wanted } from '../connector.ts';
import { getHal, postHal } from '../haal-centraal/call.ts';
import { fieldsFor } from '../haal-centraal/fields.ts';
import { failureOf, problemCode } from '../haal-centraal/problem.ts';
import type { SourceHttp, SourceResponse } from '../source-http.ts';
import { BESLAG, HYPOTHEEK, RECHT, ZAAK } from './brk.fields.ts';
import {
  type Beslag,
  type Hypotheek,
  type OnroerendeZaak,
  parseBeslagen,
  parseHypotheken,
  parseOnroerendeZaken,
  parseZakelijkGerechtigden,
  type ZakelijkGerechtigde,
} from './brk.wire.ts';

/** The four questions asked of Kadaster; each throws a SourceFailure where it gets no answer. */
export interface Kadaster {
  search(bsn: string): Promise<readonly OnroerendeZaak[] | 'TOO_MANY'>;
  /** Of everybody with a right to the property. */
  rights(zaak: OnroerendeZaak): Promise<readonly ZakelijkGerechtigde[]>;
  /** Asked only where the property has any. */
  mortgages(zaak: OnroerendeZaak): Promise<readonly Hypotheek[]>;
  /** Asked only where the property has any. */
  attachments(zaak: OnroerendeZaak): Promise<readonly Beslag[]>;
}

const ZAKEN = '/kadastraalonroerendezaken';
const PARAMETERS = ['burgerservicenummer', 'fields', 'kadastraalOnroerendeZaakIdentificatie'];

export function kadaster(access: SourceAccess, http: SourceHttp, wanted: Wanted): Kadaster {
  /** A list below one property; a property without any may have no such list (404). */
  const below = async <T>(
    { identificatie }: OnroerendeZaak,
    list: string,
    { always, paths }: typeof ZAAK,
    parse: (body: Uint8Array) => readonly T[],
  ): Promise<readonly T[]> => {
    const fields = encodeURIComponent(fieldsFor(wanted, always, paths));
    const response = await http.send(getHal(access, `${ZAKEN}/${identificatie}/${list}?fields=${fields}`));
    return response.status === 404 ? [] : parse(bodyOf(response));
  };
  return {
    async search(bsn) {
      const fields = fieldsFor(wanted, ZAAK.always, ZAAK.paths);
      const response = await http.send(postHal(access, ZAKEN, { burgerservicenummer: bsn, fields }));
      const isTooMuch = response.status === 400 && problemCode(response.body) === 'tooManyResults';
      return isTooMuch ? 'TOO_MANY' : parseOnroerendeZaken(bodyOf(response));
    },
    rights: (zaak) => below(zaak, 'zakelijkgerechtigden', RECHT, parseZakelijkGerechtigden),
    mortgages: async (zaak) =>
      zaak.hypotheekIdentificaties.length === 0 ? [] : below(zaak, 'hypotheken', HYPOTHEEK, parseHypotheken),
    attachments: async (zaak) =>
      zaak.beslagIdentificaties.length === 0 ? [] : below(zaak, 'beslagen', BESLAG, parseBeslagen),
  };
}

function bodyOf(response: SourceResponse): Uint8Array {
  if (response.status !== 200) throw failureOf('BRK', response, PARAMETERS);
  return response.body;
}
