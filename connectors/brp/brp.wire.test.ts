import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { parsePersonen } from './brp.wire.ts';
import { BSN, bodyOf, datum, persoon } from './personen.testing.ts';

function refused(body: Uint8Array): SourceFailure {
  try {
    parsePersonen(body);
  } catch (error) {
    if (error instanceof SourceFailure) return error;
    throw error;
  }
  throw new Error('the answer was accepted');
}

const born = (date: unknown): Buffer => bodyOf({ burgerservicenummer: BSN, geboorte: { datum: date } });

describe('An answer of the BRP', () => {
  it('reads as nobody when the register does not know the number', () => {
    expect(parsePersonen(bodyOf())).toEqual([]);
  });

  it('may hold members nobody knows, and nulls where a value is missing', () => {
    const read = persoon({
      iets: { nieuws: [1] },
      naam: { geslachtsnaam: 'Brug', voorvoegsel: null, roepnaam: 7 },
      geboorte: null,
      kinderen: null,
    });
    expect(read.naam).toEqual({
      geslachtsnaam: 'Brug',
      inOnderzoek: false,
      voorvoegsel: undefined,
      voornamen: undefined,
      voorletters: undefined,
    });
    expect(read.kinderen).toEqual([]);
  });

  it('reads no number of a partner or child, not even a broken one', () => {
    const read = persoon({
      partners: [{ burgerservicenummer: '999980014', naam: { voornamen: 'Bo' } }],
      kinderen: [{ burgerservicenummer: 12 }],
    });
    expect(JSON.stringify(read)).not.toContain('999980014');
    expect(read.kinderen).toHaveLength(1);
  });

  it('knows the four kinds of date', () => {
    const read = (date: object) => persoon({ geboorte: { datum: date } }).geboorte.datum;
    expect(read(datum('1984-02-29'))).toEqual({ type: 'Datum', datum: '1984-02-29' });
    expect(read({ type: 'JaarMaandDatum', jaar: 1978, maand: 3 })).toEqual({
      type: 'JaarMaandDatum',
      jaar: 1978,
      maand: 3,
    });
    expect(read({ type: 'JaarDatum', jaar: 1970 })).toEqual({ type: 'JaarDatum', jaar: 1970 });
    expect(read({ type: 'DatumOnbekend', onbekend: true })).toEqual({ type: 'DatumOnbekend' });
  });

  it.each([
    ['is no JSON', Buffer.from('<html>'), 'the answer is not JSON in UTF-8'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'the answer is not JSON in UTF-8'],
    ['is a list', Buffer.from('[]'), 'the answer is not an object'],
    ['answers another question', Buffer.from('{"type":"ZoekMetPostcode"}'), 'type is another question'],
    ['has no list of persons', Buffer.from('{"type":"RaadpleegMetBurgerservicenummer"}'), 'personen is missing'],
    [
      'has a text for a list',
      bodyOf({ burgerservicenummer: BSN, partners: 'x' }),
      'personen[0].partners is not a list',
    ],
    ['has a person without number', bodyOf({}), 'personen[0].burgerservicenummer is not nine digits'],
    [
      'has a short number',
      bodyOf({ burgerservicenummer: '123' }),
      'personen[0].burgerservicenummer is not nine digits',
    ],
    [
      'has a day that does not exist',
      born(datum('2023-02-29')),
      'personen[0].geboorte.datum.datum is not a day that exists',
    ],
    [
      'has a month 13',
      born({ type: 'JaarMaandDatum', jaar: 1970, maand: 13 }),
      'personen[0].geboorte.datum.maand is not a whole number from 1 to 12',
    ],
    ['has a year without its year', born({ type: 'JaarDatum' }), 'personen[0].geboorte.datum.jaar is missing'],
    ['has a new kind of date', born({ type: 'Kwartaal' }), 'personen[0].geboorte.datum.type is no kind of date'],
    ['has a date as text', born('1984-02-29'), 'personen[0].geboorte.datum is not an object'],
    [
      'has a flag as text',
      bodyOf({ burgerservicenummer: BSN, geheimhoudingPersoonsgegevens: '1' }),
      'personen[0].geheimhoudingPersoonsgegevens is not true or false',
    ],
    [
      'has a new kind of residence',
      bodyOf({ burgerservicenummer: BSN, verblijfplaats: { type: 'Maan' } }),
      'personen[0].verblijfplaats.type is no kind of residence',
    ],
    [
      'has a new kind of nationality',
      bodyOf({ burgerservicenummer: BSN, nationaliteiten: [{ type: 'X' }] }),
      'personen[0].nationaliteiten[0].type is no kind of nationality',
    ],
    [
      'has a name that is a number',
      bodyOf({ burgerservicenummer: BSN, kinderen: [{}, { naam: { voornamen: 1 } }] }),
      'personen[0].kinderen[1].naam.voornamen is not a text',
    ],
  ])('that %s is refused, naming the place', (_, body, detail) => {
    expect(refused(body)).toMatchObject({ code: 'MALFORMED', detail });
  });

  it('is refused without a value of it in the reason', () => {
    const secret = 'GEHEIM-5551';
    const failure = refused(born({ type: secret, jaar: secret }));
    expect(`${failure.message} ${failure.stack}`).not.toContain(secret);
  });
});
