import { phrases, type Rule } from './rule.ts';

/** What a text says of money that goes out, or moves between people. */
export const COST_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.own-transfer',
    category: 'OWN_TRANSFER',
    text: phrases(`
      naar spaarrekening, van spaarrekening, naar eigen rekening, van eigen rekening, eigen rekening,
      oranje spaarrekening, naar betaalrekening, van betaalrekening, automatisch sparen, interne overboeking,
      afronding sparen, wisselgeld sparen, spaaropdracht, overboeking eigen rekening, prive opname,
      prive onttrekking, prive storting`),
  },
  {
    id: 'text.alimony-paid',
    category: 'ALIMONY_PAID',
    text: phrases('kinderalimentatie, partneralimentatie, alimentatie*, lbio'),
    not: phrases('advocaat, mediation'),
  },
  {
    id: 'text.rent',
    category: 'RENT',
    text: phrases(`
      huur, kamerhuur, huurpenningen, huurbetaling, huurtermijn, woninghuur, kale huur, maandhuur, huurincasso,
      huurnota, rent, verhuureenheid, huurovereenkomst`),
    not: phrases(`
      huurtoeslag, autohuur, huurauto, fietshuur, zaalhuur, huur auto, huur zaal, huur fiets, kluishuur,
      boedelbak, huurkoop, huur bus, partytent, huur cv, cv ketel, boiler, baanhuur, veldhuur, huur kluis, car`),
  },
  {
    id: 'text.mortgage',
    category: 'MORTGAGE',
    text: phrases('hypotheek*, rente en aflossing, mortgage'),
    not: phrases(`
      advies*, taxatie, verzekering*, notaris, teruggaaf, persoonlijke lening`),
  },
  {
    id: 'text.service-charges',
    category: 'SERVICE_CHARGES',
    text: phrases('vve, vve bijdrage, bijdrage vve, servicekosten, erfpacht*, canon'),
  },
  {
    id: 'text.energy',
    category: 'ENERGY',
    text: phrases(`
      stroom en gas, gas en stroom, termijnbedrag energie, energienota, energierekening, stadsverwarming,
      gas en elektra, elektriciteit*, voorschot energie, termijnbedrag stroom, gaslevering`),
  },
  {
    id: 'text.water',
    category: 'WATER',
    text: phrases('drinkwater, waternota, waterrekening, waterverbruik, watergeld'),
  },
  {
    id: 'text.municipal-taxes',
    category: 'MUNICIPAL_TAXES',
    text: phrases(`
      gemeentelijke belasting*, gemeentelijke heffing*, gemeentebelasting*, waterschapsbelasting*,
      waterschapsheffing*, ozb, afvalstoffenheffing, rioolheffing, onroerendezaakbelasting, hondenbelasting,
      gem belasting*, combinatieaanslag, woz belasting*`),
  },
  {
    id: 'text.telecom',
    category: 'INTERNET_TV_PHONE',
    text: phrases(`
      internet en tv, internet tv, internet en bellen, mobiel abonnement, telefoonabonnement, telefoonrekening,
      sim only, internetabonnement, alles in 1`),
  },
  {
    id: 'text.health-insurance',
    category: 'HEALTH_INSURANCE',
    text: phrases(`
      zorgverzekering*, *zorgverzekering, zorgpremie, premie zorg*, basisverzekering, ziektekostenverzekering,
      eigen risico zorg*, premie ziektekosten`),
  },
  {
    id: 'text.insurance',
    category: 'INSURANCE',
    text: phrases(`
      autoverzekering*, inboedelverzekering*, opstalverzekering*, woonverzekering*, reisverzekering*,
      uitvaartverzekering*, levensverzekering*, overlijdensrisico*, aansprakelijkheidsverzekering*,
      rechtsbijstand*, verzekering*, *verzekering, *verzekeringen, premie polis, polis*, pakketverz, orv premie`),
    not: phrases('zorg*, advies'),
  },
  {
    id: 'text.road-tax',
    category: 'ROAD_TAX',
    text: phrases('motorrijtuigenbelasting, wegenbelasting, mrb, houderschapsbelasting'),
  },
  {
    id: 'text.income-tax',
    category: 'INCOME_TAX',
    text: phrases(`
      inkomstenbelasting, voorlopige aanslag, aanslag ib, ib aanslag, bijdrage zvw, aanslag zvw, omzetbelasting,
      btw aangifte, loonheffing*, erfbelasting, schenkbelasting`),
  },
  {
    id: 'text.childcare',
    category: 'CHILDCARE',
    text: phrases(`
      kinderopvang*, buitenschoolse opvang, bso, gastouder*, opvangkosten, kinderdagverblijf`),
  },
  {
    id: 'text.education',
    category: 'EDUCATION_COSTS',
    text: phrases(`
      collegegeld, lesgeld, schoolkosten, ouderbijdrage, vrijwillige ouderbijdrage, schoolreis*, cursusgeld,
      tuition, schoolboeken, studieboeken, examengeld, rijlessen`),
    not: phrases('kinderopvang*'),
  },
  {
    id: 'text.student-debt',
    category: 'STUDENT_DEBT',
    text: phrases(`
      studieschuld, aflossing studieschuld, studielening, aflossing studielening, duo aflossing`),
  },
  {
    id: 'text.loan',
    category: 'LOAN_REPAYMENT',
    text: phrases(`
      persoonlijke lening, aflossing lening, krediettermijn, doorlopend krediet, termijn lening,
      aflossing krediet, termijn krediet, termijnbedrag krediet, terugbetaling lening, lening aflossing,
      afbetaling*`),
  },
  {
    id: 'text.credit-card',
    category: 'CREDIT_CARD',
    text: phrases('creditcard*, credit card*, ics rekeningoverzicht, incasso creditcard'),
  },
  {
    id: 'text.pay-later',
    category: 'BUY_NOW_PAY_LATER',
    text: phrases(`
      achteraf betalen, klarna, afterpay, riverty, in3, billink, pay later, betaal later`),
  },
  {
    id: 'text.car-lease',
    category: 'CAR_LEASE',
    text: phrases(`
      private lease, leasetermijn, autolease, leasebedrag, lease termijn, maandtermijn lease, operational lease`),
  },
  {
    id: 'text.debt-collection',
    category: 'DEBT_COLLECTION',
    text: phrases(`
      betalingsregeling dossier, incassokosten, deurwaarder*, incassodossier, loonbeslag, dwangbevel,
      schuldregeling, betalingsregeling`),
    not: phrases('belastingdienst, studieschuld'),
  },
  {
    id: 'text.fine',
    category: 'FINE',
    text: phrases(`
      verkeersboete, bekeuring, naheffingsaanslag parkeer*, boete*, strafbeschikking, naheffing parkeer*`),
  },
  {
    id: 'text.gambling',
    category: 'GAMBLING',
    text: phrases(`
      loterij*, *loterij, casino, speelaccount, krasloten, lotto, inleg toto, gokken, deelname loterij,
      speeltegoed, trekking`),
  },
  {
    id: 'text.charity',
    category: 'CHARITY',
    text: phrases(`
      donatie*, gift, collecte, bedankt voor uw steun, sponsorbijdrage, goede doel, goed doel, donateur*,
      uw gift, kerkbijdrage`),
    not: phrases('gift card, giftcard'),
  },
  {
    id: 'text.membership',
    category: 'MEMBERSHIP',
    text: phrases(`
      contributie*, lidmaatschap*, clubcontributie, vakbond*, membership, sportschool`),
  },
  {
    id: 'text.subscription',
    category: 'SUBSCRIPTION',
    text: phrases(`
      abonnement*, maandabonnement, jaarabonnement, subscription, premium abonnement, krantenabonnement`),
  },
  {
    id: 'text.public-transport',
    category: 'PUBLIC_TRANSPORT',
    text: phrases(`
      ov chipkaart, ovpay, treinreizen, saldo ov*, ns flex, reizen op rekening, busreizen`),
  },
  { id: 'text.fuel', category: 'FUEL', text: phrases('tanken, laadsessie*, brandstof, tankpas, laadkosten') },
  {
    id: 'text.parking',
    category: 'PARKING',
    text: phrases(`
      parkeren, parkeeracties, parkeervergunning*, parkeergeld, parkeerkosten`),
  },
  {
    id: 'text.healthcare',
    category: 'HEALTHCARE',
    text: phrases(`
      tandarts*, apotheek*, fysiotherap*, eigen bijdrage, huisarts*, ziekenhuis*, zorgnota, orthodont*,
      behandeling, eigen risico, medicijnen`),
  },
  {
    id: 'text.cash',
    category: 'CASH_WITHDRAWAL',
    text: phrases(`
      geldautomaat, geldopname, geldmaat, opname contant, cash withdrawal, kasopname, gea, chipknip`),
  },
  {
    id: 'text.bank-fees',
    category: 'BANK_FEES',
    text: phrases(`
      kosten betaalrekening, basispakket, betaalpakket, oranjepakket, kosten oranjepakket,
      kosten gebruik betaalrekening, betaalgemak, bankkosten, debetrente, kosten betaalpakket, rente rood staan,
      kwartaalkosten, maandbijdrage pakket, kosten betaalverkeer, kosten tweede rekeninghouder,
      jaarbijdrage betaalpas`),
  },
  {
    id: 'text.investment',
    category: 'INVESTMENT',
    text: phrases(`
      inleg beleggen, beleggingsrekening, aankoop fonds, inleg beleggingsrekening, deposit inv fund, beleggen*,
      aandelen*, effecten*, crypto*`),
  },
  { id: 'text.groceries', category: 'GROCERIES', text: phrases('boodschappen bezorgd') },
  {
    id: 'text.travel',
    category: 'TRAVEL',
    text: phrases(`
      vliegticket*, hotelreservering, reissom, vakantiehuis*, aanbetaling reis, restant reis`),
  },
  {
    id: 'text.person',
    category: 'PERSON_TRANSFER',
    text: phrases(`
      tikkie, betaalverzoek, kostgeld, zakgeld, aab inz tikkie, via tikkie, betaalverzoek ing, wie betaalt wat`),
  },
];
