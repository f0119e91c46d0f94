import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { parseBeslagen, parseHypotheken, parseOnroerendeZaken, parseZakelijkGerechtigden } from './brk.wire.ts';

const body = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const zaken = (...kadastraalOnroerendeZaken: readonly unknown[]) => body({ _embedded: { kadastraalOnroerendeZaken } });
const rechten = (...zakelijkGerechtigden: readonly unknown[]) => body({ _embedded: { zakelijkGerechtigden } });
const hypotheken = (...list: readonly unknown[]) => body({ _embedded: { hypotheken: list } });
const ID = '90000487910000';

function failureOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceFailure);
    return (error as SourceFailure).message;
  }
  throw new Error('it was read');
}

describe('Answers of Kadaster', () => {
  it('nothing found is an empty, a null or a missing _embedded', () => {
    expect(parseOnroerendeZaken(body({ _embedded: {} }))).toEqual([]);
    expect(parseOnroerendeZaken(body({ _links: {}, _embedded: null }))).toEqual([]);
    expect(parseHypotheken(body({ _links: { self: { href: '/' } } }))).toEqual([]);
    expect(parseBeslagen(body({ _embedded: { beslagen: null } }))).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['a list', '[]'],
    ['an object of something else', '{"title":"ok"}'],
    ['a text', '"x"'],
    ['half an answer', '{"_embedded":{"kadastraalOnroe'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ])('%s is MALFORMED', (_, bytes) => {
    expect(failureOf(() => parseOnroerendeZaken(Buffer.from(bytes)))).toMatch(/^MALFORMED: /);
  });

  it('a property with its number alone is read, and what is not known of it is absent', () => {
    expect(parseOnroerendeZaken(zaken({ identificatie: ID }))).toEqual([
      {
        identificatie: ID,
        indicatieVervallen: false,
        adressen: [],
        hypotheekIdentificaties: [],
        beslagIdentificaties: [],
      },
    ]);
  });

  it('members nobody knows pass, and so does a kind of property nobody knows', () => {
    const [zaak] = parseOnroerendeZaken(
      zaken({ identificatie: ID, type: 'luchtruim', nieuw: { diep: [1] }, koopsom: { bron: 7 } }),
    );
    expect(zaak).toMatchObject({ type: undefined, koopsom: { koopsom: undefined } });
  });

  it('a property that comes twice is one, the first', () => {
    const twice = parseOnroerendeZaken(zaken({ identificatie: ID, type: 'perceel' }, { identificatie: ID }));
    expect(twice).toMatchObject([{ type: 'perceel' }]);
  });

  it.each([undefined, '', '999990184', '../..', '9000048791000x', `${ID}${ID}`, 90000487910000])(
    'a number of a property that could not stand in a path is refused: %j',
    (identificatie) => {
      const failure = failureOf(() => parseOnroerendeZaken(zaken({ identificatie })));
      expect(failure).toMatch(/^MALFORMED: _embedded\.kadastraalOnroerendeZaken\[0\]\.identificatie is not a/);
    },
  );

  it.each([
    [{ koopsom: { koopsom: '412500' } }, 'koopsom.koopsom is not a whole number'],
    [{ koopsom: { koopsom: 412500.5 } }, 'koopsom.koopsom is not a whole number'],
    [{ koopsom: { koopsom: -1 } }, 'koopsom.koopsom is not a whole number'],
    [{ koopsom: { koopsom: 1e300 } }, 'koopsom.koopsom is not a whole number'],
    [{ koopsom: { koopjaar: 20190 } }, 'koopsom.koopjaar is not a whole number'],
    [{ koopsom: 412500 }, 'koopsom is not an object'],
    [{ kadastraleGrootte: { waarde: 'groot' } }, 'kadastraleGrootte.waarde is not a whole number'],
    [{ adressen: {} }, 'adressen is not a list'],
    [{ adressen: [{ huisnummer: 'zes' }] }, 'adressen[0].huisnummer is not a whole number'],
    [{ indicatieVervallen: 'ja' }, 'indicatieVervallen is not true or false'],
    [{ hypotheekIdentificaties: '95012345' }, 'hypotheekIdentificaties is not a list'],
    [{ hypotheekIdentificaties: [95012345] }, 'hypotheekIdentificaties[0] is not a text'],
    [{ aardCultuurBebouwd: { code: 11 } }, 'aardCultuurBebouwd.code is not a text'],
  ])('a member of the wrong kind is named and its value is not: %j', (members, problem) => {
    const failure = failureOf(() => parseOnroerendeZaken(zaken({ identificatie: ID, ...members })));
    expect(failure.startsWith(`MALFORMED: _embedded.kadastraalOnroerendeZaken[0].${problem}`)).toBe(true);
    expect(failure).not.toMatch(/412500|95012345|zes|groot$/);
  });

  it.each([
    [412500, 41_250_000],
    [412500.5, 41_250_050],
    [0.1, 10],
    [1284.05, 128_405],
    [0, 0],
    [9999999999.99, 999_999_999_999],
  ])('a sum of %d is %i cents', (som, cents) => {
    expect(parseHypotheken(hypotheken({ bedragZekerheidsstelling: { som } }))).toMatchObject([
      { bedragZekerheidsstelling: { som: cents } },
    ]);
  });

  it.each([-1, 0.001, 1e21, '412500', true])('a sum of %j is refused', (som) => {
    const failure = failureOf(() => parseHypotheken(hypotheken({ bedragZekerheidsstelling: { som } })));
    expect(failure).toMatch(/^MALFORMED: _embedded\.hypotheken\[0\]\.bedragZekerheidsstelling\.som is/);
  });

  it.each([
    [{ teller: 1 }, 'noemer is missing'],
    [{ noemer: 2 }, 'teller is missing'],
    [{ teller: 0, noemer: 2 }, 'teller is not a whole number'],
    [{ teller: 1, noemer: 2.5 }, 'noemer is not a whole number'],
    [{ teller: 1, noemer: 2 ** 31 }, 'noemer is not a whole number'],
  ])('a part that is none is refused: %j', (aandeel, problem) => {
    expect(failureOf(() => parseZakelijkGerechtigden(rechten({ tenaamstelling: { aandeel } })))).toContain(problem);
  });

  it.each(['2019-02-29', '28-06-2019', '2019', 'gisteren'])('a day that does not exist is refused: %s', (day) => {
    const failure = failureOf(() => parseZakelijkGerechtigden(rechten({ aanvangsdatum: day })));
    expect(failure).toBe('MALFORMED: _embedded.zakelijkGerechtigden[0].aanvangsdatum is not a day that exists');
  });

  it('of a partner, a group of owners and a deed nothing is read', () => {
    const partner = { identificatie: '999993847', omschrijving: 'M. Kooyman', type: 'ingeschreven_natuurlijk_persoon' };
    const read = parseZakelijkGerechtigden(
      rechten({
        tenaamstelling: {
          betrokkenPartner: partner,
          betrokkenSamenwerkingsverband: partner,
          stukIdentificaties: ['9'],
        },
      }),
    );
    expect(JSON.stringify(read)).not.toMatch(/Kooyman|999993847/);
  });
});
