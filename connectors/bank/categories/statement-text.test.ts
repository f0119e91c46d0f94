import { describe, expect, test } from 'vitest';
import { beginsWithPerson, isNameOf, isPersonByFirstName, isPersonByForm } from './person-name.ts';
import { readStatementText } from './statement-text.ts';
import { wordsOf } from './words.ts';

describe('a text that holds everything is read', () => {
  test.each([
    [
      'between slashes',
      '/TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME/Drukkerij Letterbak/REMI/SALARIS 09/2026/EREF/1',
      { name: 'Drukkerij Letterbak', iban: 'NL20INGB0001234567', creditorId: undefined, text: 'SALARIS 09/2026' },
    ],
    [
      'between double slashes',
      '/EREF/1//CSID/NL91ZZZ000671250000//CNTP/NL11BNGH0002220001/BNGHNL2G/Woningstichting Zuid/PLAATS///REMI/USTD//Huur/',
      { name: 'Woningstichting Zuid', iban: 'NL11BNGH0002220001', creditorId: 'NL91ZZZ000671250000', text: 'Huur/' },
    ],
    [
      'behind labels',
      'SEPA Incasso algemeen doorlopend Incassant: NL35ZZZ273653230000  Naam: BELASTINGDIENST  Machtiging: 1 Omschrijving: G-123-XX 15-09-2026 IBAN: NL86INGB0002445588',
      {
        name: 'BELASTINGDIENST',
        iban: 'NL86INGB0002445588',
        creditorId: 'NL35ZZZ273653230000',
        text: 'G-123-XX 15-09-2026',
      },
    ],
    [
      'behind labels in English',
      'Name: Example Gym Description: Membership Creditor ID: NL37ZZZ801111060000 IBAN: NL77RABO0362406480',
      { name: 'Example Gym', iban: 'NL77RABO0362406480', creditorId: 'NL37ZZZ801111060000', text: 'Membership' },
    ],
    [
      'of a card terminal',
      'BEA, Apple Pay                   Vomar Egmond,PAS111   NR:11',
      { name: 'Vomar Egmond', text: '', byCard: true },
    ],
    [
      'of an older terminal',
      'BEA   NR:4ZJ201   13.02.26/07.52 Jumbo Zuidplein ROT,PAS043',
      { name: 'Jumbo Zuidplein ROT', byCard: true },
    ],
    ['of a terminal that tells no time', 'BEA NR:4ZJ201 Jumbo Zuidplein ROT,PAS043', { name: 'Jumbo Zuidplein ROT' }],
    [
      'behind labels that a full column runs into',
      'SEPA Overboeking   IBAN: NL20INGB0001234567   Naam: DRUKKERIJ LETTERBAK BENELUX BVOmschrijving: SALARIS 09',
      { name: 'DRUKKERIJ LETTERBAK BENELUX BV', text: 'SALARIS 09' },
    ],
    ['between breaks', 'Naam: R. Kamphof<br>Omschrijving: concert<br>', { name: 'R. Kamphof', text: 'concert' }],
    ['behind how the money moved', 'SEPA Incasso Vitens termijn mei', { name: undefined, text: 'Vitens termijn mei' }],
    ['but for a name that begins so', 'Incasso Bureau Zuid dossier 1', { text: 'Incasso Bureau Zuid dossier 1' }],
    ['behind a verb', 'Transfer from R. Kamphof - concert', { name: 'R. Kamphof', text: 'concert', byCard: false }],
    ['behind a verb that names the card', 'Card payment to Cafe Olivier', { name: 'Cafe Olivier', byCard: true }],
    [
      'behind the account',
      'NL20INGB0001234567 k verkerk huur mei',
      { name: undefined, iban: 'NL20INGB0001234567', text: 'k verkerk huur mei' },
    ],
    [
      'behind what SNS calls a direct debit',
      'Europese incasso door:Vitens NL-termijn mei',
      { name: undefined, text: 'Vitens NL-termijn mei' },
    ],
    [
      'of a card in Spanish',
      'COMPRA EN CAFE OLIVIER, UTRECHT, CON LA TARJETA : 5489 EL 2026-02-01',
      { name: 'CAFE OLIVIER', text: '', byCard: true },
    ],
    [
      'of a transfer in Spanish',
      'TRANSFERENCIA PERIODICA A FAVOR DE R. Kamphof CONCEPTO: huur mei',
      { name: 'R. Kamphof', text: 'huur mei', byCard: false },
    ],
    [
      'of a cash machine',
      'GEA, Betaalpas      GELDMAAT WEST 7,PAS421',
      { name: 'GELDMAAT WEST 7', text: 'geldautomaat' },
    ],
  ])('%s', (_, raw, expected) => {
    expect(readStatementText(raw)).toMatchObject(expected);
  });

  test.each(['Huur mei', '', 'Afspraak 10:30', 'BEAUTY salon', '/los'])('and any other is left as it is: %j', (raw) => {
    expect(readStatementText(raw)).toEqual({
      name: undefined,
      iban: undefined,
      creditorId: undefined,
      text: raw,
      byCard: false,
    });
  });
});

describe('a name', () => {
  test.each([
    'J. de Vries',
    'J DE VRIES',
    'Mw A.B. Terwisga',
    'de heer Jansen',
    'Vries, J. de',
    'D.V. Smaling en/of E. Smaling',
    'P Kuipersma e/o',
  ])('is a person by its form: %s', (name) => {
    expect(isPersonByForm(wordsOf(name))).toBe(true);
  });

  test.each([
    'T-Mobile Thuis',
    'H&M',
    'Q-Park',
    'Jansen BV',
    'Bakkerij Jansen B.V.',
    'Stichting J. de Vries',
    'Jumbo',
    'S.V. Zwaluwen 1920',
    'J. de Vries h/o Bloemenstal',
    '',
  ])('is none by its form: %j', (name) => {
    expect(isPersonByForm(wordsOf(name))).toBe(false);
  });

  test('may be one by a first name', () => {
    expect(
      [
        'Marieke Duinkerken',
        'Oma',
        'Sven van der Spek',
        'Jan Jansen Holding',
        'Ministerie van Justitie',
        'Hans Anders',
        'Zonnestraal Tuinen',
      ].map((name) => isPersonByFirstName(wordsOf(name))),
    ).toEqual([true, true, true, false, false, false, false]);
  });

  test('may stand at the beginning of a text that holds everything', () => {
    expect(
      [
        'k verkerk huur mei',
        'hr p bos verjaardag',
        'marieke bos cadeau',
        'n.v. waterleiding',
        'q-park centrum',
        'jumbo',
      ].map((text) => beginsWithPerson(wordsOf(text))),
    ).toEqual([true, true, true, false, false, false]);
  });

  test('is the holder’s with fewer or more initials, or a business behind it', () => {
    const holder = wordsOf('I.O. Štěpánek');
    const names = [
      'I. Stepanek',
      'Hr I.O. Stepanek',
      'I.O. Stepanek Tuinen',
      'N. Stepanek',
      'I. Stepan',
      'Stepanek',
      '',
    ];
    expect(names.map((name) => isNameOf(holder, wordsOf(name)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isNameOf(wordsOf(''), wordsOf('J. Jansen'))).toBe(false);
  });
});
