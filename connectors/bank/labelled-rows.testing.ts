import { CATEGORY_IDS, type Category } from '../../schema/category.ts';
import type { Booking } from './booking.ts';

/** One payment with what it truly is. */
export interface LabelledBooking extends Booking {
  readonly truth: Category;
}

/**
 * Reads a table of payments: truth, cents, family and sub-family of the bank transaction code, purpose code, creditor
 * id, name of the other side (left out where the bank says all in the text), text.
 */
export function readRows(table: string): readonly LabelledBooking[] {
  const lines = table.trim().split('\n');
  return lines.map((line) => {
    const [truth = '', cents = '', code, purposeCode, creditorId, counterpartyName, text = ''] = line
      .split(' | ')
      .map((cell) => cell.trim() || undefined);
    const known = CATEGORY_IDS.find((id) => id === truth);
    if (!known) throw new RangeError(`no such category: ${truth}`);
    return {
      truth: known,
      bookedOn: '2026-10-12',
      cents: Number(cents),
      currency: 'EUR',
      counterpartyName,
      counterpartyIban: undefined,
      creditorId,
      purposeCode,
      bankTransactionCode: code && `PMNT-${code}`,
      text,
    };
  });
}

/**
 * Payments as Dutch banks word them: all in one text, between slashes or behind labels; a name beside a labelled text;
 * fields apart and a short text. Private names and small companies are invented.
 */
