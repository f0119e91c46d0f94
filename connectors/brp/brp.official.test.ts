import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import type { PastAddress } from '../../schema/past-address.type.ts';
import {
  formerly,
  type GbaResidence,
  historyRows,
  occupancyRows,
  persons,
  residencesOf,
  residentsOf,
} from './official.testing.ts';
import { SPECS_MISSING } from './openapi.testing.ts';
import { dateOf, EVER, fetched, knownOf, type Mapped, mappedOf } from './personas.testing.ts';
import { TODAY } from './wanted.testing.ts';

describe.skipIf(SPECS_MISSING)(`The official residences (${SPECS_MISSING ?? '1,744 of them'})`, () => {
  const historyOf = ({ identity: { addressHistory } }: Mapped): readonly PastAddress[] => {
    if (typeof addressHistory !== 'function') throw new Error('the history is asked by period');
    return addressHistory({ period: EVER }) as readonly PastAddress[];
  };

  /** One has a location as well, which is what a location is told by. A full stop stands for a name that is not known. */
  const streetOf = (place: NonNullable<GbaResidence['verblijfplaats']>) => {
    if (place.locatiebeschrijving !== undefined) return { street: undefined, postcode: undefined, city: undefined };
    const street = (place.naamOpenbareRuimte ?? place.straat)?.replace(/^\.$/, '').trim() || undefined;
    return { street, postcode: place.postcode?.trim(), city: place.woonplaats };
  };

  it('are as many as there are', () => {
    expect([historyRows.length, occupancyRows.length]).toEqual([1744, 1743]);
  });

  it('are fetched as the history of whom they are of: each with its days, street and place', async () => {
    for (const bsn of formerly()) {
      const told = historyOf(await fetched(bsn)).map(({ from, until, street, postcode, city }) => ({
        from: knownOf(from),
        until: knownOf(until),
        street,
        postcode,
        city,
      }));
      const official = residencesOf(bsn).map(({ verblijfplaats: place = {} }) => ({
        from: dateOf(place.datumAanvangAdreshouding ?? place.datumAanvangAdresBuitenland ?? null),
        until: dateOf(place.datumEindeAdreshouding ?? place.datumEindeAdresBuitenland ?? null),
        ...streetOf(place),
      }));
      expect(told, bsn).toEqual(official);
    }
  });

  it('are counted as the residents of a home', () => {
    const counts = new Map<string, number>();
    for (const { burgerservicenummer: bsn, verblijfplaats } of persons) {
      const { adresseerbaarObjectIdentificatie: home } = verblijfplaats ?? {};
      const { household } = mappedOf(bsn);
      if (home === undefined || gapReason(household)) continue;
      const { sure, possible } = residentsOf(home, TODAY.replaceAll('-', ''));
      if (possible.length > 0) expect(gapReason(household.numberOfResidents), bsn).toBe('PARTIAL');
      else expect(household.numberOfResidents ?? 0, bsn).toBe(sure.length);
      counts.set(home, sure.length);
    }
    expect(counts.size).toBeGreaterThan(100);
    expect(Math.max(...counts.values())).toBeGreaterThan(5);
  });
});
