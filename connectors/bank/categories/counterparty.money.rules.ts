import { phrases, type Rule } from './rule.ts';

/** Loans, cards, arrears, games of chance, investing, what a bank charges. */
export const MONEY_RULES: readonly Rule[] = [
  {
    id: 'money.student-debt-collector',
    category: 'STUDENT_DEBT',
    party: phrases('duo, dienst uitvoering onderwijs'),
    text: phrases('studieschuld, studielening, terugbetalen'),
  },
  {
    id: 'money.lender',
    category: 'LOAN_REPAYMENT',
    party: phrases(`
      krediet*, *krediet, financiering*, *financiering, finance, freo, santander, bnp paribas personal, defam,
      interbank, ribank, qander, hollandsche disconto, hdv, lender spender, lenderspender, tf bank, credivance,
      voordeelbank, afab, geldshop, cofidis, crefius, volkswagen bank, vw financial*, mini bank, bmw financial*,
      renault bank, rci financial*, ford credit, toyota financial*, mercedes financial*, opel finance,
      psa finance, hyundai capital, kia finance, moneyou krediet, nationale kredietbank, younited, bondora,
      wehkamp finance, otto krediet, tinka, ikano, yeaz, bkr krediet, geldlenen, stadsbank van lening`),
    not: phrases('lease, salaris, loon'),
  },
  {
    id: 'money.lender-of-bank',
    category: 'LOAN_REPAYMENT',
    party: phrases('ing, abn amro, rabobank, rabo, sns, asn bank, knab, nibc'),
    text: phrases(`
      persoonlijke lening, doorlopend krediet, krediet*, *krediet, lening termijn, aflossing lening,
      flexibel krediet`),
  },
  {
    id: 'money.loan-paid-out',
    category: 'LOAN_PROCEEDS',
    party: phrases(`
      krediet*, *krediet, financiering*, *financiering, freo, santander, defam, interbank, ribank, qander,
      lender spender, lenderspender, tf bank, credivance, cofidis, younited, abn amro, ing, rabobank`),
    text: phrases(`
      uitbetaling*, uitbetaald, opname krediet, kredietopname, lening verstrekt, uitkering lening, opname`),
  },
  {
    id: 'money.credit-card',
    category: 'CREDIT_CARD',
    party: phrases(`
      international card services, int card services, ics, visa card, visacard, mastercard, american express,
      amex, creditcard*, *creditcard, icscards, bunq credit, abn amro credit card, ing creditcard,
      ing credit card, rabocard, rabo creditcard`),
  },
  {
    id: 'money.credit-card-of-bank',
    category: 'CREDIT_CARD',
    party: phrases('ing, rabobank, abn amro, ing bank'),
    text: phrases('creditcard*, credit card, incasso creditcard, rabocard'),
  },
  {
    id: 'money.pay-later',
    category: 'BUY_NOW_PAY_LATER',
    party: phrases(`
      klarna, afterpay, riverty, in3, billink, capayable, spraypay, tinka, achteraf betalen, achterafbetalen,
      payin3, scalapay, paypal later`),
  },
  {
    id: 'money.car-lease',
    category: 'CAR_LEASE',
    party: phrases(`
      *lease, leaseplan, private lease, autolease*, leasing, alphabet, athlon, arval, ayvens, ald automotive,
      terberg, hiltermann, volkswagen pon financial*, vwpfs, friesland lease, mhc mobility, wittebrug lease,
      xlleasing, lynk co, bmw lease`),
    not: phrases('salaris, loon, fietslease, lease fiets'),
  },
  {
    id: 'money.debt-collection',
    category: 'DEBT_COLLECTION',
    party: phrases(`
      incassobureau*, incasso bureau, incassokantoor, deurwaarder*, *deurwaarder, *deurwaarders,
      gerechtsdeurwaarder*, intrum, vesting finance, bierens incasso, syncasso, flanderijn, ggn, lavg, cannock,
      direct pay, ultimoo, tinkebell incasso, hoist finance, pra group, lowell, eos nederland,
      atradius collections, inkasso*, incassade, coeo, alektum, juristen incasso, bosveld, van lith gerechts*,
      groenewegen partners, janssen janssen, jongerius, bazuin, invorderings*, schuldhulp*, debt collection,
      payment regeling`),
  },
  {
    id: 'money.gambling',
    category: 'GAMBLING',
    party: phrases(`
      *loterij, loterij*, lotto, eurojackpot, miljoenenspel, nederlandse loterij, postcode loterij,
      nationale postcode*, bankgiro loterij, toto, toto online, casino*, *casino, holland casino, jacks casino,
      betcity, bet365, unibet, kansino, circus nl, leovegas, 888, bingoal, betmgm, one casino, fair play,
      fairplay, tombola, pokerstars, ggpoker, 711 nl, hommerson, krasloten, batavia casino, zebet,
      livescore bet, betnation, jacks nl, jvh gaming, speelautomaten*, flash casino*`),
    not: phrases('salaris, loon'),
  },
  {
    id: 'money.investing',
    category: 'INVESTMENT',
    party: phrases(`
      degiro, flatex*, binck*, saxo, brand new day, meesman, peaks, bux, etoro, trade republic, trading 212,
      interactive brokers, lynx, evi van lanschot, evi, semmie, bitvavo, coinbase, kraken, binance, bitonic,
      btc direct, litebit, blox, belegging*, *beleggen, beleggersgiro, effecten*, vanguard,
      centraal beheer beleggen, rabo beleggen, nn beleggen, mintos, crowdfund*, raisin, bitpanda,
      revolut trading, alpha beleggen, actiam, dexter`),
    not: phrases('salaris, loon, dividend'),
  },
  {
    id: 'money.saving-at-another-bank',
    category: 'OWN_TRANSFER',
    party: phrases(`
      spaarrekening, spaarrek, oranje spaarrekening, eigen rekening, internet sparen, raboinlegsparen,
      direct sparen, direct kwartaal sparen, vermogen sparen, sparen`),
    not: phrases('zegels, spaarzegels, rente*, creditrente'),
  },
  {
    id: 'money.bank-charges',
    category: 'BANK_FEES',
    party: phrases(`
      abn amro bank nv, abn amro bank n v, ing bank, rabobank, kosten, bunq, knab, asn bank, sns bank,
      triodos bank, n26, revolut`),
    text: phrases(`
      kosten, bijdrage, basispakket, betaalpakket, oranjepakket, betaalgemak, maandbedrag, pakket*, debit card,
      betaalpas, provisie, abonnement, fee, rente rood staan, debetrente`),
  },
];