export const LABELLED_ROWS = readRows(`
SALARY               |   241233 |           |      |  |  | /TRTP/SEPA OVERBOEKING/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME/Drukkerij Letterbak B.V./REMI/SALARIS 09-2026/EREF/SAL-0926-118
HEALTHCARE_ALLOWANCE |    12900 |           |      |  |  | /TRTP/SEPA OVERBOEKING/IBAN/NL86INGB0002445588/BIC/INGBNL2A/NAME/BELASTINGDIENST/REMI/VOORSCHOT ZORGTOESLAG OKT 2026/EREF/NOTPROVIDED
RENT                 |   -84512 |           |      |  |  | /TRTP/SEPA Incasso algemeen doorlopend/CSID/NL91ZZZ000671250000/NAME/Stichting Wonen aan de Vliet/MARF/H-10021/REMI/Huur oktober 2026 contract 10021/IBAN/NL44RABO0123456789/BIC/RABONL2U/EREF/H1009
MORTGAGE             |   -91876 |           |      |  |  | SEPA Incasso algemeen doorlopend Incassant: NL05ZZZ000230030000  Naam: Florius                  Machtiging: 4711882  Omschrijving: LENINGNR 4711882 RENTE EN AFLOSSING 10-2026  IBAN: NL76ABNA0256115761  Kenmerk: 0000081002022731
HEALTH_INSURANCE     |   -15875 |           |      |  |  | /TRTP/SEPA Incasso algemeen doorlopend/CSID/NL10ZZZ302086370000/NAME/ZK Zorgverzekeringen NV/MARF/13200641/REMI/Relatienummer 19399 Periode 01-10-2026 - 31-10-2026/IBAN/NL58INGB0000003050/BIC/INGBNL2A/EREF/4950
ROAD_TAX             |    -5900 |           |      |  |  | SEPA Incasso algemeen doorlopend Incassant: NL35ZZZ273653230000  Naam: BELASTINGDIENST            Machtiging: 123455678           Omschrijving: G-123-XX 15-09-2026 t/m 14-10-2026 MEER INFO WWW.BELASTINGDIENST.NL IBAN: NL86INGB0002445588 Kenmerk: IOAXX1
INCOME_TAX           |   -24900 |           |      |  |  | SEPA Acceptgirobetaling          IBAN: NL86INGB0002445588        BIC: INGBNL2A  Naam: Belastingdienst Apeldoorn Betalingskenm.: 8107471771101210
GROCERIES            |    -3265 |           |      |  |  | BEA, Betaalpas                   ALBERT HEIJN 1234,PAS421         NR:00A1B2, 31.05.26/23:10        AMSTERDAM
GROCERIES            |    -1120 |           |      |  |  | BEA   NR:4ZJ201   13.02.26/07.52 Jumbo Zuidplein ROT,PAS043
CASH_WITHDRAWAL      |    -7000 |           |      |  |  | GEA, Betaalpas                   GELDMAAT WESTERSTRAAT 7,PAS421   NR:00C3D4, 31.05.26/09:02        AMSTERDAM
EATING_OUT           |    -2340 |           |      |  |  | BEA, Google Pay                  CCV*IJssalon De Punt,PAS502      NR:CT828959, 27.08.26/17:57      AMSTELVEEN
BANK_FEES            |     -430 |           |      |  |  | ABN AMRO Bank N.V.               BasisPakket Betalen         4,30
SHOPPING             |    -5995 |           |      |  |  | SEPA iDEAL                       IBAN: NL51ABNA0565668625        BIC: ABNANL2A                    Naam: STG ADYEN                 Omschrijving: 12345678765 Bedankt voor uw bestelling 000965 bol.com          Kenmerk: 30-06-2026 15:49 12345678765
PERSON_TRANSFER      |    -1250 |           |      |  |  | /TRTP/iDEAL/IBAN/NL21ABNA0869690930/BIC/ABNANL2A/NAME/AAB INZ TIKKIE/REMI/Tikkie ID 001112686692, Cadeau juf, M van Hemert, NL21ABNA0869690930/EREF/23-10-2026 23:57
PERSON_TRANSFER      |     5000 |           |      |  |  | /TRTP/SEPA OVERBOEKING/IBAN/NL61ABNA0119875748/BIC/ABNANL2A/NAME/D.V. Smaling en/of E. Smaling/EREF/NOTPROVIDED
DIVIDEND             |     1203 |           |      |  |  | DIVIDEND WERELDAANDELEN A  15.09.2026 OVER ST 12 BRUTO EUR 12,03
STATE_PENSION        |   138044 |           |      |  |  | /TRTP/SEPA OVERBOEKING/IBAN/NL26INGB0000002020/BIC/INGBNL2A/NAME/SVB/REMI/AOW OKT 2026/EREF/1
INSURANCE            |    -2105 |           |      |  |  | SEPA Incasso algemeen doorlopend Incassant: NL98ZZZ000112510000  Naam: TORENLAND NEDERLAND NV   Machtiging: L616 Omschrijving: L61671143 PREMIE PER 10-26 OVERLIJDENSRISICOVERZEKERING IBAN: NL89ABNA0450001067
SALARY               |   198077 | RCDT-ESCT |      |  | Kwekerij Bloemhof BV | Naam: Kwekerij Bloemhof BV Omschrijving: Loon periode 10 2026 IBAN: NL02ABNA0123456789 Kenmerk: LOON10 Valutadatum: 23-10-2026
HOLIDAY_PAY          |   152400 | RCDT-ESCT |      |  | Kwekerij Bloemhof BV | Naam: Kwekerij Bloemhof BV Omschrijving: Vakantiegeld 2026 IBAN: NL02ABNA0123456789 Valutadatum: 22-05-2026
UNEMPLOYMENT_BENEFIT |   131180 | RCDT-ESCT |      |  | UWV | Naam: UWV Omschrijving: WW 09-2026 Uw betaalspecificatie staat op Mijn UWV IBAN: NL54INGB0000012345 Valutadatum: 06-10-2026
SICKNESS_BENEFIT     |    48210 | RCDT-ESCT |      |  | UWV | Naam: UWV Omschrijving: Ziektewet-uitkering week 38 IBAN: NL54INGB0000012345
DISABILITY_BENEFIT   |   140912 | RCDT-ESCT |      |  | UWV | Naam: UWV Omschrijving: WIA 10-2026 IBAN: NL54INGB0000012345
SOCIAL_ASSISTANCE    |   127309 | RCDT-ESCT |      |  | Gemeente Dordrecht | Naam: Gemeente Dordrecht Omschrijving: Participatiewet uitkering okt 2026 IBAN: NL10BNGH0285000001
CHILD_BENEFIT        |    28149 | RCDT-ESCT |      |  | SVB | Naam: SVB Omschrijving: KINDERBIJSLAG 3E KWARTAAL 2026 IBAN: NL26INGB0000002020
PENSION              |    87341 | RCDT-ESCT |      |  | Stichting Pensioenfonds ABP | Naam: Stichting Pensioenfonds ABP Omschrijving: Pensioen oktober 2026 IBAN: NL27INGB0000008080
STUDENT_FINANCE      |    43998 | RCDT-ESCT |      |  | DUO Hoofdrekening | Naam: DUO Hoofdrekening Omschrijving: Studiefinanciering oktober 2026 IBAN: NL45INGB0705001903
STUDENT_DEBT         |   -11237 | RDDT-ESDD |      |  | DUO Hoofdrekening | Naam: DUO Hoofdrekening Omschrijving: Maandtermijn terugbetalen studieschuld IBAN: NL45INGB0705001903 Machtiging ID: 77-1 Incassant ID: NL51ZZZ000540810000 Doorlopende incasso
EDUCATION_COSTS      |  -253000 | RDDT-ESDD |      |  | Hogeschool Rivierenland | Naam: Hogeschool Rivierenland Omschrijving: Collegegeld 2026-2027 termijn 1 IBAN: NL33RABO0101010101
ALIMONY_RECEIVED     |    35000 | RCDT-ESCT |      |  | Hr P Kuipersma | Naam: Hr P Kuipersma Omschrijving: Kinderalimentatie oktober IBAN: NL11KNAB0255555555
ALIMONY_PAID         |   -61000 | ICDT-STDO |      |  | Mw A B Terwisga | Naam: Mw A B Terwisga Omschrijving: partneralimentatie IBAN: NL12KNAB0255555556 Periodieke overschrijving
ENERGY               |   -17300 | RDDT-ESDD |      |  | Vattenfall Klantenservice N.V. | Naam: Vattenfall Klantenservice N.V. Omschrijving: Contractnr 12345 termijnbedrag IBAN: NL57ABNA0000000001 Doorlopende incasso
WATER                |    -2088 | RDDT-ESDD |      |  | Vitens N.V. | Naam: Vitens N.V. Omschrijving: Klantnr 99 factuur kwartaal 3 IBAN: NL09ABNA0000000002
MUNICIPAL_TAXES      |    -5714 | RDDT-ESDD |      |  | GBLT | Naam: GBLT Omschrijving: GBLT incasso maandelijkse termijn Termijn 7 van 10 Vervaldatum 26 jan 2026 IBAN: NL82DEUT0319804615 Kenmerk: K2 Machtiging ID: 117 Incassant ID: NL07ZZZ082053570000 Doorlopende incasso
INTERNET_TV_PHONE    |    -4950 | RDDT-ESDD |      |  | Ziggo Services BV | Naam: Ziggo Services BV Omschrijving: Factuurnummer 8812 IBAN: NL98INGB0000845745 Doorlopende incasso
INTERNET_TV_PHONE    |    -2700 | RDDT-ESDD |      | NL85ZZZ140522640000 | Klantenservice abonnementen | Klant Nr 510510112/402411481 Factuur Nr 320176177115
SUBSCRIPTION         |    -1099 | RDDT-ESDD |      |  | SPOTIFY BY ADYEN | Naam: SPOTIFY BY ADYEN Omschrijving: SpotifyNL P0102A103D IBAN: NL48ABNA0502830042 Kenmerk: D18 Machtiging ID: 481 Incassant ID: NL74ZZZ546978200017 Doorlopende incasso
SUBSCRIPTION         |    -1399 | RDDT-ESDD |      |  | NETFLIX INTERNATIONAL B.V. | Naam: NETFLIX INTERNATIONAL B.V. Omschrijving: NETFLIX 88 IBAN: NL50ABNA0000000003
MEMBERSHIP           |    -2799 | RDDT-ESDD |      |  | Basic-Fit Nederland B.V. | Naam: Basic-Fit Nederland B.V. Omschrijving: Lidmaatschap V0099 IBAN: NL76INGB0000000004
GAMBLING             |    -1500 | RDDT-ESDD |      |  | Staatsloterij B.V. | Naam: Staatsloterij B.V. Omschrijving: 1 juli trekking Incasso trekking 01-07-2026 IBAN: NL25INGB0653573251 Incassant ID: NL40CON271397880000 Eerste incasso
GAMBLING             |    -5000 | ICDT-ESCT |      |  | TOTO Online BV | Naam: TOTO Online BV Omschrijving: Storting speelaccount iDEAL IBAN: NL25INGB0653573252
FINE                 |   -11400 | ICDT-ESCT |      |  | Centraal Justitieel Incasso Bureau | Naam: Centraal Justitieel Incasso Bureau Omschrijving: 8-1234-5678-9012-3456 IBAN: NL65INGB0000000005
DEBT_COLLECTION      |    -7500 | ICDT-ESCT |      |  | Gerechtsdeurwaarderskantoor Van Stolk | Naam: Gerechtsdeurwaarderskantoor Van Stolk Omschrijving: dossier 2026-881 regeling IBAN: NL06ABNA0000000006
LOAN_REPAYMENT       |   -24150 | RDDT-ESDD |      |  | Freo Financiering | Naam: Freo Financiering Omschrijving: Termijn krediet 7781-22 IBAN: NL70RABO0000000007
CAR_LEASE            |   -37900 | RDDT-ESDD |      |  | Rijdzo Private Lease BV | Naam: Rijdzo Private Lease BV Omschrijving: Leasetermijn nov K-345-LL IBAN: NL71RABO0000000008
BUY_NOW_PAY_LATER    |    -8995 | ICDT-ESCT |      |  | Klarna Bank AB | Naam: Klarna Bank AB Omschrijving: factuur 7788112 IBAN: NL14DEUT0265262461
CREDIT_CARD          |   -43412 | RDDT-ESDD |      |  | International Card Services | Naam: International Card Services Omschrijving: ICS Rekeningoverzicht okt IBAN: NL08ABNA0000000009
TAX_REFUND           |    88700 | RCDT-ESCT |      |  | Belastingdienst | Naam: Belastingdienst Omschrijving: Teruggaaf inkomstenbelasting 2025 nr 12 IBAN: NL86INGB0002445588
RENT_ALLOWANCE       |    31200 | RCDT-ESCT |      |  | Belastingdienst | Naam: Belastingdienst Omschrijving: Voorschot huurtoeslag 11-2026 IBAN: NL86INGB0002445588
CHILDCARE_ALLOWANCE  |    71000 | RCDT-ESCT |      |  | Belastingdienst | Naam: Belastingdienst Omschrijving: KINDEROPVANGTOESLAG NOV 2026 IBAN: NL86INGB0002445588
CHILD_BENEFIT        |    30400 | RCDT-ESCT |      |  | Belastingdienst | Naam: Belastingdienst Omschrijving: KINDGEBONDEN BUDGET NOV 2026 IBAN: NL86INGB0002445588
CHILDCARE            |   -98220 | RDDT-ESDD |      |  | BSO De Boomhut | Naam: BSO De Boomhut Omschrijving: Factuur opvang oktober IBAN: NL72RABO0000000010
SERVICE_CHARGES      |   -13500 | ICDT-ESCT |      |  | VvE Gebouw De Werf | Naam: VvE Gebouw De Werf Omschrijving: maandbijdrage appartement 14 IBAN: NL73RABO0000000011
CHARITY              |     -500 | RDDT-ESDD |      |  | Stichting KWF Kankerbestrijding | Naam: Stichting KWF Kankerbestrijding Omschrijving: Bedankt voor uw steun IBAN: NL74RABO0000000012
SALARY               |   312455 | RCDT-ESCT | SALA |  | Stichting Ziekenhuis Oosterhaven | Salaris 10 2026
SALARY               |    87020 | RCDT-ESCT |      |  | Randwerk Uitzendbureau | Week 41 netto loon 33021
EXPENSE_CLAIM        |     6430 | RCDT-ESCT |      |  | Adviesbureau Kompas BV | Declaratie reiskosten september
BUSINESS_INCOME      |   121000 | RCDT-ESCT |      |  | Bouwgroep Steenland BV | Factuurnr 2026-014
OWN_TRANSFER         |   -20000 | ICDT-ESCT |      |  | Spaarrekening | Naar spaarrekening automatisch sparen
RENT                 |  -112500 | ICDT-STDO |      |  | J. van Oldenborgh | Huur november bovenwoning
RENTAL_INCOME        |    62500 | RCDT-ESCT |      |  | T. Wielinga | kamerhuur nov
RENT                 |   -79013 | RDDT-ESDD |      |  | Ymere | Verhuureenheid 88-1 periode 11-2026
MORTGAGE             |   -65400 | RDDT-ESDD |      |  | Obvion N.V. | Termijn 11-2026 lening 12
MORTGAGE             |  -104220 | RDDT-ESDD |      |  | Nationale-Nederlanden Bank | hypotheek 88.12 maandlast
INSURANCE            |    -6212 | RDDT-ESDD |      |  | Interpolis | ALLES IN EEN POLIS premie nov
INSURANCE            |    -1890 | RDDT-ESDD |      |  | DELA | Premie 11-2026
HEALTH_INSURANCE     |   -14825 | RDDT-ESDD |      |  | CZ Groep Zorgverzekeraar | Periode 01-11-2026/30-11-2026 kenmerk 600170
HEALTH_INSURANCE     |   -13675 | RDDT-ESDD |      |  | VGZ Zorgverzekeraar NV | PREMIE NOVEMBER
HEALTHCARE           |    -4310 | ICDT-ESCT |      |  | Infomedics B.V. | nota 771-22 tandartspraktijk
HEALTHCARE           |    -8800 | CCRD-POSD |      |  | Fysiotherapie Aan de Gracht | Betaalautomaat 10:12 pasnr. 012
ENERGY               |   -12500 | RDDT-ESDD |      |  | Eneco Services | Termijnnota november
ENERGY               |    -9900 | RDDT-ESDD |      |  | Zonnekracht Stroom en Gas BV | voorschot nov klant 221
INTERNET_TV_PHONE    |    -3850 | RDDT-ESDD |      |  | KPN - Mobiel | Factuur okt 26
INTERNET_TV_PHONE    |    -1250 | RDDT-ESDD |      |  | Simyo | factuur 10-2026
MUNICIPAL_TAXES      |   -31200 | ICDT-ESCT |      |  | Gemeente Almelo | Aanslagbiljet 2026 OZB en afvalstoffenheffing
MUNICIPAL_TAXES      |    -8140 | RDDT-ESDD |      |  | Hoogheemraadschap Hollands Noord | waterschapsbelasting termijn 4
GROCERIES            |    -5411 | CCRD-POSD |      |  | Lidl 412 Zwolle | Betaalautomaat 18:40 pasnr. 012
GROCERIES            |     -880 | CCRD-POSD |      |  | Slagerij Ter Horst | Betaalautomaat 11:02 pasnr. 012
GROCERIES            |    -6402 | ICDT-ESCT |      |  | Picnic by Buckaroo | bestelling 88122
FUEL                 |    -7233 | CCRD-POSD |      |  | Shell Zevenhuizen | Betaalautomaat 08:01 pasnr. 012
FUEL                 |    -1910 | RDDT-ESDD |      |  | Shell Recharge | laadsessies oktober
FUEL                 |    -6644 | CCRD-POSD |      |  | Tinq Wezep | Betaalautomaat 09:41 pasnr. 012
PUBLIC_TRANSPORT     |    -4320 | RDDT-ESDD |      |  | NS Groep iz NS Reizigers | NS Flex factuur okt
PUBLIC_TRANSPORT     |    -2500 | RDDT-ESDD |      |  | Trans Link Systems | automatisch opladen OV-chipkaart
PARKING              |     -640 | CCRD-POSD |      |  | Q-Park Centrum | Betaalautomaat 14:40 pasnr. 012
PARKING              |    -2213 | RDDT-ESDD |      |  | Parkmobile Benelux | parkeeracties oktober
EATING_OUT           |    -3150 | CCRD-POSD |      |  | Eetcafe De Gouden Karper | Betaalautomaat 20:33 pasnr. 012
EATING_OUT           |    -2695 | ICDT-ESCT |      |  | Thuisbezorgd.nl | bestelling 3XK9 via iDEAL
EATING_OUT           |    -1175 | CCRD-POSD |      |  | McDonalds Geldrop | Betaalautomaat 12:20 pasnr. 012
SHOPPING             |    -4995 | CCRD-POSD |      |  | HEMA EV123 | Betaalautomaat 12:51 pasnr. 012
SHOPPING             |    -8750 | ICDT-ESCT |      |  | Zalando Payments GmbH | 10101 zalando bestelling
SHOPPING             |   -12999 | CCRD-POSD |      |  | IKEA BV Barendrecht | Betaalautomaat 15:02 pasnr. 012
SHOPPING             |    -3245 | CCRD-POSD |      |  | Boekhandel Het Leesteken | Betaalautomaat 15:44 pasnr. 012
SHOPPING             |    -1899 | CCRD-POSD |      |  | Kruidvat 7712 | Betaalautomaat 16:01 pasnr. 012
SHOPPING             |    -6420 | CCRD-POSD |      |  | GAMMA Hoorn | Betaalautomaat 10:12 pasnr. 012
LEISURE              |    -2600 | CCRD-POSD |      |  | Pathe Theatres | Betaalautomaat 20:12 pasnr. 012
LEISURE              |    -4500 | CCRD-POSD |      |  | Dierenpark Zonneweide | Betaalautomaat 11:12 pasnr. 012
TRAVEL               |   -41820 | ICDT-ESCT |      |  | Transavia Airlines | boeking HX72 iDEAL
TRAVEL               |   -18900 | ICDT-ESCT |      |  | Booking.com B.V. | reservering 2231
TRAVEL               |   -36000 | ICDT-ESCT |      |  | Camping De Zeereep | aanbetaling seizoen
CASH_WITHDRAWAL      |    -5000 | CCRD-CWDL |      |  | Geldmaat Marktplein | Geldautomaat 13:33 pasnr. 012
CASH_DEPOSIT         |    40000 | CNTR-CDPT |      |  | Geldmaat Marktplein | Storting biljetten 12:10 pasnr. 012
INVESTMENT           |   -10000 | ICDT-ESCT |      |  | Stichting DEGIRO | inleg DG1212
INVESTMENT           |   -15000 | RDDT-ESDD |      |  | Brand New Day Vermogensopbouw | maandelijkse inleg
INTEREST_RECEIVED    |     4312 | RCDT-ESCT |      |  |  | Creditrente 01-01-2026 t/m 31-12-2026
BANK_FEES            |     -295 |           |      |  |  | Kosten Rabo BasisPakket 01-10-2026 t/m 31-10-2026
LOAN_PROCEEDS        |   750000 | RCDT-ESCT |      |  | Freo Financiering | Uitbetaling persoonlijke lening 7781-22
REFUND               |     3995 | RCDT-ESCT |      |  | bol.com b.v. | Terugbetaling retour order 1022
REFUND               |    12233 | RCDT-ESCT |      |  | Eneco Services | Jaarafrekening klant 8812
REFUND               |     4950 | RDDT-UPDD |      |  | Ziggo Services BV | Storno op verzoek rekeninghouder
SUBSCRIPTION         |    -2450 | RDDT-ESDD |      |  | DPG Media | abonnement weekend krant
SUBSCRIPTION         |     -999 | CCRD-POSD |      |  | APPLE.COM/BILL | ITUNES.COM
MEMBERSHIP           |    -1790 | RDDT-ESDD |      |  | FNV | contributie oktober
MEMBERSHIP           |   -16500 | ICDT-ESCT |      |  | Tennisvereniging Set en Match | Contributie seizoen 2026
PERSON_TRANSFER      |    -3500 | ICDT-ESCT |      |  | S. Haverkamp | etentje vrijdag
PERSON_TRANSFER      |     2000 | RCDT-ESCT |      |  | Mevr. C Tollenaar | verjaardag
PERSON_TRANSFER      |    -4200 | ICDT-ESCT |      |  | van der Zwaluw, L. | benzine delen
ALIMONY_PAID         |   -48000 | ICDT-ESCT | ALMY |  | E. Ruitenbeek | maandbedrag
DEBT_COLLECTION      |    -4120 | ICDT-ESCT |      |  | Intrum Nederland | dossiernummer 8812
OTHER_EXPENSE        |   -11400 | ICDT-ESCT |      |  | Qorvanta Diensten | 88-2231
OTHER_INCOME         |    11400 | RCDT-ESCT |      |  | Qorvanta Diensten | 88-2232
`);
