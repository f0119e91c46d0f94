import type { Address } from '../../schema/address.type.ts';
import { gapReason } from '../../schema/gap.ts';
import type { Household } from '../../schema/household.type.ts';
import type { Identity } from '../../schema/identity.type.ts';
import { toPerson } from './brp.mapping.ts';
import { parsePersonen } from './brp.wire.ts';
import { apiLayout } from './gba-layout.testing.ts';
import { SPECS_MISSING, specText } from './openapi.testing.ts';
import { bodyOf } from './personen.testing.ts';
import { BRP_FIELDS, wantedOf } from './wanted.testing.ts';

/** One official test person, in the layout of the layer below the API. */
export interface Gba {
  readonly burgerservicenummer: string;
  readonly persoonInOnderzoek?: { readonly aanduidingGegevensInOnderzoek: string };
  readonly verblijfplaats: {
    readonly straat?: string;
    readonly naamOpenbareRuimte?: string;
    readonly inOnderzoek?: { readonly aanduidingGegevensInOnderzoek: string };
  };
}

/** What was derived from the same test persons without this mapping. */
export interface Indexed {
  readonly bsn: string;
  readonly naam: string;
  readonly geboortedatum: string | null;
  readonly geslacht: 'M' | 'V' | 'O';
  readonly adres: string | null;
  readonly partner?: readonly { readonly soort: 'H' | 'P'; readonly sinds: string | null }[];
  readonly exPartners?: number;
  readonly kinderen?: readonly { readonly geboortedatum: string | null }[];
  readonly kenmerken?: readonly string[];
}

/** A person as mapped, with everything wanted: the parts are there, their fields may be gaps. */
export interface Mapped {
  readonly identity: Identity & { readonly address: Address };
  readonly household: Household;
}

export const persons: readonly Gba[] = SPECS_MISSING
  ? []
  : JSON.parse(specText('personen-mock-test-data-20240611.json'));
export const index: readonly Indexed[] = SPECS_MISSING ? [] : JSON.parse(specText('persona-index.json'));

const everything = wantedOf(BRP_FIELDS);
const gbaByNumber = new Map(persons.map((gba) => [gba.burgerservicenummer, gba]));
const mappedByNumber = new Map(persons.map((gba) => [gba.burgerservicenummer, mappedFrom(gba)]));

export const mappedPersons: readonly Mapped[] = [...mappedByNumber.values()];
export const gbaOf = (bsn: string): Gba => found(gbaByNumber.get(bsn));
export const mappedOf = (bsn: string): Mapped => found(mappedByNumber.get(bsn));

function mappedFrom(gba: Gba): Mapped {
  const [persoon] = parsePersonen(bodyOf(apiLayout({ ...gba })));
  return toPerson(found(persoon), everything) as unknown as Mapped;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a test person is missing');
  return value;
}

/** Digits of the index as the date they stand for, as far as they are known. */
export function dateOf(digits: string | null): string | undefined {
  const known = digits?.replace(/(00)+$/, '').match(/^(\d{4})(\d\d)?(\d\d)?$/);
  return known?.slice(1).filter(Boolean).join('-');
}

/** The value; nothing where a gap stands. */
export function knownOf<T>(value: T): T | undefined {
  return gapReason(value) === undefined ? value : undefined;
}

/** Without what writing an address in another way changes. */
export function squeezed(line: string): string {
  return line.toLowerCase().replace(/t\/o|bij |tegenover|[\s,.-]/g, '');
}
