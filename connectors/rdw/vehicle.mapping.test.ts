import { describe, expect, it } from 'vitest';
import {
  client,
  fuelRow,
  holding,
  type Liability,
  liability,
  mine,
  ownership,
  PLATE,
  row,
  SUBJECT,
} from './answers.testing.ts';
import { rdw } from './rdw.connector.ts';
import { answering, NOW, type Said, told, wantedOf } from './rdw.testing.ts';

interface Given {
  readonly ownership?: string;
  readonly mine?: string;
  readonly row?: string;
  readonly fuels?: readonly unknown[];
  readonly fields?: readonly string[];
}

async function answerTo(given: Given) {
  const open = (url: string): Said =>
    url.includes('8ys7-d773') ? JSON.stringify(given.fuels ?? []) : (given.row ?? '[]');
  const http = answering({ ownership: given.ownership ?? holding({}), mine: given.mine ?? mine(), open });
  const input = { access: { baseUrl: 'https://rdw.invalid' }, loggedIn: { bsn: SUBJECT }, http, now: NOW };
  return rdw.fetch({ ...input, wanted: wantedOf(given.fields ?? ['vehicles']) });
}

const vehicles = async (given: Given) => (told((await answerTo(given)).record) as { vehicles?: unknown }).vehicles;
const first = async (given: Given) => ((await vehicles(given)) as readonly unknown[])[0];
const held = (...given: readonly Liability[]) =>
  vehicles({ ownership: holding(...given), fields: ['vehicles.licencePlate'] });

describe('who holds what', () => {
  it('leaves out what ended before today, and keeps what ends today, later or on a day nobody knows', async () => {
    const ends = ['20261123', '20251200', '20250000', '20261124', '20270101', '20261100', '00000000', '99991231'];
    const all = ends.map((until, index) => ({ plate: `QA${index}`, until }));
    expect(await held(...all)).toEqual(['QA3', 'QA4', 'QA5', 'QA6', 'QA7'].map((licencePlate) => ({ licencePlate })));
  });

  it('has each plate once, in capitals without dashes', async () => {
    expect(await held({ plate: '8-qau-41' }, { plate: PLATE }, { plate: '853QLM2' })).toEqual([
      { licencePlate: PLATE },
      { licencePlate: '853QLM2' },
    ]);
  });

  it('is empty for a person who is known, and nothing for one who is not', async () => {
    expect(await vehicles({ ownership: holding() })).toEqual([]);
    expect(await vehicles({ ownership: ownership('<fwi:NietsGevonden/>') })).toBeUndefined();
    expect(await vehicles({ ownership: ownership() })).toBeUndefined();
  });

  it('ends with a gap when the source warns, or tells of a vehicle without saying which', async () => {
    const warning = '<fwi:FWI><Waarschuwing><Code>1</Code></Waarschuwing></fwi:FWI>';
    const unnamed =
      '<Aansprakelijke><DatRegistratieAansprakelijkheid>20200101</DatRegistratieAansprakelijkheid></Aansprakelijke>';
    const fields = ['vehicles.licencePlate'];
    expect(await vehicles({ ownership: ownership(client(liability()), warning), fields })).toEqual([
      { licencePlate: PLATE },
      'PARTIAL',
    ]);
    expect(await vehicles({ ownership: ownership(client(unnamed, liability())), fields })).toEqual([
      { licencePlate: PLATE },
      'PARTIAL',
    ]);
  });

  it('never reads an organisation that is told beside the person', async () => {
    const organisation = `<OndernemingInst>${liability({ plate: 'QZ9999' })}</OndernemingInst>`;
    const fields = ['vehicles.licencePlate'];
    expect(await vehicles({ ownership: ownership(client(), organisation), fields })).toEqual([]);
    expect(await vehicles({ ownership: ownership(organisation), fields })).toBeUndefined();
  });

  it('is by a name and a birth date as far as the register has them', async () => {
    const named = `<Voorvoegsel>de</Voorvoegsel><SignificantDeelVanDeAchternaam>Wit</SignificantDeelVanDeAchternaam>`;
    const born = (date: string) =>
      answerTo({ ownership: ownership(client(named, `<Geboortedat>${date}</Geboortedat>`)) });
    expect((await born('19750306')).person).toEqual({ bsn: SUBJECT, familyName: 'de Wit', birthDate: '1975-03-06' });
    expect((await born('19750000')).person.birthDate).toBe('1975');
    expect((await born('00000000')).person).toEqual({ bsn: SUBJECT, familyName: 'de Wit' });
  });

  it.each([
    ['20190614', '2019-06-14'],
    ['20190600', '2019-06'],
    ['20190000', '2019'],
    ['00000000', 'UNAVAILABLE'],
    ['66660101', undefined],
  ])('since %s is since %s', async (since, expected) => {
    const fields = ['vehicles.registeredSince'];
    expect(await first({ ownership: holding({ since }), fields })).toEqual({ registeredSince: expected });
  });

  it('has the last state that had begun and not ended, without a meaning', async () => {
    const fields = ['vehicles.state'];
    const state = (...states: NonNullable<Liability['states']>) => first({ ownership: holding({ states }), fields });
    const code = (raw: string) => ({ state: { code: raw, list: 'Suwi CdStatusVoertuig' } });
    expect(await state(['65', '20150101', '20200101'], ['91', '20200102'])).toEqual(code('91'));
    expect(await state(['91', '20200102'], ['87', '20150101'])).toEqual(code('91'));
    expect(await state(['91', '20200102'], ['65', '20270101'])).toEqual(code('91'));
    expect(await state(['42'])).toEqual(code('42'));
    expect(await state(['65', '20150101', '20200101'])).toEqual({});
  });
});

