import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { dayText } from '../days.ts';
import { fuelRow, PLATE, row } from './answers.testing.ts';
import { parseFuels, parseVehicle } from './open-data.wire.ts';

const vehicle = (more: Readonly<Record<string, unknown>>) => parseVehicle(Buffer.from(row(more)), PLATE);
const fuels = (...rows: readonly unknown[]) => parseFuels(Buffer.from(JSON.stringify(rows)), PLATE);

describe('a row of open data', () => {
  it('is all text, with what it does not have left out', () => {
    expect(vehicle({})).toMatchObject({ kind: 'Personenauto', make: 'KIEVIT', model: undefined, seats: undefined });
  });

  it.each([
    ['Niet geregistreerd', 'EMPTY'],
    ['niet  geregistreerd ', 'EMPTY'],
    ['N.v.t.', 'EMPTY'],
    ['Geen verstrekking in Open Data', 'UNAVAILABLE'],
  ])('has no value where it says %j, whatever the column: %s', (words, reason) => {
    const columns = [
      'merk',
      'catalogusprijs',
      'vervaldatum_apk',
      'wam_verzekerd',
      'jaar_laatste_registratie_tellerstand',
    ];
    const read = vehicle(Object.fromEntries(columns.map((column) => [column, words])));
    const values = [read?.make, read?.listPrice, read?.inspectedUntil, read?.isInsured, read?.odometerYear];
    expect(values.map(gapReason)).toEqual(columns.map(() => reason));
  });

  it('keeps a word that every object has a member of that name for', () => {
    expect(vehicle({ merk: 'Constructor' })?.make).toBe('Constructor');
  });

  it.each([
    ['Ja', true],
    ['Nee', false],
    ['JA', true],
    ['', undefined],
  ])('says %j for %s', (wam_verzekerd, expected) => {
    expect(vehicle({ wam_verzekerd })?.isInsured).toBe(expected);
  });

  it('says something nobody can read with another word', () => {
    expect(gapReason(vehicle({ wam_verzekerd: 'Misschien' })?.isInsured)).toBe('UNAVAILABLE');
  });

  it.each([
    ['17580', 1_758_000],
    ['17580.5', 1_758_050],
    ['17580.999', 1_758_099],
    ['0', 0],
    ['0009999999', 999_999_900],
  ])('has a price of %s euros in cents', (catalogusprijs, cents) => {
    expect(vehicle({ catalogusprijs })?.listPrice).toBe(cents);
  });

  it.each([
    ['119', 119],
    ['119.00', 119],
    ['28.5', 29],
  ])('has a whole number written %s', (text, expected) => {
    expect(fuels(fuelRow({ emissie_co2_gecombineerd_wltp: text }))[0]?.co2Wltp).toBe(expected);
  });

  it.each([
    ['105.00', '105.00'],
    ['88.30', '88.30'],
    ['0099', '99'],
    ['70.123456', '70.123'],
  ])('has a power of %s kW as %s', (text, expected) => {
    expect(fuels(fuelRow({ nettomaximumvermogen: text }))[0]?.kilowatts).toBe(expected);
  });

  it('has dates of which month or day may not be known', () => {
    const { firstAdmittedOn, inspectedUntil } =
      vehicle({ datum_eerste_toelating: '19680600', vervaldatum_apk: '20260306' }) ?? {};
    expect(firstAdmittedOn && 'from' in firstAdmittedOn && dayText(firstAdmittedOn.from)).toBe('1968-06-01');
    expect(inspectedUntil && 'to' in inspectedUntil && dayText(inspectedUntil.to)).toBe('2026-03-06');
  });

  it('keeps a text that could be somebody’s number to itself', () => {
    expect(gapReason(vehicle({ handelsbenaming: 'TYPE 999990184' })?.model)).toBe('UNAVAILABLE');
  });

  it('is nothing for a plate nobody knows', () => {
    expect(parseVehicle(Buffer.from('[]'), PLATE)).toBeUndefined();
    expect(fuels()).toEqual([]);
  });
});

describe('open data that cannot be read', () => {
  it.each([
    ['no JSON', 'Onderhoud', 'the answer is not JSON in UTF-8'],
    ['bytes that are no UTF-8', Uint8Array.of(0x5b, 0xff, 0x5d), 'the answer is not JSON in UTF-8'],
    ['an error of Socrata', '{"code":"query.soql.no-such-column","error":true}', 'the answer is not a list'],
    ['a list of lists', '[[]]', '[0] is not an object'],
    ['a list of nothing', '[null]', '[0] is not an object'],
    ['a row without a plate', '[{"merk":"KIEVIT"}]', '[0].kenteken is of another vehicle'],
    ['a row of another plate', '[{"kenteken":"QE512K"}]', '[0].kenteken is of another vehicle'],
    ['a number for a text', row({ merk: 5 }), '[0].merk is not a text'],
    ['a number in words', row({ massa_rijklaar: 'duizend' }), '[0].massa_rijklaar is not a number'],
    ['a negative number', row({ catalogusprijs: '-1' }), '[0].catalogusprijs is not a number'],
    ['a price beyond any vehicle', row({ catalogusprijs: '12345678' }), '[0].catalogusprijs is not a number'],
    ['a date that is none', row({ vervaldatum_apk: '2026-03-06' }), '[0].vervaldatum_apk is not a date'],
    [
      'a year that is none',
      row({ jaar_laatste_registratie_tellerstand: '26' }),
      '[0].jaar_laatste_registratie_tellerstand is not a year',
    ],
    ['a text without end', row({ handelsbenaming: 'X'.repeat(101) }), '[0].handelsbenaming is too long'],
    ['one plate twice', JSON.stringify([{ kenteken: PLATE }, { kenteken: PLATE }]), 'one plate with two rows'],
    ['rows without end', JSON.stringify(Array(21).fill({ kenteken: PLATE })), 'too many rows for one plate'],
    ['depth without end', '['.repeat(100_000), 'the answer is not JSON in UTF-8'],
  ])('%s: the failure names the place and no value', (_, body, detail) => {
    expect(() => parseVehicle(Buffer.from(body), PLATE)).toThrow(
      expect.objectContaining({ code: 'MALFORMED', detail }),
    );
  });

  it('fuels: the number of a row may be anything, and orders nothing then', () => {
    const rows = [fuelRow({ brandstof_volgnummer: 'twee' }), fuelRow({ brandstof_volgnummer: '1' })];
    expect(fuels(...rows).map(({ sequence }) => sequence)).toEqual([0, 1]);
  });
});
