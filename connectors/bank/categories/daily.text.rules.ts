import { phrases, type Rule } from './rule.ts';

/** What a text says of money that goes out for free time and day to day, or moves between people and accounts. */
export const DAILY_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.own-transfer',
    category: 'OWN_TRANSFER',
    text: phrases(`
      naar spaarrekening, van spaarrekening, naar spaarrek, van spaarrek, naar eigen rekening, van eigen rekening, eigen rekening,
      eigen spaarrekening, oranje spaarrekening, naar oranje spaarrekening, van oranje spaarrekening, naar betaalrekening,
      van betaalrekening, automatisch sparen, interne overboeking, afronding sparen, wisselgeld sparen, spaaropdracht*, afronding,
      overboeking eigen rekening, prive opname, prive onttrekking, prive storting, spaarpot*, spaarpotje, naar spaarpot, van spaarpot,
      maandelijks sparen, sparen, to savings, from savings, to pocket, from pocket, to savings vault, savings vault, savings pot, savings,
      pocket withdrawal, raboint*, internetsparen, round up, spare change, top up, topup, top up by, top up from, own account, between own accounts,
      to own account, own transfer, internal transfer, to space, from space, moved to space, moved from space, moved to, naar plus rekening, to main account, naar pot, spaarrekening*, spaardoel,
      overboeking spaarrekening, sparen kinderen, kinderspaarrekening, deposito storting, opname spaarrekening, aanvullen betaalrekening,
      naar gezamenlijke rekening, gezamenlijke rekening, huishoudrekening, exchanged to, eigen overboeking`),
    not: phrases('rente, creditrente, interest, prepaid, beltegoed, opwaarderen, zegels, spaarzegels, beleggen'),
  },
  {
    id: 'text.gambling',
    category: 'GAMBLING',
    text: phrases(`
      loterij*, *loterij, casino*, speelaccount, spelersaccount, betnation, betcity, bet365, unibet, tonybet, betmgm, jacks nl, kansino, bingoal, leovegas, ggpoker, pokerstars, krasloten, kraslot, lotto, inleg toto, gokken, deelname loterij, speeltegoed,
      trekking, staatslot*, maandlot, eurojackpot, jackpot, betting, sportsbook, weddenschap, inzet toto, lotnummer, lotnr, pokeren, bingo`),
    not: phrases('verloting school'),
  },
  {
    id: 'text.charity',
    category: 'CHARITY',
    text: phrases(`
      donatie*, donation*, gift, uw gift, maandelijkse gift, collecte*, bedankt voor uw steun, bedankt voor je steun, sponsorbijdrage,
      sponsoring, sponsorkind, goede doel, goed doel, donateur*, donateursbijdrage, kerkbijdrage*, kerkbalans, vaste vrijwillige bijdrage, aalmoes,
      zakat, zakaat, sadaqa, fundraising, charity, doneren, actie voor, sponsorloop, giften, adoptie kind`),
    not: phrases('gift card, giftcard, birthday, verjaardag, wedding, cadeau'),
  },
  {
    id: 'text.membership',
    category: 'MEMBERSHIP',
    text: phrases(`
      contributie*, contrib, lidmaatschap*, clubcontributie, vakbond*, membership*, sportschool, lidgeld, ledenbijdrage, jaarcontributie,
      gym membership, gym, lidnr, lidnummer, member fee, vakbondscontributie, club lidmaatschap, zwemles, dansles, sportles*,
      contr kw*, contr jo*, contr seizoen*, contr najaar, contr voorjaar, contr jeugd, contr sen*, contr lid*, contr
      vakbond, jaarcontr, kwartaalcontr, contr jaar, lidm, lidmaatsch`),
    not: phrases('vve, patreon, bunq, easy money, n26, revolut, prime'),
  },
  {
    id: 'text.subscription',
    category: 'SUBSCRIPTION',
    text: phrases(`
      abonnement*, abonn, abo, maandabonnement, jaarabonnement, subscription*, premium abonnement, krantenabonnement, proefabonnement,
      streaming, licentie, license, webhosting, domeinnaam, domein, cloud storage, weekblad, tijdschrift, krant, dagblad, maandpas`),
    not: phrases('ov, trein, parkeer*, sportschool, mobiel, internet, gym, bus'),
  },
  {
    id: 'text.public-transport',
    category: 'PUBLIC_TRANSPORT',
    text: phrases(`
      ov chipkaart, ovchipkaart, ovpay, ov pay, treinreizen, treinkaartje*, saldo ov*, ns flex, reizen op rekening, busreizen, ov abonnement,
      trein*, train ticket, taxi, taxirit, reizen ns, dal vrij, altijd vrij, studentenreisproduct, veerpont, veerboot, deelscooter, uber trip, metro`),
  },
  {
    id: 'text.fuel',
    category: 'FUEL',
    text: phrases(
      'tanken, laadsessie*, brandstof, tankpas, laadkosten, laadpas*, benzine, diesel, petrol, fuel, opladen auto, charging session*, snelladen',
    ),
    not: phrases('delen, benzine delen'),
  },
  {
    id: 'text.parking',
    category: 'PARKING',
    text: phrases(`
      parkeren, parkeeracties, parkeervergunning*, parkeergeld, parkeerkosten, parkeersessie*, parkeerabonnement, parking*, parkeer*,
      bezoekersparkeren, bezoekersvergunning, parkeerplaats`),
    not: phrases('boete*, naheffing*, huur'),
  },
  {
    id: 'text.cash',
    category: 'CASH_WITHDRAWAL',
    text: phrases(`
      geldautomaat*, geldopname*, geldmaat*, opname contant, contante opname, contant opgenomen, cash withdrawal, kasopname, gea, atm,
      atm withdrawal, cash, pinopname, opname geldautomaat, withdrawal`),
    not: phrases('fee, kosten, storting'),
  },
  {
    id: 'text.bank-fees',
    category: 'BANK_FEES',
    text: phrases(`
      kosten betaalrekening, basispakket, betaalpakket*, oranjepakket, kosten oranjepakket, directpakket, rabo
      directpakket, totaalpakket, kosten gebruik betaalrekening, betaalgemak*, bankkosten, debetrente, kosten
      betaalpakket, rente rood staan, rente roodstand, rente roodstaan, roodstand, kwartaalkosten, maandbijdrage
      pakket, kosten betaalverkeer, kosten tweede rekeninghouder, kosten rekening, jaarbijdrage betaalpas, kosten
      betaalpas, kosten tweede betaalpas, tweede betaalpas, extra betaalpas, kosten zakelijke rekening, koersopslag*,
      monthly fee, plan fee, account fee, atm fee, atm withdrawal fee, foreign exchange fee, exchange fee, card
      delivery fee, premium plan, metal plan, plus plan, standard plan, easy money, easy bank, bunq pro, bunq
      membership, administratiekosten, maandelijkse kosten, transactiekosten, kosten geldopname, jaarbijdrage
      creditcard, kosten creditcard, debit interest, overdraft*, kosten kidsrekening, kosten jongerenrekening,
      pakketkosten, kosten spoed*, bijdrage betaalrekening, maandelijkse bijdrage betaal*, debetstand, rente over
      debetstand, comision mantenimiento, comision*, bunq premium, n26 you membership, n26 metal, n26 smart`),
    not: phrases('schoolkosten, reiskosten, incassokosten, opvangkosten, advocaat*, notaris*, tuition*, school'),
  },
  {
    id: 'guess.bank-fees',
    category: 'BANK_FEES',
    tier: 'GUESS',
    text: phrases('kosten*, provisie, fee'),
    not: phrases(
      'schoolkosten, reiskosten, incassokosten, opvangkosten, bewind*, advocaat*, notaris*, tuition*, school',
    ),
  },
  {
    id: 'text.investment',
    category: 'INVESTMENT',
    text: phrases(`
      inleg beleggen, inleg beleggingsrekening, beleggingsrekening, aankoop fonds, deposit inv fund, beleggen, belegging*, maandelijkse inleg,
      periodieke inleg, inleg, aandelen*, effecten*, crypto*, bitcoin, btc, eth, ethereum, bought, koop aandelen, aankoop effecten, etf, spaarplan etf,
      invest, investment, investeren, pensioenbeleggen, lijfrente inleg, storting lijfrente, buy order, stocks, account funding, trading account, goud, obligatie*`),
    not: phrases('spel, toto, casino, poker, loterij'),
  },
  {
    id: 'text.groceries',
    category: 'GROCERIES',
    text: phrases('boodschappen, boodschappen bezorgd, groceries, supermarkt, maaltijdbox, boodschap'),
  },
  {
    id: 'text.travel',
    category: 'TRAVEL',
    text: phrases(`
      vliegticket*, hotelreservering, reissom, vakantiehuis*, aanbetaling reis, restant reis, boeking reis, reis, hotel, vakantie*, vlucht*, flight*,
      reserveringsnummer, reservering camping, huur vakantiewoning, vakantiepark, huur auto, huur boot, huur sloep, boat rental, autohuur, huurauto, car rental, skipas, stedentrip, rondreis,
      reisnummer, boekingsnummer, boekingsnr, camping`),
    not: phrases('vakantiegeld, vakantiepot*, potje, verzekering*'),
  },
  {
    id: 'text.leisure',
    category: 'LEISURE',
    text: phrases(`
      ticket*, tickets, e ticket*, entree*, concert*, festival*, bioscoop*, theater*, museum*, zwembad, kaartjes, toegangskaart*, dagticket, sauna,
      bowlen, bowling, escaperoom, evenement, voorstelling, dierentuin, pretpark, attractiepark, speeltuin`),
    not: phrases('trein, vlieg*, parke*'),
  },
  {
    id: 'text.eating-out',
    category: 'EATING_OUT',
    text: phrases(
      'restaurant*, maaltijdbezorging, pizza*, sushi, lunch, diner, etentje, ontbijt, borrel, snackbar, catering, afhaal*',
    ),
  },
  {
    id: 'text.shopping',
    category: 'SHOPPING',
    tier: 'GUESS',
    text: phrases(`
      bestelling*, bestelnr, bestelnummer, order, ordernr, ordernummer, uw bestelling, bedankt voor uw bestelling, webshop, webwinkel, aankoop,
      purchase, winkel, shop, online bestelling, pakket, kleding, schoenen`),
  },
  {
    id: 'text.person',
    category: 'PERSON_TRANSFER',
    tier: 'GUESS',
    text: phrases(`
      cadeau*, cadeautje, verjaardag*, birthday*, bedankt voor, voorgeschoten, terugbetaling etentje, dinner split, split, borrelen, biertje*, drankjes,
      beers, drinks, etentje, gedeelde kosten, jouw deel, mijn deel, kus, xx, kusjes, liefs, potje, vakantiepot*, weekendje weg, voor mama, voor papa,
      wedding gift, bruiloft, kraamcadeau, voor de kinderen, boodschappengeld, huishoudgeld`),
  },
];