describe('the facts of a vehicle', () => {
  it('are nothing for a plate that open data do not know, fuels included', async () => {
    const { licencePlate, registeredSince, ...facts } = (await first({ row: '[]', fuels: [] })) as Record<
      string,
      unknown
    >;
    expect([licencePlate, registeredSince, facts]).toEqual([PLATE, '2019-06-14', { odometer: {} }]);
  });

  it('have no fuels for a vehicle that is known, such as a trailer', async () => {
    expect(await first({ row: row(), fuels: [] })).toMatchObject({ fuels: [] });
  });

  it('have fuels in their order, with the power of the electric engine where that is the one', async () => {
    const fuels = [
      fuelRow({
        brandstof_volgnummer: '2',
        netto_max_vermogen_elektrisch: '83.50',
        brandstof_omschrijving: 'Elektriciteit',
      }),
      fuelRow({ nettomaximumvermogen: '110.00', netto_max_vermogen_elektrisch: '5.00' }),
    ];
    expect(await first({ row: row(), fuels })).toMatchObject({
      fuels: [
        { kind: 'Benzine', powerKilowatts: '110.00' },
        { kind: 'Elektriciteit', powerKilowatts: '83.50' },
      ],
    });
  });

  it('have the year of the reading with the reading, and the year open data know without one', async () => {
    const own = (laatsteTellerstand?: object) => mine({ voertuigen: [{ kenteken: '8-QAU-41', laatsteTellerstand }] });
    const known = row({ jaar_laatste_registratie_tellerstand: '2026', tellerstandoordeel: 'Logisch' });
    expect(await first({ row: known, mine: own({ jaar: 2025, waarde: 84_210 }) })).toMatchObject({
      odometer: { year: 2025, reading: 84_210, judgement: 'Logisch' },
    });
    expect(await first({ row: known, mine: own() })).toMatchObject({ odometer: { year: 2026, judgement: 'Logisch' } });
  });

  it.each([
    ['eigenaar_houder', 'OWNER_AND_HOLDER'],
    ['EigenaarEnHouder', 'OWNER_AND_HOLDER'],
    ['Houder', 'HOLDER'],
    ['eigenaar', 'OWNER'],
    ['vruchtgebruiker', 'UNAVAILABLE'],
    [undefined, undefined],
  ])('have the role %s as %s', async (rolTenaamgestelde, role) => {
    const own = mine({ voertuigen: [{ kenteken: PLATE, rolTenaamgestelde }] });
    expect(await first({ mine: own, fields: ['vehicles.role'] })).toEqual({ role });
  });
});
