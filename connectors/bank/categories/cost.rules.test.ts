import { describe, expect, test } from 'vitest';
import { said } from './said.testing.ts';

describe('of money that goes out', () => {
  test('the first month with its deposit is rent, by way of an agent too; what one buys from an agent is not', () => {
    expect([
      said(-2100, 'Terp Makelaars', 'borg + 1e mnd Dorpsplein'),
      said(-300, 'Terp Makelaars', 'taxatie koop woning'),
    ]).toEqual(['RENT', 'OTHER_EXPENSE']);
  });

  test('who manages homes is paid rent where an address or a month stands beside', () => {
    expect([
      said(-1100, 'Beheermij Terp BV', 'Dorpsstr 14b'),
      said(-900, 'Beheermaatschappij Terp', 'app. 4 oktober'),
      said(-90, 'Budgetbeheer Terp', 'Dorpsstr 14b'),
      said(-700, 'Administratie Beheer Terp', 'nota Dorpsstraat 12'),
    ]).toEqual(['RENT', 'RENT', 'OTHER_EXPENSE', 'OTHER_EXPENSE']);
  });

  test('the settling of service charges is no rent, although it names the home as rent does', () => {
    expect([
      said(-36, 'Terp', 'AFR. SERVKOSTEN 2025 VHE 02.884'),
      said(-640, 'Terp', 'huur en servkosten okt VHE 02.884'),
      said(-77, 'Ymere', 'serv.kst afrek 2025'),
    ]).toEqual(['SERVICE_CHARGES', 'RENT', 'SERVICE_CHARGES']);
  });

  test('a mortgage is known by its short forms and by how Rabobank numbers its parts; a loan of others is none', () => {
    expect([
      said(-700, undefined, 'HYP.RENTE OKT LENING 22.8'),
      said(-700, undefined, 'Lening 3301.117.402 rente en aflossing'),
      said(-120, 'Freo', 'Lening 3301117402 aflossing'),
      said(-150, 'ING', 'persoonlijke lening 3301.117.402 rente en aflossing'),
    ]).toEqual(['MORTGAGE', 'MORTGAGE', 'LOAN_REPAYMENT', 'LOAN_REPAYMENT']);
  });

  test('three parts are paying later at a shop, and not at a school', () => {
    expect([
      said(-30, 'PayPal Europe', '2/3 MEDPETS'),
      said(-30, 'Terp Fietsen', 'betaal in 3 delen'),
      said(-90, 'Ouderraad De Terp', 'ouderbijdrage in 3 termijnen'),
      said(-30, 'R. Terp', 'fiets in 3 termijnen'),
    ]).toEqual(['BUY_NOW_PAY_LATER', 'BUY_NOW_PAY_LATER', 'EDUCATION_COSTS', 'PERSON_TRANSFER']);
  });

  test('a council’s fine for parking is known by its short forms, and a permit is none', () => {
    expect([
      said(-78, 'GEMEENTE THOLEN', 'NHF PARKEERBEL 118'),
      said(-36, 'Gemeente Tholen', 'parkeerbelasting bewonersvergunning'),
    ]).toEqual(['FINE', 'PARKING']);
  });

  test('the tax on a car is known by its short forms', () => {
    expect([said(-40, 'Belastingdienst', 'XY1-mot.rtb. okt'), said(-40, 'Belastingdienst', 'zvw okt')]).toEqual([
      'ROAD_TAX',
      'INCOME_TAX',
    ]);
  });

  test('who holds a licence for games is known by the name of the company, and a shop called Casino sells kitchens', () => {
    expect([
      said(-50, 'BETENT BV', 'deposit 1'),
      said(-50, 'Optdeck Service Ltd', '1 deposit'),
      said(-50, 'TSG Interactive', 'top up'),
      said(-900, 'Casino Keukens', 'order 1'),
      said(-20, 'Geant Casino', 'Betaalautomaat'),
    ]).toEqual(['GAMBLING', 'GAMBLING', 'GAMBLING', 'SHOPPING', 'OTHER_EXPENSE']);
  });

  test('a card payment is told by what the bank wrote of the terminal, where the name is cut short', () => {
    expect([
      said(-50, 'HC TERP', 'BEA, Betaalpas Holland Casino Terp,PAS114 NR:1, 05.04.26/23:41'),
      said(-50, 'HC Terp', 'jeugdlid'),
    ]).toEqual(['GAMBLING', 'MEMBERSHIP']);
  });

  test('one pays to look for a room, and stays in a pension that is no stable', () => {
    expect([
      said(-18, 'Kamernet', 'premium'),
      said(-145, 'Pension Terpzicht', '2 nachten'),
      said(-200, 'Pension Terpzicht BV', 'stalling paard'),
    ]).toEqual(['SUBSCRIPTION', 'TRAVEL', 'OTHER_EXPENSE']);
  });

  test('clubs, parties and churches are known by their short forms', () => {
    expect([
      said(-92, 'v.v. De Terp', 'Contr. JO11'),
      said(-9, 'Socialistische Partij', 'kw1'),
      said(-12, 'v.v. De Terp', 'contract 12 reclamebord'),
      said(-120, 'Prot. Gem. Terp', 'VVB 3e term'),
      said(-120, 'Gem. Terp', 'aanslag 3e term'),
    ]).toEqual(['MEMBERSHIP', 'MEMBERSHIP', 'OTHER_EXPENSE', 'CHARITY', 'MUNICIPAL_TAXES']);
  });

  test('insurance is known by its short forms, and a funeral that is billed is none', () => {
    expect([
      said(-96, 'Terp Polissen', 'Bav en AVB okt'),
      said(-1185, 'Uitvaartverz. Terp', 'nota 26-18'),
      said(-18, 'Uitvaartverz. Terp', 'premie okt'),
      said(-90, 'Terp Uitvaartverzekering', 'nota oktober'),
    ]).toEqual(['INSURANCE', 'OTHER_EXPENSE', 'INSURANCE', 'INSURANCE']);
  });

  test('a pump and a council’s meter are known by their short forms', () => {
    expect([said(-64, 'HAAN OLIE TERP', 'Betaalautomaat'), said(-4.8, 'GEM THOLEN PA', 'Betaalautomaat')]).toEqual([
      'FUEL',
      'PARKING',
    ]);
  });
});
