import { phrases, type Rule } from './rule.ts';

/** Banks as statements name them. */
export const BANKS = phrases(`
      ing, ing bank, abn amro, abn amro bank, abn, rabobank, rabo, cooperatieve rabobank, sns, sns bank, asn, asn bank,
      regiobank, knab, nibc, triodos, triodos bank, bunq, n26, revolut, van lanschot, de volksbank, moneyou, openbank`);

/** Loans, cards, paying later, leasing, investing, what a bank charges. */
export const MONEY_RULES: readonly Rule[] = [
  {
    id: 'money.student-debt-collector',
    category: 'STUDENT_DEBT',
    party: phrases('duo, dienst uitvoering onderwijs'),
    text: phrases('studieschuld, studielening, terugbetalen, terugbetaling*, aflossing*, student loan'),
  },
  {
    id: 'money.lender',
    category: 'LOAN_REPAYMENT',
    party: phrases(`
      krediet*, *krediet, *kredieten, kredietbank*, gemeentelijke kredietbank, gkb, financiering*, *financiering,
      finance, consumer finance, consumer credit, personal finance, financial services, freo, santander, santander
      consumer, bnp paribas personal, defam, alfam, interbank, ribank, credivance, qander, hollandsche disconto, hdv,
      findio, greenloans, lender spender, lenderspender, lender and spender, tf bank, voordeelbank, nederlandse
      voorschotbank, de nederlandse voorschot*, voorschotbank, afab, geldshop, cofidis, crefius, sigma kredieten,
      mobiel lening, volkswagen bank, vw bank, volkswagen financial*, vw financial*, mini bank, mini financial*, bmw
      bank, bmw financial*, renault bank, rci financial*, rci bank, mobilize financial*, ford credit, toyota
      financial*, toyota kreditbank, mercedes financial*, mercedes benz financial*, opel finance, opel bank, psa
      finance, stellantis financial*, hyundai capital, kia finance, ald finance, moneyou krediet, nationale
      kredietbank, younited, bondora, wehkamp finance bv krediet, otto krediet, lacent, laser services, ikano, yeaz,
      bkr krediet, geldlenen, stadsbank, stadsbank van lening, stadsbank oost, spaarbank lening, geldvoorelkaar, nn
      krediet, svb krediet, wehkamp finance, warmtefonds, nationaal warmtefonds, energiebespaarfonds, cetelem,
      findirect, fiditon, neckermann krediet, ferratum, saldodipje, cashper, minilening, vivus, centraal beheer
      lening, qredits, swishfund, bridgefund, floryn, new10, bizzloan, lening*, loan*, nordax, dsk bank, sefina,
      kredietunie, crediet*, *crediet, nationale nederlanden krediet*, nn consumptief, comfort krediet, frisia
      financieringen, de lage landen, dll, fce bank, fga capital, fca bank, honda finance, nissan finance, idm, idm
      bank, idm financieringen, finata, ocean finance, dfm, funding circle, cash converters, becam, primeline, lening
      com, spaarbeleg krediet, dexia, svea, resurs, moneygo, lendo, creditexpress, kredito, ohra krediet, postbank
      krediet, rabo krediet, abn amro krediet, ing krediet, leaseloan, gkb drenthe, plender, fundle, mogelijk
      vastgoed*, collin krediet, geldlenen nl, *kredietbank, volkskredietbank, mahuko, laser nederland, comfort card,
      krefima, mercedes benz bank, oney, oney bank, dynamic credit consumptief, advanzia lening, lendex, multipay, svn
      duurzaamheidslening`),
    not: phrases('lease, salaris, loon, creditcard, autolease'),
  },
  {
    id: 'money.lender-of-bank',
    category: 'LOAN_REPAYMENT',
    party: BANKS,
    text: phrases(`
      persoonlijke lening, pers lening, doorlopend krediet, krediet*, *krediet, lening termijn, aflossing lening,
      flexibel krediet, lening, leningtermijn, termijn lening, personal loan, loan, loan repayment, consumptief krediet, pl`),
    not: phrases('hypothe*, hyp, mortgage*, creditcard'),
  },
  {
    id: 'money.loan-paid-out',
    category: 'LOAN_PROCEEDS',
    party: phrases(`
      krediet*, *krediet, *kredieten, financiering*, *financiering, consumer finance, finance, freo, santander, defam, alfam,
      interbank, ribank, qander, findio, greenloans, lender spender, lenderspender, lender and spender, tf bank, credivance,
      cofidis, younited, abn amro, abn amro bank, ing, ing bank, rabobank, rabo, sns, asn, asn bank, knab, voorschotbank,
      geldvoorelkaar, bnp paribas, qredits, warmtefonds, nationaal warmtefonds, kredietbank*, stadsbank, duo krediet, ferratum, saldodipje, volkswagen bank`),
    text: phrases(`
      uitbetaling*, uitbetaald, uitbet, opname krediet, kredietopname, lening verstrekt, uitkering lening, opname,
      lening, persoonlijke lening, doorlopend krediet, krediet, *krediet, loan*, payout*, disbursement, leenbedrag,
      hoofdsom, verstrekking, minilening, financement, microkrediet, lening*, saneringskrediet, sociale lening`),
    not: phrases('teruggave, restitutie, rente, duo, dienst uitvoering onderwijs, collegegeld*, levenlangleren*'),
  },
  {
    id: 'money.credit-card',
    category: 'CREDIT_CARD',
    party: phrases(`
      international card services, international card serv*, int card services, intern card services, int card serv*,
      ics, ics cards, visa card, visacard, visa world card, mastercard, american express, amex, creditcard*,
      *creditcard, icscards, bunq credit, abn amro credit card, ing creditcard, ing credit card, rabocard, rabo
      creditcard, credit card*, advanzia, openbank visa, bol visa, bol com visa, zinia, anwb creditcard, anwb visa,
      bijenkorf card, flying blue amex, card services, diners club, viabuy, abn amro creditcard, knab creditcard, n26
      credit, vi kaart, revolut credit card, icscards nl, american exp*, amex card, tarjeta credito, tarjeta de
      credito, creditkaart, credit card bill, de volksbank creditcard, visa credit, world card, greencard visa, green
      card, platinum card, gold card`),
  },
  {
    id: 'money.credit-card-of-bank',
    category: 'CREDIT_CARD',
    party: [...BANKS, ...phrases('anwb, bijenkorf, visa')],
    text: phrases(`
      creditcard*, credit card*, incasso creditcard, rabocard, visa card, mastercard, platinumcard, cardrekening, goldcard,
      card services`),
    not: phrases('jaarbijdrage, kosten'),
  },
  {
    id: 'money.pay-later',
    category: 'BUY_NOW_PAY_LATER',
    tier: 'SURE',
    party: phrases(`
      klarna, afterpay, after pay, riverty, arvato, arvato finance, in3, payin3, pay in 3, billink, capayable,
      spraypay, spray pay, tinka, achteraf betalen, achterafbetalen, achterafbetaling, scalapay, paypal later, paypal
      pay in 3, mondu, biller, wehkamp finance, lacent finance, otto betaalservice, zip pay, clearpay, clear pay,
      alma, twisto, santander pay later, sprypay, bol achteraf, ratepay, avarda, sezzle, affirm, focum, focum
      achteraf, klarna bank, klarna payments, paypal pay later, gespreid betalen, zip co`),
    not: phrases('salaris, loon, incasso*, *incasso, coeo, alektum, krediet'),
  },
  {
    id: 'money.pay-later-of-paypal',
    category: 'BUY_NOW_PAY_LATER',
    tier: 'SURE',
    party: phrases('paypal'),
    text: phrases(
      '1 3, 2 3, 3 3, 1 van 3, 2 van 3, 3 van 3, 1 of 3, 2 of 3, 3 of 3, termijn 1, termijn 2, termijn 3, termijnen',
    ),
  },
  {
    id: 'money.car-lease',
    category: 'CAR_LEASE',
    party: phrases(`
      *lease, lease, leaseplan, lease plan, private lease, autolease*, leasing, *leasing, alphabet, alphabet
      nederland, athlon, arval, ayvens, ald automotive, ald, terberg leasing, hiltermann, volkswagen pon financial*,
      vwpfs, vwpfs leasing, friesland lease, mhc mobility, wittebrug lease, xlleasing, xlease, lynk co, lynk, bmw
      lease, justlease, just lease, directlease, direct lease, mistergreen, mister green, wagenplan, driveag,
      multilease, kinto, wheels lease, bynco lease, zeker lease, privelease, shortlease, anwb private lease,
      privatelease*, dtfs, mobility lease, nxchange lease, dutchlease, noordlease, ikrijd*, activlease, autoplan
      lease, broekhuis lease, pouw lease, louwman lease, stern lease, hedin lease, care by volvo, volvo car leasing,
      dutch lease, lease a bike auto, fleet, tesla lease, leasys, drivalia, sixt plus, sixt abonnement, mobilize
      lease, polestar lease, bavaria lease, carvenience, yourlease, autohopper lease, rabo lease, de lage landen
      lease, volvo car lease, abn amro lease, ing lease, pon lease, vdk lease, mobiliteitslease, kia private lease,
      hyundai private lease, suzuki private lease, seat private lease, bynco, mobility concept, amber mobility lease`),
    not: phrases(
      'salaris, loon, fietslease, lease fiets, lease a bike, leaseabike, ebike lease, fiets*, bike*, iphone',
    ),
  },
  {
    id: 'money.sold-second-hand',
    category: 'OTHER_INCOME',
    party: phrases(
      'vinted, marktplaats, ebay, catawiki, bookspot verkoop, momox, swappie, united wardrobe, sellpy, ticketswap verkoop',
    ),
    not: phrases('refund, terugbetaling*, retour*, salaris*, restitutie'),
  },
  {
    id: 'money.host-paid',
    category: 'RENTAL_INCOME',
    party: phrases(
      'airbnb*, booking com, vrbo, vrbo payments, homeaway, micazu, natuurhuisje*, campspace, belvilla, hipcamp',
    ),
    text: phrases('host, host payout, payout, uitbetaling*, verhuurder*, uitbet, verhuuropbrengst*'),
    not: phrases('refund*, terugbetaling*, retour*, annulering*, cancel*, restitutie*'),
  },
  {
    id: 'money.takings-paid-out',
    category: 'BUSINESS_INCOME',
    party: phrases(`
      mollie, adyen, buckaroo, stripe, sumup, zettle, izettle, ccv, worldline, shopify, paypal, multisafepay, pay, sisow, icepay,
      square, uber, uber bv, deliveroo, thuisbezorgd, takeaway, bol com, amazon payments, etsy, twitch, youtube, google`),
    text: phrases(`
      uitbetaling*, payout*, settlement*, pintransacties, omzet*, uitbet, afrekening pin, earnings, verkopen, zzp,
      weekomzet, partner payout, adsense, batch, batch*, uitbetaald, tx, pin omzet, omzet, uitkering`),
    not: phrases(
      'refund, terugbetaling*, retour*, salaris*, loon, toto, casino, vinted, loterij, unibet, verkoop vinted',
    ),
  },
  {
    id: 'money.host-paid-out',
    category: 'RENTAL_INCOME',
    tier: 'GUESS',
    party: phrases('airbnb payments, booking com payout*, vrbo payments'),
    not: phrases('refund*, terugbetaling*, retour*, annulering*, cancel*'),
  },
  {
    id: 'money.lender-pays',
    category: 'LOAN_PROCEEDS',
    tier: 'GUESS',
    party: phrases(`
      freo, santander consumer, defam, alfam, interbank, ribank, qander, findio, lender spender, lender and spender, younited,
      ferratum, saldodipje, cashper, vivus, cofidis, credivance, bondora, qredits, floryn, swishfund, bridgefund, gemeentelijke kredietbank,
      kredietbank*, stadsbank*, crediet maatschappij, voorschotbank`),
    not: phrases(`
      teruggave*, restitutie*, terugbetaling*, refund*, retour*, rente, teveel, te veel, storno*, salaris*, loon, eindafrekening`),
  },
  {
    id: 'money.saving-at-another-bank',
    category: 'OWN_TRANSFER',
    party: phrases(`
      spaarrekening*, spaarrek, oranje spaarrekening, eigen rekening, eigen spaar*, internet sparen, internetsparen,
      raboinlegsparen, rabo internetsparen, direct sparen, direct kwartaal sparen, vermogen sparen, sparen, spaarpot*, spaarpotje,
      kapitaalrekening, betaalrekening, priverekening, gezamenlijke rekening, en of rekening, savings, savings account,
      own account, to pocket, from pocket, to space, from space, to vault, from vault, kinderspaar*, jongerenspaar*, toprekening, deposito*, asn ideaalsparen, ideaalsparen, plus sparen,
      doelsparen, vakantierekening, pot, huishoudrekening, flexibel sparen, bonusrenterekening, zilvervloot*`),
    not: phrases('zegels, spaarzegels, rente*, creditrente, kosten*, interest, bijdrage*, pakket*'),
  },
  {
    id: 'money.cash-machine',
    category: 'CASH_WITHDRAWAL',
    party: phrases(`
      geldmaat*, geldautomaat*, geldopname, gea, atm, cash machine, bancomat, bankomat, geldautomat, cajero, distributeur,
      sparkasse, raiffeisen, kbc, bnp paribas fortis, belfius, commerzbank, deutsche bank, caixa*, caixabank, santander atm,
      millennium bcp, euronet*, cardpoint, travelex, gwk, gwk travelex, moneybox, cashzone, ing geldautomaat, yourcash`),
    not: phrases('lening*, hypothe*, krediet*, consumer, inzake, termijn*'),
  },
  {
    id: 'money.cash-paid-in',
    category: 'CASH_DEPOSIT',
    party: phrases('geldmaat*, geldautomaat*, stortautomaat*, sealbag*, stortkluis, kas storting, gwk storting'),
  },
  {
    id: 'money.bank-charges',
    category: 'BANK_FEES',
    party: [...BANKS, ...phrases('abn amro bank nv, abn amro bank n v, kosten, ics, wise, paypal, atm, geldmaat')],
    text: phrases(`
      kosten*, tarief*, bijdrage, basispakket, betaalpakket, *pakket, oranjepakket, betaalgemak, maandbedrag, pakket*,
      debit card, betaalpas*, provisie, abonnement, fee, fees, plan fee, rente rood staan, rente roodstand,
      debetrente, jaarbijdrage*, koersopslag, wisselkoers*, toeslag buitenland, easy bank, easy money, easy savings,
      membership, plus plan, premium plan, metal plan, premium subscription, premium, you membership, n26 you, smart,
      metal, comision*, mantenimiento*, maandbijdrage*`),
    not: phrases('hypothe*, creditcard afschrijving, verzeker*, zekerheid*, woonpakket, woon*, internet'),
  },
  {
    id: 'money.payment-request',
    category: 'PERSON_TRANSFER',
    party: phrases(
      'tikkie, aab inz tikkie, abn amro inz tikkie, betaalverzoek, ing betaalverzoek, rabo betaalverzoek, bunq me, wiebetaaltwat',
    ),
    not: phrases(`
      incasso*, alektum, deurwaard*, riverty, klarna`),
  },
];
