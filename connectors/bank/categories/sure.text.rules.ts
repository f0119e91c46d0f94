import { COLLECTORS } from './counterparty.collector.rules.ts';
import { phrases, type Rule } from './rule.ts';

const MONTHS =
  `jan januari januar feb febr februari mrt maart apr april mei jun juni jul juli aug augustus sep sept september okt
      oktober nov november dec december january february march may june july august october`
    .trim()
    .split(/\s+/);

const ALIMONY = [
  ...MONTHS.map((month) => `ka ${month}`),
  ...phrases(`
      *alimentatie, kinderalim*, partneralim*, alim, alimony, child support, child maintenance, spousal support,
      spousal maintenance, kinderbijdrage, onderhoudsbijdrage*, echtscheidingsconvenant, conform convenant,
      ouderschapsplan, bijdrage levensonderhoud kind*, bijdrage kosten kind*, kosten kinderen, unterhalt, lbio,
      landelijk bureau inning*, kinderali*, kinder ali*, kindbijdrage*, partner ali*, onderhoudsgeld*, levensonderhoud
      kind*, levensonderhoud ex*, bijdrage kinderen, bijdrage voor de kinderen, bijdrage kids, opvoeding kind*,
      bijdrage opvoeding*, verzorging en opvoeding, opvoeding en verzorging, kosten kids, maintenance kids, pension
      alimenticia, alimen*, aliman*, allimentatie*, alementatie*, alimetatie*, almentatie*, kosten van de kinderen,
      kosten voor de kinderen, kosten kind, kinderkosten, bijdrage kosten van kind*, opvoedkosten, opvoedingskosten,
      levensonderhoud partner, zorgplicht kinderen, kindertoelage, unterhaltszahlung, kindesunterhalt, nafaka`),
];

