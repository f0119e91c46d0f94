import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { mpoFile } from './mpo.connector.ts';
import { MPO_JSON_PATH, MPO_XML_PATH } from './mpo.simulator.ts';
import { type Practice, practise, readFrom, TODAY, told, wantedOf } from './mpo.testing.ts';
import { overview, xmlOf } from './overview.testing.ts';

let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());

describe('A file the consumer brought', () => {
  it.each(PEOPLE)('says of $login in XML what it says in JSON, and what the connector fetches', async ({ login }) => {
    const fetched = await practice.fetched(login);
    const json = readFrom(await practice.downloaded(login, MPO_JSON_PATH));
    const xml = readFrom(await practice.downloaded(login, MPO_XML_PATH));
    expect(told(json.record)).toEqual(told(fetched.record));
    expect(told(xml.record)).toEqual(told(fetched.record));
    expect(xml.references).toEqual(json.references);
  });

  it('is marked as brought, with the same days', async () => {
    const fetched = await practice.fetched('fatima');
    const { references } = readFrom(await practice.downloaded('fatima', MPO_JSON_PATH));
    expect(references).toEqual(fetched.references.map((one) => ({ ...one, broughtByConsumer: true })));
    expect(references[0]).toMatchObject({ path: ['pension'], referenceDate: TODAY });
  });

  it('in JSON names nobody, in XML the family name and birth date it has', async () => {
    expect(readFrom(await practice.downloaded('kees', MPO_JSON_PATH)).person).toEqual({});
    expect(readFrom(await practice.downloaded('kees', MPO_XML_PATH)).person).toEqual({
      familyName: 'de Wit',
      birthDate: '1975-03-06',
    });
  });

  it.each([
    ['M.G. Maassen', 'Maassen'],
    ['M. G. van der Maassen', 'van der Maassen'],
    ["Ch.J. in 't Veld", "in 't Veld"],
    ['Ø. Åse', 'Åse'],
    ['M.G. Maassen-Wit', undefined],
    ['M.G. Maassen e/v de Wit', undefined],
    ['Maria Maassen', undefined],
    ['999990184', undefined],
    ['M.G. Maassen 999990184', undefined],
    ['', undefined],
  ])('of %j has the family name %s', (Naam, familyName) => {
    const file = xmlOf(overview({ Naam, Geboortedatum: '1975-03-06' }));
    expect(readFrom(file).person).toEqual(familyName === undefined ? {} : { familyName, birthDate: '1975-03-06' });
  });

  it.each(['', '1975-00-00', '06-03-1975', '1975'])('with a birth date of %j names nobody', (Geboortedatum) => {
    expect(readFrom(xmlOf(overview({ Naam: 'M.G. Maassen', Geboortedatum }))).person).toEqual({});
  });

  it('in an encoding it does not name is refused', () => {
    const text = xmlOf(overview({ Naam: 'M.G. Maassen', Geboortedatum: '1975-03-06' }));
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(() => readFrom(bytes)).toThrow(expect.objectContaining({ code: 'MALFORMED' }));
  });

  it('of a register that failed is UNAVAILABLE', () => {
    expect(told(readFrom('{"StatusCode":"999"}').record)).toEqual({ pension: 'UNAVAILABLE' });
  });

  it('is not read for what is not wanted', () => {
    const { record, references } = readFrom('{"StatusCode":"000"}', wantedOf('bank'));
    expect([record, references]).toEqual([{}, []]);
  });

  it.each([['%PDF-1.7'], ['<html/>'], ['{}'], ['[]'], ['']])('that is %j is no file of this source', (file) => {
    expect(() => readFrom(file)).toThrow(expect.objectContaining({ name: 'SourceFailure', code: 'MALFORMED' }));
  });

  it('is at most two MiB, far more than any overview', async () => {
    expect(mpoFile.maxBytes).toBe(2_097_152);
    expect((await practice.downloaded('sanne', MPO_XML_PATH)).length).toBeLessThan(mpoFile.maxBytes / 100);
  });
});
