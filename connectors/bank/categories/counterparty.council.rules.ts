import { phrases, type Rule } from './rule.ts';

const COUNCIL = phrases(`
      gemeente, gem, municipality, sociale dienst, sociale zaken, werkplein, avres, werksaam, werksaam westfriesland,
      stroomopwaarts, ferm werk, orionis, kompas, baanbrekers, dienst sozawe, sozawe, isd, rsd, werk en inkomen,
      senzer, weener xl, weenerxl, nv werk, laborijn, plangroep, halte werk, ijsselgemeenten, de kompanjie, voorne
      putten werkt, intergemeentelijke sociale dienst, isd bollenstreek, drechtsteden, sociale dienst drechtsteden,
      lwl, kempengemeenten, optimisd, werk en inkomen lekstroom, wil, bsgr werk, noardwest, dienst werk, participe,
      soza, menso, ism, werkplein*, werkzaak, werkzaak rivierenland, fijnder, sdoa, sociale dienst oost achterhoek,
      rogplus, bar organisatie, isd brabantse wal, isd noordenkwartier, vidar, meerinzicht, de bevelanden, gr de
      bevelanden, porthos, kempenplus, dommelvallei, werkorganisatie*, dienst sociale zaken, regionale sociale dienst,
      regionale dienst werk*, rdwi, intergemeentelijke*, podium24, werk inkomen, werk en participatie, soc zaken,
      sociaal domein, wiz, iroko, isw, servicepunt werk, dienst noardwest fryslan, dienst nwf, sd veluwerand, sociale
      dienst veluwerand, werk voor heerlen, rsd kromme rijn, rsd de liemers, stroomopwaarts mvs, werkcenter,
      werkpartners`);

/** Who levies for municipalities and water boards, and they themselves. */
const TAXERS = phrases(`
      gemeente, gem, municipality, gemeentebelasting*, gemeentelijke belasting*, belastingsamenwerking, gblt, bsgr,
      svhw, cocensus, bghu, bsgw, sabewa, munitax, gbtwente, gbt, bwb, belastingsamenwerking west brabant,
      belastingsamenwerking oost brabant, bsob, belastingsamenwerking rivierenland, bsr, tricijn, noordelijk
      belastingkantoor, nbk, regionale belasting groep, rbg, belasting schouwen, hefpunt, waterschap*,
      hoogheemraadschap*, wetterskip*, dbg belastingen, regionale belasting, regionale belastinggroep,
      belastingkantoor lococensus, lococensus, gemeenschappelijk belastingkantoor, belastingen, dienst belastingen,
      belastingdienst rotterdam, scheldestromen, de dommel, aa en maas, vallei en veluwe, rijn en ijssel, drents
      overijsselse delta, vechtstromen, hunze en aas, noorderzijlvest, zuiderzeeland, de stichtse rijnlanden, hdsr,
      delfland, rijnland, schieland, hollandse delta, rivierenland, limburgs water, brabantse delta, amstel gooi en
      vecht, bwb west brabant, belastingsamenwerking gemeenten*, belastingsamenwerking gemeenten en waterschappen,
      gemeentelijk belastingkantoor, gemeentelijk belastingkantoor twente, belastingkantoor*, samenwerking
      belastingen, gbrd, gbtd, sbw, belastingkantoor bodegraven, bss, drechtsteden belastingen, gemeentebelastingen
      drechtsteden, svhw klaaswaal, bsgr leiden, bghu utrecht, bel combinatie belastingen, werkorganisatie druten
      wijchen belastingen, ggm, aa maas, waterschap, wetterskip fryslan, noorderkwartier, hhnk, hoogheemraadschap
      hollands noorderkwartier, hoogheemraad*, tribuut, tribuut belasting*`);

