import { describe, expect, it } from 'vitest';
import { answering, failureIn, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { BRK_FIELDS, brkOf } from './brk.testing.ts';

const BSN = '999990184';
const ID = '90000487910000';
const ME = { identificatie: BSN, omschrijving: 'K. Ik', type: 'ingeschreven_natuurlijk_persoon' };
const OTHER = { identificatie: '999993847', omschrijving: 'M. Ander', type: 'ingeschreven_natuurlijk_persoon' };

interface Answers {
  readonly zaken?: readonly object[];
  readonly rechten?: readonly object[];
  readonly hypotheken?: readonly object[];
  readonly beslagen?: readonly object[];
}

/** What is delivered when Kadaster answers these. */
async function delivered(answers: Answers, fields: readonly string[] = BRK_FIELDS): Promise<unknown> {
  const { zaken = [{ identificatie: ID }], rechten = [{ persoon: ME }], hypotheken = [], beslagen = [] } = answers;
  const lists: Readonly<Record<string, object>> = {
    kadastraalonroerendezaken: { kadastraalOnroerendeZaken: zaken },
    zakelijkgerechtigden: { zakelijkGerechtigden: rechten },
    hypotheken: { hypotheken },
    beslagen: { beslagen },
  };
  const http = answering((path) => ({ _embedded: lists[path.split('/').at(-1) ?? ''] ?? {} }));
  const { record } = await brkOf(BSN, http, { wanted: wantedOf(fields) });
  return told(record.properties);
}

const mortgageWith = (hypotheek: object) =>
  delivered(
    {
      zaken: [{ identificatie: ID, hypotheekIdentificaties: ['95'] }],
      hypotheken: [{ identificatie: '95', ...hypotheek }],
    },
    ['properties.mortgageInscriptions.securedSum.amount', 'properties.mortgageInscriptions.holders'],
  );

describe('Whose a property is', () => {
  it('is told by the number beside the right: rights of others are left out, two of one’s own both stay', async () => {
    const rechten = [
      { type: 'eigenaar', persoon: { ...OTHER, identificatie: '71290001', type: 'kadaster_niet_natuurlijk_persoon' } },
      { type: 'erfpachter', persoon: OTHER, tenaamstelling: { aandeel: { teller: 1, noemer: 3 } } },
      { type: 'erfpachter', persoon: ME, tenaamstelling: { aandeel: { teller: 1, noemer: 3 } } },
      { type: 'opstalhouder', persoon: ME },
    ];
    const properties = await delivered({ rechten }, ['properties.rights.kind.code', 'properties.rights.part']);
    expect(properties).toMatchObject([
      {
        rights: [
          { kind: { code: 'erfpachter' }, part: { numerator: 1, denominator: 3 } },
          { kind: { code: 'opstalhouder' } },
        ],
      },
    ]);
    expect(JSON.stringify(properties)).not.toMatch(/Ander|9999/);
  });

  it.each([
    ['somebody else’s alone', [{ persoon: OTHER }]],
    ['nobody’s', []],
    ['of a right without a person', [{ type: 'eigenaar' }]],
    ['of the same number of another kind', [{ persoon: { ...ME, type: 'kadaster_natuurlijk_persoon' } }]],
  ])('%s is not the person’s', async (_, rechten) => {
    expect(await failureIn(delivered({ rechten }))).toMatchObject({ detail: 'BRK answered about somebody else' });
  });

  it('a joint part stays, because the own part alone would say too little', async () => {
    const rechten = [
      {
        persoon: ME,
        tenaamstelling: { aandeel: { teller: 1, noemer: 2 }, gezamenlijkAandeel: { teller: 1, noemer: 4 } },
      },
    ];
    expect(await delivered({ rechten }, ['properties.rights.part', 'properties.rights.jointPart'])).toEqual([
      { rights: [{ part: { numerator: 1, denominator: 2 }, jointPart: { numerator: 1, denominator: 4 } }] },
    ]);
  });

  it('a kind of right nobody is sure of, or nobody knows, passes without a label', async () => {
    const rechten = [
      { type: 'artikel5_3b', persoon: ME },
      { type: 'iets_nieuws', persoon: ME },
    ];
    expect(await delivered({ rechten }, ['properties.rights.kind'])).toMatchObject([
      {
        rights: [
          { kind: { code: 'artikel5_3b', label: undefined } },
          { kind: { code: 'iets_nieuws', label: undefined } },
        ],
      },
    ]);
  });
});

describe('A property that has lapsed', () => {
  const zaken = [{ identificatie: ID, indicatieVervallen: true }, { identificatie: '90000487920000' }];

  it('is delivered as such to who asks whether it has', async () => {
    expect(await delivered({ zaken }, ['properties.isLapsed'])).toEqual([{ isLapsed: true }, { isLapsed: false }]);
  });

  it('is left out for who does not, because it would look as if it were there', async () => {
    expect(await delivered({ zaken }, ['properties.rights.part'])).toHaveLength(1);
    expect(await delivered({ zaken: zaken.slice(0, 1) }, ['properties.rights.part'])).toEqual([]);
  });
});

describe('What a property stands security for', () => {
  const bank = { omschrijving: 'Bank NV', type: 'ingeschreven_niet_natuurlijk_persoon' };
  const money = (som: number, valuta?: object) => ({ bedragZekerheidsstelling: { som, valuta } });

  it('is a sum in the currency of its time, and in none where the register names none', async () => {
    const sums = [money(371000, { code: 'EUR' }), money(250000.5, { code: 'NLG', waarde: 'Gulden' }), money(1)];
    const told = await Promise.all(sums.map(mortgageWith));
    expect(told).toMatchObject([
      [{ mortgageInscriptions: [{ securedSum: { amount: '371000.00', currency: 'EUR' } }] }],
      [{ mortgageInscriptions: [{ securedSum: { amount: '250000.50', currency: 'NLG' } }] }],
      [{ mortgageInscriptions: [{ securedSum: { amount: '1.00', currency: undefined } }] }],
    ]);
  });

  it.each([
    ['an organisation is named', [bank], ['Bank NV']],
    ['a natural person is not, and the list says it is not whole', [bank, OTHER], ['Bank NV', 'PARTIAL']],
    ['nor one at Kadaster', [{ omschrijving: 'J. Oom', type: 'kadaster_natuurlijk_persoon' }], ['PARTIAL']],
    ['nor one of a kind nobody knows', [{ omschrijving: 'J. Oom', type: 'nieuw' }, { omschrijving: 'X' }], ['PARTIAL']],
    ['a name that holds a BSN is not delivered', [{ ...bank, omschrijving: 'Oom 999990184' }], ['UNAVAILABLE']],
    ['nobody at all is nothing known', [], undefined],
  ])('of who lent: %s', async (_, hypotheekhouders, holders) => {
    expect(await mortgageWith({ hypotheekhouders })).toMatchObject([{ mortgageInscriptions: [{ holders }] }]);
  });

  it('a mortgage or attachment that is announced and not delivered leaves the list PARTIAL', async () => {
    const zaken = [{ identificatie: ID, hypotheekIdentificaties: ['95', '96'], beslagIdentificaties: ['97'] }];
    const fields = ['properties.mortgageInscriptions.onRight', 'properties.attachments.kind'];
    expect(await delivered({ zaken, hypotheken: [{ identificatie: '96' }] }, fields)).toEqual([
      { mortgageInscriptions: [{ onRight: undefined }, 'PARTIAL'], attachments: ['PARTIAL'] },
    ]);
  });
});

describe('Where a property is', () => {
  const at = (adres: object) =>
    delivered(
      { zaken: [{ identificatie: ID, adressen: [adres] }] },
      ['houseNumber', 'postcode', 'lines', 'country'].map((part) => `properties.addresses.${part}`),
    );

  it.each([
    [{ huisnummer: 64 }, '64'],
    [{ huisnummer: 17, huisletter: 'C' }, '17 C'],
    [{ huisnummer: 8, huisnummertoevoeging: '3' }, '8-3'],
    [{ huisnummer: 40, huisnummertoevoeging: 'hs' }, '40 hs'],
    [{ huisnummer: 17, huisletter: 'C', huisnummertoevoeging: '2hg' }, '17 C2hg'],
    [{ huisletter: 'C' }, undefined],
  ])('%j is %s', async (adres, houseNumber) => {
    expect(await at(adres)).toMatchObject([{ addresses: [{ houseNumber }] }]);
  });

  it('is written in lines where there is no street, and in another country where the register says so', async () => {
    const regels = { adresregel1: 'Boven de Maas', adresregel2: '3089 kg  Rotterdam' };
    expect(await at({ ...regels, postcode: '3089 kg' })).toMatchObject([
      { addresses: [{ lines: ['Boven de Maas', '3089 kg Rotterdam'], postcode: '3089KG', country: { code: '6030' } }] },
    ]);
    expect(await at({ ...regels, straat: 'Maaskade', land: { code: '5010', waarde: 'België' } })).toMatchObject([
      {
        addresses: [
          { lines: undefined, country: { code: '5010', label: 'België', list: 'Kadaster waardelijst BRPLand' } },
        ],
      },
    ]);
  });
});