/** Texts that say so much by themselves that whoever is on the other side does not matter. Never of card payments. */
export const SURE_TEXT_RULES: readonly Rule[] = [
  {
    id: 'sure.salary',
    category: 'SALARY',
    tier: 'SURE',
    text: [
      ...MONTHS.flatMap((month) => [`loon ${month}`, `sal ${month}`]),
      ...phrases(`
      loon personeel, verloond, salaris*, *salaris, salary, nettoloon, netto loon, nettosalaris, loonbetaling*,
      weekloon, maandloon, periodeloon, payroll, bezoldiging, uitbetaling loon, loonperiode, loon periode, loon week,
      loon wk, loon weken, loon over, salaire, salario, wynagrodzenie, wyplata, eindafrekening dienstverband,
      uitdiensttreding, verloning*, stagevergoeding*, internship allowance, *wekenloon, uurloon, nomina,
      nettobetaling, netto betaling, loonuitbetaling*, loon en vakantie*, net pay, nett pay, nett salary, net salary,
      take home pay, monthly pay, salariu, gehalt, lohn, loonbet, sal bet, salbet, sal betaling, lonen en salarissen,
      uitbetaling flexkracht, loonsom`),
    ],
    not: phrases(`
      salarisstrook, salarisadministratie, loonheffing*, loonbelasting*, administratie, terugvordering, lening, factuur, fact,
      cursus, beslag, loonbeslag, verhuur, vakantiegeld, vakantietoeslag, wga*, ww, ziektewet, reiskosten*, declaratie*`),
  },
  {
    id: 'sure.holiday-pay',
    category: 'HOLIDAY_PAY',
    tier: 'SURE',
    text: phrases(`
      vakantiegeld*, vakantietoeslag*, vakantie toeslag, vak toeslag, vakantie uitkering, vakantie uitk,
      vakantiebijslag*, vakantie geld, holiday allowance, holiday pay, vak geld, vakgeld, vakgld, vakantieuitkering,
      vt uitbetaling, vakantiegld, vakantietoelage*, vakantie toelage, vak toelage, vakantie allowance,
      vakantierechten, vakantiebonnen, reservering vakantie*, vakantietoesl*, vakantie toesl*, vacation pay, vacation
      allowance, holiday bonus, vak uitkering, vakantie bijslag`),
    not: phrases(`
      salaris*, loon, pensioen*, aow, svb, uwv, ww, wia, wao, wajong*, bijstand*, participatiewet, potje, terug, loonheffing*,
      huisje`),
  },
  {
    id: 'sure.unemployment',
    category: 'UNEMPLOYMENT_BENEFIT',
    tier: 'SURE',
    text: phrases(`
      bovenwettelijke ww*, bovenwett ww, werkloosheidsuitkering*, wachtgeld*, aansluitende uitkering ww,
      bovenwettelijk, bw uitkering, bovenwettelijke uitkering, wopo, bww, wachtgelduitkering`),
  },
  {
    id: 'sure.alimony-received',
    category: 'ALIMONY_RECEIVED',
    tier: 'SURE',
    text: ALIMONY,
    not: phrases('advocaat, mediation, factuur, advies, vve, eigenaars, eigenaren'),
  },
  {
    id: 'sure.alimony-paid',
    category: 'ALIMONY_PAID',
    tier: 'SURE',
    text: ALIMONY,
    not: phrases(`
      factuur, advies, vve, eigenaars, eigenaren, advoca*, mediat*, notaris*, nota`),
  },
  {
    id: 'sure.building-deposit',
    category: 'LOAN_PROCEEDS',
    tier: 'SURE',
    text: phrases('bouwdepot*'),
    not: phrases('rente*, interest'),
  },
  {
    id: 'sure.mortgage',
    category: 'MORTGAGE',
    tier: 'SURE',
    text: phrases(`
      hypotheek, hypotheek*, hypothecaire lening, hypotheeklasten, hypothecair, mortgage, mortgage payment, starterslening,
      aflossingsvrije hypotheek`),
    not: [
      ...COLLECTORS,
      ...phrases(`
      advies*, *advies, adviseur*, taxatie*, *verzekering, verzekering*, notaris*, makelaar*, teruggaaf, belastingdienst, persoonlijke lening,
      hypotheekadvies, hypotheekshop, premie, orv, nhg kosten, deurwaarder*, *deurwaarder, *deurwaarders, gerechtsdeurwaarder*, deurwaarderskantoor, incassobureau*`),
    ],
  },
  {
    id: 'sure.rent',
    category: 'RENT',
    tier: 'SURE',
    text: [
      ...MONTHS.flatMap((month) => [`huur ${month}`, `rent ${month}`, `kamer ${month}`, `huur maand ${month}`]),
      // `Hr Jan` is a man.
      ...MONTHS.filter((month) => month !== 'jan').map((month) => `hr ${month}`),
      ...phrases(`
      kamerhuur, huurpenningen, huurtermijn, woninghuur, kale huur, maandhuur, huurincasso, huurnota, huurfactuur,
      huurprijs, huurachterstand, achterstallige huur, huur woning*, huur kamer, huur appartement*, huur bovenwoning,
      huur benedenwoning, huur studio, huur huis, huur flat, monthly rent, rent room, rent apartment, rent apt, house
      rent, room rent, vhe, verhuureenheid, huurovereenkomst, huurbetaling, huurbedrag, huurcontract, hr appartement,
      hr woning, hr studio, huur en servicekosten, huurlasten, alquiler, miete, mietzins, czynsz, loyer, huur
      servicekosten, huur service kosten, huur gwl, huur g w l, huurgeld, huurkosten, huursom, huurbijdrage,
      huurverplichting, apartment rent, flat rent, huur plus, huur inclusief, huur excl, huur incl, kamerprijs,
      woonruimte, woonvergoeding`),
    ],
    not: [
      ...COLLECTORS,
      ...phrases(`
      huurtoeslag, autohuur, huurauto, fietshuur, zaalhuur, auto, zaal, fiets, kluis*, boedelbak, huurkoop, bus, partytent, cv ketel,
      boiler, baan, veld, car, garage*, garagebox, parkeerplaats, opslag*, box, boot, storage, vakantiehuis*, waarborgsom, huisje, deurwaarder*, *deurwaarder, *deurwaarders, gerechtsdeurwaarder*, deurwaarderskantoor, incassobureau*`),
    ],
  },
  {
    id: 'sure.rental-income',
    category: 'RENTAL_INCOME',
    tier: 'SURE',
    text: [
      ...MONTHS.flatMap((month) => [`huur ${month}`, `rent ${month}`]),
      ...phrases(`
        kamerhuur, huurpenningen, huurtermijn, kale huur, maandhuur, huurbetaling, huur kamer, huur appartement*, huur woning*,
        huur bovenwoning, huur studio, huurinkomsten, monthly rent, rent room, rent apartment, huur garage*, huur parkeerplaats,
        huur etage, doorbetaling huur, huurbedrag, huur winkel*, huur bedrijfs*`),
    ],
    not: phrases('*toeslag, toeslag*, borg, terug*, huurauto, eindafrekening, teruggave, waarborgsom, restitutie'),
  },
  {
    id: 'sure.ground-rent',
    category: 'SERVICE_CHARGES',
    tier: 'SURE',
    text: phrases('erfpacht*, erfpachtcanon, vve bijdrage, bijdrage vve'),
  },
  {
    id: 'sure.student-debt',
    category: 'STUDENT_DEBT',
    tier: 'SURE',
    text: phrases(
      'studieschuld*, studielening*, aflossing duo, student loan, student debt, duo aflossing, levenlanglerenkrediet',
    ),
  },
  {
    id: 'sure.loan',
    category: 'LOAN_REPAYMENT',
    tier: 'SURE',
    text: phrases(`
      persoonlijke lening, aflossing persoonlijke lening, doorlopend krediet, aflossing lening, aflossen lening,
      lening aflossing, terugbetaling lening, leenbijstand, saneringskrediet, sociaal krediet, personal loan, loan
      repayment, loan instalment, loan installment, leningtermijn, termijn lening, aflossing krediet,
      duurzaamheidslening, energiebespaarlening, energielening, blijverslening, verzilverlening, stimuleringslening,
      studentenlening aflossing, termijn krediet, termijn doorlopend krediet, maandtermijn krediet, terugbetaling
      minilening, minilening, terugbetaling krediet`),
    not: [
      ...COLLECTORS,
      ...phrases(
        // Who lends for homes only may call it a loan.
        `obvion, florius, bijbouwe, iqwoon, merius, attens, blg wonen, woonnu, tellius, quion, stater, hypotrust,
      hypothe*, studie*, duo, notaris, deurwaarder*, *deurwaarder, *deurwaarders, gerechtsdeurwaarder*, deurwaarderskantoor, incassobureau*`,
      ),
    ],
  },
  {
    id: 'sure.fine',
    category: 'FINE',
    tier: 'SURE',
    text: phrases(`
      verkeersboete*, bekeuring*, naheffingsaanslag parkeer*, naheffing parkeer*, naheffingsaanslag parkeren, parkeerboete*,
      snelheidsboete*, ov boete, boete ov, strafbeschikking*, traffic fine, speeding fine, parking fine`),
    not: phrases('boetevrij, boeterente'),
  },
  {
    id: 'sure.car-lease',
    category: 'CAR_LEASE',
    tier: 'SURE',
    text: phrases(
      'private lease*, privatelease*, leasetermijn*, autolease*, leasebedrag*, operational lease, financial lease',
    ),
    not: phrases('fiets*, bike*, ebike, verzekering*, advies'),
  },
  {
    id: 'sure.person',
    category: 'PERSON_TRANSFER',
    tier: 'SURE',
    text: phrases(`
      tikkie, aab inz tikkie, tikkie id, via tikkie, betaalverzoek*, bunq me, wie betaalt wat, wiebetaaltwat, kostgeld, zakgeld,
      kleedgeld, splitwise, payment request, payconiq`),
    not: phrases('belastingdienst, factuur, energie, aanslag, klarna, riverty'),
  },
  {
    id: 'sure.own-transfer',
    category: 'OWN_TRANSFER',
    tier: 'SURE',
    text: phrases(`
      naar spaarrekening, van spaarrekening, naar oranje spaarrekening, van oranje spaarrekening, oranje spaarrekening, spaaropdracht*,
      naar eigen rekening, van eigen rekening, eigen spaarrekening, automatisch sparen, to savings, from savings, to pocket, from pocket,
      to space, from space, moved to space, moved from space, savings vault, afronding sparen, afronding naar spaarpot, naar spaarpot`),
    not: phrases('rente*, creditrente, interest, kosten*, beleggen'),
  },
  {
    id: 'sure.wages-paid',
    category: 'OTHER_EXPENSE',
    tier: 'SURE',
    text: phrases(
      'salaris*, nettoloon, netto loon, loonbetaling*, weekloon, maandloon, loon personeel, wages, payroll',
    ),
    not: phrases('beslag, loonbeslag, terug*, deurwaarder*'),
  },
];