/** Municipalities, water boards, and who collects or pays for them. */
export const COUNCIL_RULES: readonly Rule[] = [
  {
    id: 'council.childcare',
    category: 'CHILDCARE_ALLOWANCE',
    party: COUNCIL,
    text: phrases('kinderopvang*, kinderopv*, smi, sociaal medische indicatie, tegemoetkoming opvang, kot'),
    not: phrases('factuur*, nota, inv, salaris*, loon, declaratie*, subsidie*'),
  },
  {
    id: 'council.assistance',
    category: 'SOCIAL_ASSISTANCE',
    party: COUNCIL,
    text: phrases(`
      bijstand*, bijst*, participatiewet, participatie wet, p wet, pwet, pw, pw uitkering, wwb, ioaw, ioaz, bbz, tozo,
      levensonderhoud, wpi, inkomen wpi, uitkering*, uitk, algemene bijstand, individuele inkomenstoeslag, inkomenstoeslag,
      individuele studietoeslag, bijz bijstand, bijzondere bijst*, welfare, social assistance, energietoeslag, minima*,
      meedoenregeling, leefgeld, leefgeld oekraine,
      bb, bijz bijst, bijzbijst*, bijzondere bst*, szw, inkomenstoesl*, ind inkomenstoesl*, iit, indiv
      inkomenstoeslag, studietoeslag, maatwerkvoorziening, bestaansminimum, alg bijst*, pw norm,
      inrichtingskosten,
      ink toeslag, ind ink toeslag, inkomens toeslag, ind ink tsl, inkomenstsl,
      energietoesl*, energie toesl*`),
    not: phrases(`
      salaris, loon, pensioen,
      factuur*, nota, fact, declaratie*, reiskosten*, teruggaaf*, teruggave*, wga, wia, ziektewet*`),
  },
  {
    id: 'council.loan',
    category: 'LOAN_REPAYMENT',
    party: COUNCIL,
    text: phrases('leenbijstand, aflossing lening, sociaal krediet, sociale lening, aflossing krediet, kredietbank'),
  },
  {
    id: 'council.repayment',
    category: 'OTHER_EXPENSE',
    party: COUNCIL,
    text: phrases('terugbetaling bijstand, bijstand*, uitkering*, participatiewet, terugvordering uitkering'),
    not: phrases('leenbijstand'),
  },
  {
    id: 'council.fine',
    category: 'FINE',
    party: phrases(`
      gemeente, gem, municipality, cocensus, parkeer*,
      parkeerservice*, parkeerbeheer*, stadstoezicht, parkeerbedrijf*, belastingsamenwerking*, gblt, bsgr, bghu, svhw`),
    text: phrases(`
      naheffing*, naheff*, nahef*, nhf, nhfa, nha parke*, boete*, bekeuring, parkeerboete, parkeernaheffing, parking fine, dwangsom,
      parkeerbel, parkeerbel*, parkbel, parkeerheffing*`),
    not: phrases(`
      vergunning*, parkeervergunning*, bewoners*, bezoekers*, abonnement*, zuivering*,
      waterschapsbelasting*, hondenbelasting*, toeristenbelasting*, ozb, afvalstoffen*, riool*`),
  },
  {
    id: 'council.papers',
    category: 'OTHER_EXPENSE',
    party: phrases('gemeente, gem, municipality'),
    text: phrases(`
      leges, paspoort*, rijbewijs*, identiteitskaart, id kaart, uittreksel*, burgerzaken, huwelijk, trouw*,
      omgevingsvergunning, milieustraat, grofvuil, begraaf*, publiekszaken, publieksbalie, balie burgerzaken,
      stadskantoor, gemeentehuis`),
  },
  {
    id: 'council.paid-back',
    category: 'REFUND',
    party: phrases('gemeente, gem'),
    text: phrases('terugbetaling*, restitutie*, teveel betaald'),
  },
  {
    id: 'council.refund',
    category: 'TAX_REFUND',
    party: TAXERS,
    text: phrases(`
      teruggaaf*, teruggave*, kwijtschelding*, kwijtsch*, vermindering*, terugbetaling belasting*, afvalstoffenheffing*, rioolheffing*, woz*, restitutie belasting*,
      belasting*, *belasting, *belastingen, gemeentelijke belasting*, waterschapsbelasting*`),
  },
  {
    id: 'council.trade',
    category: 'BUSINESS_INCOME',
    party: phrases('gemeente, gem, waterschap*, hoogheemraadschap*, provincie, universiteit*, hogeschool*'),
    text: phrases('nota, factuur*, fact, factnr, crediteur*, inv, invoice*, inkooporder'),
    not: phrases(
      'teruggaaf*, teruggave*, restitutie*, vermindering*, creditnota, terugbetaling*, belasting*, aanslag*',
    ),
  },
  {
    id: 'council.taxes',
    category: 'MUNICIPAL_TAXES',
    party: TAXERS,
    not: phrases('parke*, salaris, loon, station, hotel, restaurant'),
  },
  {
    id: 'council.parking',
    category: 'PARKING',
    party: phrases('gemeente, gem, municipality, parkeerbeheer*, parkeerservice*, cition, egis parking, stadstoezicht'),
    text: phrases(`
      parke*, *parkeren, parking*, parkeervergunning*, bezoekersvergunning, bezoekersregeling,
      pa, p a, p aut, p automaat, pkaut, parkaut*, park aut*, pgar, p garage, pgarage, betaald parkeren`),
    not: phrases(`
      naheffing*, boete*`),
  },
];
