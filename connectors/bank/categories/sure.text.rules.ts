import { COLLECTORS } from './counterparty.collector.rules.ts';
import { MONTHS } from './months.ts';
import { phrases, type Rule } from './rule.ts';

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
      allowance, holiday bonus, vak uitkering, vakantie bijslag,
      vaktoesl*, vak toesl*, vak tsl*, vaktsl*, vakuitk*, vak uitk*, vakbijsl*, vak bijsl*, vakantietsl*, vakantie
      tsl*, vakantieuitk*, vakantiebijsl*, vakantie bijsl*, vak toel*, vaktoel*, vakantietoel*, vakgelden, vak gelden,
      vkgeld, vk geld, vktoeslag, vk toeslag, vt 20*, vt 0*, vt 1*, vt 24, vt 25, vt 26, vt 27, vt mei, vt juni, vt
      uitk*, vt eindafr*, vt periode, ikb vakantie, ikb vak, opname vt, uitbet vt, uitbetaling vt, vakantietoes,
      holiday pay*, vacation bonus, urlaubsgeld,
      vktsl*, vk tsl*, vktoesl*, vak toes`),
    not: phrases(`
      salaris*, loon, pensioen*, aow, svb, uwv, ww, wia, wao, wajong*, bijstand*, participatiewet, potje, terug, loonheffing*,
      huisje,
      pw, p wet, pwet, belastingdienst, teruggave*, teruggaaf*, ib, opa, oma, papa, mama, jullie, kinderen,
      kleinkinderen, kids, veel plezier, liefs, kus`),
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
      aflossingsvrije hypotheek,
      hyp rente, hyp rt, hyp termijn, hyp trm, hyp lasten, hyp mnd, hyp maand*, hyp lening*, hyp nr, hyp verpl*, hyp
      incasso, hyp aflossing, hyp afl, hyprente, hyptermijn, hyplasten, hyplening, hypnr, hypoth, hypoth rente, hyp
      20*`),
    not: [
      ...COLLECTORS,
      ...phrases(`
      advies*, *advies, adviseur*, taxatie*, *verzekering, verzekering*, notaris*, makelaar*, teruggaaf, belastingdienst, persoonlijke lening,
      hypotheekadvies, hypotheekshop, premie, orv, nhg kosten, deurwaarder*, *deurwaarder, *deurwaarders, gerechtsdeurwaarder*, deurwaarderskantoor, incassobureau*`),
    ],
  },
  {
    id: 'sure.service-charges',
    category: 'SERVICE_CHARGES',
    tier: 'SURE',
    text: phrases(`
      servkosten, serv kosten, servkstn, servicekst, servicekstn, afr servicekosten, afr servkosten, afr serv kosten, afrek
      servicekosten, afrek servkosten, eindafr servicekosten, eindafr servkosten, afr stookkosten, afrek stookkosten, afr
      stook*, nabet servicekosten, nabetaling servicekosten,
      serv kst, serv kstn, service kst, service kstn, serv kn, servicekn`),
    not: phrases('huur, kale huur, kamer, huurprijs, loon, salaris*'),
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
      woonruimte, woonvergoeding,
      borg 1e mnd, borg 1e maand, borg 1ste maand, borg 1e huur, borg eerste maand, borg en 1e mnd, borg en 1e maand,
      borg en eerste maand, borg en huur, huur en borg, huur borg, borg huur, 1e mnd borg, 1e maand borg, eerste maand
      borg, 1e mnd en borg, 1e maand en borg, eerste maand en borg, eerste maand huur, 1e maand huur, 1e mnd huur,
      waarborg 1e maand, deposit and first month, deposit first month, first month and deposit`),
    ],
    not: [
      ...COLLECTORS,
      ...phrases(`
      huurtoeslag, autohuur, huurauto, fietshuur, zaalhuur, auto, zaal, fiets, kluis*, boedelbak, huurkoop, bus, partytent, cv ketel,
      boiler, baan, veld, car, garage*, garagebox, parkeerplaats, opslag*, box, boot, storage, vakantiehuis*, waarborgsom, huisje, deurwaarder*, *deurwaarder, *deurwaarders, gerechtsdeurwaarder*, deurwaarderskantoor, incassobureau*,
      aanhanger*, camper*, caravan*, sloep, springkussen*, tent, steiger*, gereedschap*, servies*, kostuum*`),
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
      snelheidsboete*, ov boete, boete ov, strafbeschikking*, traffic fine, speeding fine, parking fine,
      nhf parke*, nhf park, naheff parke*, naheffing park, naheffingsaansl parke*, nahef parke*, parkeernaheffing*,
      parkeerbon*, wahv, wahv beschikking`),
    not: phrases('boetevrij, boeterente'),
  },
  {
    id: 'sure.pay-later',
    category: 'BUY_NOW_PAY_LATER',
    tier: 'SURE',
    text: phrases(`
      in 3 termijnen, in drie termijnen, pay in 3, betaal in 3, betalen in 3, in 3 delen, in 3 betalingen, in 3 keer, deel 1 van 3, deel 2 van 3, deel 3 van 3, betaling 1 van 3, betaling 2 van 3, betaling
      3 van 3, pay later, pay in 30, pay in 30 days`),
    // Schools, clubs, councils and those who treat let one pay in parts too.
    not: phrases(`
      *school, school*, collegegeld*, lesgeld*, cursus*, opleiding*, contributie*, lidmaatschap*, belasting*, *belasting, aanslag*,
      gemeente, gem, eigen risico, premie*, polis*, huur*, ouderbijdrage*, lening, krediet*, tandarts*, infomedics, famed,
      deurwaard*, incasso, regeling, vve, universiteit*, hogeschool*, duo, seizoen*,
      zorgverz*, *verzekeringen, zilveren kruis, cz, vgz, menzis, aanneemsom, offerte, verbouwing`),
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
    id: 'sure.church',
    category: 'CHARITY',
    tier: 'SURE',
    text: phrases('kerkbalans, kerkbijdrage*, solidariteitskas, vaste vrijwillige bijdrage, vvb kerk'),
    not: phrases('factuur*, drukwerk'),
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
