import { describe, expect, test } from 'vitest';
import { said } from './said.testing.ts';

describe('of money that comes in', () => {
  test('holiday pay is known by its short forms, before the agency that pays it; what grandparents give is none', () => {
    expect([
      said(1200, 'Adviesbureau Terp BV', 'VAK.TSLG 2026'),
      said(88, 'Randstad', 'Vakuitk. einde contract'),
      said(950, 'Bakkerij Terp BV', 'VT 06-25/05-26'),
      said(60, 'Opa en Oma Terp', 'vakantiegeld voor de kinderen'),
      said(210, 'Belastingdienst', 'VT 2026 termijn 3'),
      said(90, 'PostNL', 'vktsl einde dienst'),
    ]).toEqual(['HOLIDAY_PAY', 'HOLIDAY_PAY', 'HOLIDAY_PAY', 'PERSON_TRANSFER', 'TAX_REFUND', 'HOLIDAY_PAY']);
  });

  test('pay is known by the number of the employee and by the company that employs a shop’s people', () => {
    expect([
      said(1900, 'Kwekerij Terp BV', 'per 10 2026 wn 4411'),
      said(310, 'Kruidenier Terp Personeel B.V.', 'per 10 2026'),
      said(25, 'Personeelsvereniging Terp', 'kas 2026'),
    ]).toEqual(['SALARY', 'SALARY', 'REFUND']);
  });

  test('the bank of social insurance pays by its short name what its text says', () => {
    expect([said(290, 'SOC VERZ BANK', 'AKW KW3'), said(1390, 'SOC VERZEKERINGSBANK', '10-2026')]).toEqual([
      'CHILD_BENEFIT',
      'STATE_PENSION',
    ]);
  });

  test('a council that pays for childcare, for the least one needs, or as the employer that bears a risk itself, is told apart from one that pays back', () => {
    expect([
      said(500, 'Gemeente Tholen', 'Tegemoetkoming kinderopvang SMI'),
      said(150, 'Gemeente Tholen SZW', 'BB inrichting'),
      said(800, 'Gemeente Tholen', 'WGA uitk. 10-2026'),
      said(80, 'Gemeente Tholen', 'restitutie leges'),
    ]).toEqual(['CHILDCARE_ALLOWANCE', 'SOCIAL_ASSISTANCE', 'DISABILITY_BENEFIT', 'REFUND']);
  });

  test('who pays benefits for employers pays what its text says', () => {
    expect([said(300, 'Robidus', 'ZW WK 12'), said(900, 'Acture', 'WGA 10-2026')]).toEqual([
      'SICKNESS_BENEFIT',
      'DISABILITY_BENEFIT',
    ]);
  });

  test('a pension from abroad is no interest, although Germans call it so', () => {
    expect([
      said(310, 'RENTEN SERVICE', 'RENTE 10.26'),
      said(120, 'CARSAT Nord', 'RETRAITE OCTOBRE'),
      said(4, 'ASN Bank', 'rente spaarrekening'),
      said(77, 'Bundesknappschaft', 'RENTE 06.26'),
      said(77, 'Dt. Rentenvers. Bund', '06.26'),
    ]).toEqual(['PENSION', 'PENSION', 'INTEREST_RECEIVED', 'PENSION', 'PENSION']);
  });

  test('maintenance is known by its short forms, and what is given for a feast is none', () => {
    expect([
      said(400, 'R. Terp', 'KAL oktober'),
      said(-400, 'R. Terp', 'bijdr kinderen okt'),
      said(-15, 'R. Terp', 'bijdrage kinderen feestje school'),
      said(600, 'R. Terp', 'alimentatie en schoolkosten okt'),
    ]).toEqual(['ALIMONY_RECEIVED', 'ALIMONY_PAID', 'PERSON_TRANSFER', 'ALIMONY_RECEIVED']);
  });

  test('interest and dividend are known by how banks put them', () => {
    expect([
      said(3, 'bunq', 'bunq Payday 2026-09-30'),
      said(40, undefined, 'COUPONS/DIV TERP NV'),
      said(30, 'Terp Bank', 'Uitkering certificaten Q3'),
      said(12, 'Terp Bank', 'DIV TERP HOLDING'),
      said(12, 'R. Terp', 'div spullen'),
      said(2, 'bunq BV', 'Payday 31 mei'),
    ]).toEqual(['INTEREST_RECEIVED', 'DIVIDEND', 'DIVIDEND', 'DIVIDEND', 'PERSON_TRANSFER', 'INTEREST_RECEIVED']);
  });

  test('the number of an invoice tells business from money back, save where the other side sends bills of its own', () => {
    expect([
      said(900, 'Drukkerij Terp BV', 'F2026-018'),
      said(300, 'Schouwburg Terp', '2026-018 programma'),
      said(300, 'Theater Salaris', 'uw nota 26-018'),
      said(90, 'Eneco', '2026-018'),
      said(90, 'Schouwburg Terp', '10-2026'),
      said(25, 'Ziggo', 'nota 2026-118 teveel betaald'),
      said(700, 'Bouwbedrijf Terp', '2026031 schilderwerk'),
      said(70, 'Eneco', '2026031'),
    ]).toEqual([
      'BUSINESS_INCOME',
      'BUSINESS_INCOME',
      'BUSINESS_INCOME',
      'REFUND',
      'REFUND',
      'REFUND',
      'BUSINESS_INCOME',
      'REFUND',
    ]);
  });

  test('what a host gets is rent, what a guest gets back is none', () => {
    expect([
      said(500, 'Airbnb Payments Luxembourg', 'host payout HMX1'),
      said(80, 'Airbnb Payments Luxembourg', 'refund HMX1'),
    ]).toEqual(['RENTAL_INCOME', 'REFUND']);
  });

  test('what an employer pays back and what a fund gives are neither pay nor money back', () => {
    expect([
      said(60, 'Terp Zorg BV', 'reiskst + tel 09'),
      said(30, 'Terp Zorg BV', 'km sept'),
      said(750, 'Stichting Leergeld', 'gift fiets'),
      said(400, 'Noodfonds Energie', 'tegemoetkoming 2026'),
      said(35, 'Zalando', 'gift card refund'),
      said(1900, 'Randstad', 'wk 22 uren 38 km 120'),
    ]).toEqual(['EXPENSE_CLAIM', 'EXPENSE_CLAIM', 'OTHER_INCOME', 'OTHER_INCOME', 'REFUND', 'SALARY']);
  });
});
