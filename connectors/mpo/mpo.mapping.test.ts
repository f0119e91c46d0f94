import { describe, expect, it } from 'vitest';
import { readFrom, told, wantedOf } from './mpo.testing.ts';
import {
  AOW,
  age,
  DEATH,
  details,
  jsonOf,
  line,
  overview,
  type PlainObject,
  partnerDetails,
  totals,
} from './overview.testing.ts';

const early: PlainObject = { Van: age(67, 3), Tot: age(68) };
const late: PlainObject = { Van: age(68), Tot: DEATH };
const lacking: PlainObject = { OntbrekendePuvsError: ['Fonds Drie'] };
const one = line('Fonds Een', 11_860);
const bounds = { Van: { PartnerEvent: 'Overlijden' }, Tot: { PartnerEvent: 'OverlijdenPartner' } };

const pensionOf = (...parts: readonly PlainObject[]) => told(readFrom(jsonOf(overview(...parts))).record).pension;

describe('An overview in the shapes of the schema', () => {
  it('repeats a line in every interval it pays in, and adds nothing up', () => {
    const pension = pensionOf(
      details({ ...early, Pensioen: [one] }, { ...late, Pensioen: [one, line('Fonds Twee', 2_860)] }),
    );
    const amounts = (pension as { oldAge: readonly { certain: readonly { reachablePerYear: unknown }[] }[] }).oldAge;
    const euro = (amount: string) => ({ reachablePerYear: { amount, currency: 'EUR' } });
    expect(amounts).toMatchObject([{ certain: [euro('11860.00')] }, { certain: [euro('11860.00'), euro('2860.00')] }]);
  });

  it('without a single pension is empty, also when administrators say that they have nothing', () => {
    expect(pensionOf()).toBeUndefined();
    expect(pensionOf(details(), { OntbrekendePuvsGeenGegevens: ['Fonds'] })).toBeUndefined();
  });

  it('without a single pension is PARTIAL when an administrator did not answer', () => {
    expect(pensionOf(lacking)).toBe('PARTIAL');
    expect(pensionOf(totals(), details(), lacking)).toBe('PARTIAL');
  });

  it('of totals alone does not know the pensions they are of, and of pensions alone no totals', () => {
    expect(pensionOf(totals({ ...late, Pensioen: 1 }))).toMatchObject({
      totals: [{}],
      oldAge: 'UNAVAILABLE',
      partner: [],
    });
    expect(pensionOf(details({ ...late, Pensioen: [one] }))).toMatchObject({
      totals: 'UNAVAILABLE',
      oldAge: [{}],
      partner: [],
    });
  });

  it('of a partner pension alone has no old-age pension, which is known', () => {
    expect(pensionOf(partnerDetails({ PensioenUitvoerder: 'Fonds' }))).toMatchObject({
      totals: [],
      oldAge: [],
      partner: [{ entitlements: [{ administrator: 'Fonds', insuredPerYear: undefined }] }],
    });
  });

  it('that only totals a partner pension does not know whose it is', () => {
    const PartnerPensioenTotaal = [{ ...bounds, Pensioen: { VerzekerdBedrag: 1 } }];
    expect(pensionOf({ Totalen: { PartnerPensioenTotalen: { PartnerPensioenTotaal } } })).toMatchObject({
      partner: 'UNAVAILABLE',
    });
  });

  it('that does not repeat AOW in a later interval does not say that it ends', () => {
    expect(pensionOf(details(early, { ...early, AOW }, late))).toMatchObject({
      oldAge: [{ statePension: undefined }, { statePension: { asOf: '2026-11-20' } }, { statePension: 'UNAVAILABLE' }],
    });
    expect(pensionOf(totals(early, { ...early, AOWAlleenstaand: 1 }, late))).toMatchObject({
      totals: [
        { statePensionAlonePerYear: undefined },
        { statePensionTogetherPerYear: undefined },
        { statePensionAlonePerYear: 'UNAVAILABLE', statePensionTogetherPerYear: 'UNAVAILABLE' },
      ],
    });
  });

  it('that lacks an administrator may lack the one of AOW', () => {
    expect(pensionOf(totals(late), details(late), lacking)).toMatchObject({
      totals: [{ statePensionAlonePerYear: 'PARTIAL' }, 'PARTIAL'],
      oldAge: [{ statePension: 'PARTIAL', certain: ['PARTIAL'], forSingles: ['PARTIAL'] }, 'PARTIAL'],
      partner: ['PARTIAL'],
    });
  });

  it('has an indicative partner pension that no download had before: the list says it is not whole', () => {
    const stage = { ...bounds, Pensioen: [], IndicatiefPensioen: [{ PensioenUitvoerder: 'Fonds' }] };
    expect(pensionOf({ Details: { PartnerPensioenDetails: { PartnerPensioen: [stage] } } })).toMatchObject({
      partner: [{ entitlements: ['PARTIAL'] }],
    });
  });

  it('has an event it has no word for, which is UNAVAILABLE and no date', () => {
    expect(pensionOf(details({ ...late, Tot: { OuderdomsPensioenEvent: 'Emigratie' } }))).toMatchObject({
      oldAge: [{ until: { years: undefined, months: undefined, event: 'UNAVAILABLE' } }],
    });
  });

  it.each(['Fonds 999990184', 'Fonds 9999.90.184', '999 990 184', '12345678', 'F'.repeat(201)])(
    'tells no name that may hold a number of somebody: %s',
    (name) => {
      const held = line(name, 1, { AfhandelingVerevening: name });
      expect(pensionOf(details({ ...late, Pensioen: [held] }))).toMatchObject({
        oldAge: [{ certain: [{ administrator: 'UNAVAILABLE', divorceSettlement: 'UNAVAILABLE' }] }],
      });
    },
  );

  it('tells nothing of orphans, and no policy number', () => {
    const WezenPensioen = [{ Van: { WezenEvent: 'OverlijdenOuder' }, Pensioen: [line('Fonds Wees', 777)] }];
    const text = JSON.stringify(
      pensionOf({
        Details: {
          OuderdomsPensioenDetails: { OuderdomsPensioen: [{ ...late, Pensioen: [one] }] },
          WezenPensioenDetails: { WezenPensioen },
        },
      }),
    );
    expect(text).toContain('Fonds Een');
    expect(text).not.toMatch(/Wees|777|POL/);
  });

  it('has a field only where it is wanted', () => {
    const file = jsonOf(overview(details({ ...late, AOW, Pensioen: [one] })));
    const { record } = readFrom(file, wantedOf('pension.oldAge.statePension.reachableAlonePerYear'));
    expect(told(record)).toEqual({
      pension: { oldAge: [{ statePension: { reachableAlonePerYear: { amount: '19410.00', currency: 'EUR' } } }] },
    });
  });
});
