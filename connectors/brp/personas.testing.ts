import type { Address } from '../../schema/address.type.ts';
import { gapReason } from '../../schema/gap.ts';
import type { Household } from '../../schema/household.type.ts';
import type { Identity } from '../../schema/identity.type.ts';
import type { Period } from '../../schema/period.ts';
import type { Wanted } from '../connector.ts';
import { brp } from './brp.connector.ts';
import { type Gba, officialBrp, persons } from './official.testing.ts';
import { SPECS_MISSING, specText } from './openapi.testing.ts';
import { BRP_FIELDS, TODAY, wantedOf } from './wanted.testing.ts';

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

export const index: readonly Indexed[] = SPECS_MISSING ? [] : JSON.parse(specText('persona-index.json'));

/** One official residence begins in 2919. */
export const EVER: Period = { from: '1850-01-01', to: '2999-12-31' };
/** All that can be wanted, of all times. */
const everything: Wanted = { ...wantedOf(BRP_FIELDS), period: () => EVER };
const gbaByNumber = new Map(persons.map((gba) => [gba.burgerservicenummer, gba]));
const mappedByNumber = new Map<string, Mapped>();
for (const { burgerservicenummer } of persons)
  mappedByNumber.set(burgerservicenummer, await fetched(burgerservicenummer));

export const mappedPersons: readonly Mapped[] = [...mappedByNumber.values()];
export const gbaOf = (bsn: string): Gba => found(gbaByNumber.get(bsn));
export const mappedOf = (bsn: string): Mapped => found(mappedByNumber.get(bsn));

/** As the connector fetches and maps it. */
export async function fetched(bsn: string): Promise<Mapped> {
  const { record } = await brp.fetch({
    access: { baseUrl: 'https://brp.example' },
    loggedIn: { bsn },
    wanted: everything,
    http: officialBrp,
    now: new Date(`${TODAY}T12:00:00Z`),
  });
  return record as unknown as Mapped;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a test person is missing');
  return value;
}

/** Digits of the index as the date they stand for, as far as they are known: without its month a day says nothing. */
export function dateOf(digits: string | null): string | undefined {
  const known = digits?.replace(/(?<=^\d{4})00\d\d$|(00)+$/, '').match(/^(\d{4})(\d\d)?(\d\d)?$/);
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
