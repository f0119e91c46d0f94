import type { JsonMembers } from '../json.reader.ts';

/** An address as BRK and WOZ write it, under their own names. */
export interface Adres {
  readonly straat: string | undefined;
  readonly huisnummer: number | undefined;
  readonly huisletter: string | undefined;
  readonly huisnummertoevoeging: string | undefined;
  readonly postcode: string | undefined;
  readonly woonplaats: string | undefined;
}

export function readAdres(adres: JsonMembers): Adres {
  return {
    straat: adres.text('straat'),
    huisnummer: adres.integer('huisnummer', 1, 99_999),
    huisletter: adres.text('huisletter'),
    huisnummertoevoeging: adres.text('huisnummertoevoeging'),
    postcode: adres.text('postcode'),
    woonplaats: adres.text('woonplaats'),
  };
}
