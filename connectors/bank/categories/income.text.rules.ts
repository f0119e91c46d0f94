import { phrases, type Rule } from './rule.ts';

const NOT_PAY = phrases(`
      salarisstrook, loonheffing*, loonbelasting*, belastingdienst, administratie, terugvordering, lening,
      factuur, fact, cursus, verhuur, beslag, loonbeslag, pensioen*, vriend*, cashback, referral, klant*, spaarrente`);

/** What a text says of money that comes in. A rule for income never fits money that goes out. */
export const INCOME_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.salary',
    category: 'SALARY',
    text: phrases(`
      salaris*, *salaris, sal periode, sal, loon, lonen, je loon, uw loon, loonbetaling, nettoloon, netto loon,
      weekloon, maandloon, loonperiode, loonspecificatie*, loonstrook, loonrun, salary, payroll, wages, weekly wages,
      bezoldiging, wedde, gage, sal per, periodeloon, verloning*, verloningsnr, eindejaarsuitkering*, eindejaarsuitk,
      dertiende maand, 13e maand, bonus, annual bonus, *bonus, gratificatie*, winstuitkering, winstdeling, provisie
      loon, stagevergoeding, overwerk, overuren, uitbetaling uren, gewerkte uren, ikb, ikb budget, keuzebudget, dga
      loon, week netto, netto, netto wk, shifts, wg netto, nabetaling cao, cao verhoging, onregelmatigheids*,
      transitievergoeding, jubileum*, ploegentoeslag, vakantiedagen, uitbetaling verlof, pay slip, payslip, lohn,
      gehalt, eindejaarsbonus, vaste eindejaars*, thuiswerktoeslag, bijbaan, vakantiewerk, zaterdaghulp, oproepkracht,
      invalkracht, flexkracht, uitzendkracht, basisloon, eindejaars uitkering, overwerkvergoeding, consignatie, stand
      by vergoeding`),
    not: NOT_PAY,
  },
  {
    id: 'text.pension',
    category: 'PENSION',
    text: phrases(`
      pensioen*, *pensioen, lijfrente uitkering, lijfrenteuitkering, lijfrente, pension, pens uitk, pens, anw*,
      nabestaandenuitkering, oudedagsvoorziening, vut uitkering, rente rentenversicherung, partnerpensioen,
      wezenpensioen, prepensioen, vroegpensioen, rvu uitkering, rvu, oudedagspensioen, ouderdomspens, nab pens, ouderd
      pens, lijfr uitk,
      altersrente*, witwenrente*, rentenversicherung*, dt rentenversicherung, rentenzahlung*, pension de
      vieillesse, pension retraite, state pension uk, dwp,
      retraite complementaire, pension vieillesse,
      rentenvers*, soc sec, xxsoc sec, social security`),
    not: phrases('premie, inleg, factuur, beheer, aow*, svb'),
  },
  {
    id: 'text.state-pension',
    category: 'STATE_PENSION',
    text: phrases(
      'aow, aow*, ouderdomspensioen svb, aow pensioen, aow uitkering, algemene ouderdomswet, state pension',
    ),
  },
  {
    id: 'text.rental-income',
    category: 'RENTAL_INCOME',
    text: phrases(`
      huur, huuropbrengst*, rent, verhuur, pacht, huurinkomsten, onderhuur, huur en servicekosten, alquiler, huurgeld,
      huurbedrag, huur kamer, huurder*`),
    not: phrases('huurtoeslag, borg, terug*, huurauto, eindafrekening, waarborgsom, restitutie, auto'),
  },
  {
    id: 'text.tax-refund',
    category: 'TAX_REFUND',
    text: phrases(`
      teruggave inkomstenbelasting, teruggaaf inkomstenbelasting, voorlopige teruggaaf*, voorlopige teruggave,
      belastingteruggave, belastingteruggaaf, teruggaaf ib, teruggave ib, teruggaaf ih, btw teruggaaf, teruggaaf
      omzetbelasting, teruggaaf belasting, teruggaaf gemeentelijke*, teruggaaf woz, tax refund, income tax refund,
      refund income tax, teruggaaf aangifte, teruggaaf nr, teruggave ib pvv, teruggave waterschapsbelasting, teruggave
      gemeentelijke*, teruggaaf waterschapsbelasting, ib pvv, steuererstattung, einkommensteuer*, lohnsteuer*,
      personenbelasting terug*`),
  },
  {
    id: 'text.interest',
    category: 'INTEREST_RECEIVED',
    text: phrases(`
      creditrente, rente spaarrekening, spaarrente, rentevergoeding, rente over, rente uitkering, rente uitbetaald,
      rente uitbetaling, rentebijschrijving, rentebetaling, bijgeschreven rente, rente 20*, rente kwartaal, rente
      periode, interest, interest earned, interest payout, interest payment, savings interest, renteuitkering,
      depositorente, rente deposito, rente, zinsen, payout interest, interest paid, net interest, net interest paid,
      liquidacion intereses, intereses, rentevergoeding spaar*, rente sparen, rente spaar*, sparen rente, spaarrente*,
      rente 01*, zins*,
      bunq payday, bunq interest, payday interest, rentebijschr*, rente bijschr*, renteboeking, credit rente, rente
      vergoed, vergoede rente, rente tegoed`),
    not: phrases(`
      debetrente, hypotheekrente*, verrekening, schuld,
      rentenvers*, renten, renten service, altersrente, witwenrente`),
  },
  {
    id: 'text.dividend',
    category: 'DIVIDEND',
    text: phrases(`
      dividend*, *dividend, div uitkering, div uitk, couponrente, coupon, uitkering aandelen, winstuitkering aandelen,
      dividenduitkering, cash dividend, contant dividend,
      coupons div, coupon div, coupons, couponuitkering*, couponbetaling*, interim div, interimdiv, slot div, slotdiv,
      divid, certificaten, ledencertificaten, uitkering certificaten, uitkering obligaties, rente obligaties,
      uitkering participaties, contant div,
      certificaten rentevergoeding, rentevergoeding certificaten, rente certificaten`),
    not: phrases('verkoop*, aankoop*, energie*, storno*'),
  },
  {
    id: 'text.expense-claim',
    category: 'EXPENSE_CLAIM',
    text: phrases(`
      declaratie*, decl, onkosten*, reiskosten*, reis en verblijfkosten, reis en verblijf*, verblijfkosten,
      kilometervergoeding*, km vergoeding, kilometers, kmvergoeding, thuiswerkvergoeding*, thuiswerk*, expense*,
      reimbursement*, expenses, travel expenses, vergoeding reis*, vergoeding vrijwillig*, vergoeding brandweer*,
      vrijwilligersvergoeding*, onkostenvergoeding*, representatie*, internetvergoeding, telefoonvergoeding,
      kilometerdeclaratie, reisdeclaratie, kmdeclaratie, km declaratie, thuiswerk vergoeding, reisvergoeding*,
      kostenvergoeding*, vrijwilligers vergoeding, vergoeding vrijwilliger*, lunchvergoeding, fietsvergoeding,
      parkeerkosten declaratie, woon werk*, reiskostenvergoeding, telefoonvergoeding*, mileage, per diem,
      reiskst*, reisk, reis kst, reiskn, reiskostn, reis kosten, km verg*, kmverg*, bonnen, bonnetje*,
      declar, reisk verg*, reisverg*, onk verg*, onkostenverg*, thuiswerkverg*, telefoonkosten, voorgeschoten kosten,
      bonnetjes`),
    not: phrases(
      'zorgkosten*, zorgverz*, zorgnota*, nota, tandarts*, salaris*, fysio*, bril, verzekeraar, declaratie uren',
    ),
  },
  {
    id: 'text.mileage',
    category: 'EXPENSE_CLAIM',
    text: phrases('km, kms'),
    // Beside these the distance stands in a specification of pay.
    not: phrases('uren, wk, week, weken, netto, loon, salaris*, factuur*, nota'),
  },
  {
    id: 'text.business',
    category: 'BUSINESS_INCOME',
    text: phrases(`
      factuur*, fact, factnr, faktuur*, invoice*, fctr, fac nr, facturen, uw factuur, uw nota, nota 20*, omzet*, inv,
      declaratie uren, honorarium, opdracht, debiteur*, creditfactuur 0, zzp, betaling nota, factuurnr, factuurnummer,
      offerte, opdrachtnr, projectnr, freelance*, consultancy, management fee*, managementfee*, managementvergoeding,
      optreden, settlement, payout, pintransacties, rechnung, factuurnr*, inv nr, invoicenr, proforma, honorarium*,
      gage optreden, affiliate*, royalty, royalties, verkoopfactuur`),
    not: phrases(`
      creditfactuur, credit factuur, creditnota, credit nota, terugbetaling, retour, restitutie, teruggave,
      teruggaaf, eindafrekening, jaarafrekening, storno, zorgkosten*, zorgnota*, vergoeding*, dubbel betaald, teveel betaald, vinted,
      teveel, te veel`),
  },
  {
    id: 'text.deposit',
    category: 'CASH_DEPOSIT',
    text: phrases(`
      storting biljetten, storting bankbiljetten, storting muntgeld, geldmaat storten, geldmaat storting, storting
      contant*, contante storting, contant gestort, sealbag*, storting geldautomaat, geldstort*, cash deposit,
      storting munten, kasstorting, storting geldmaat, geldmaat, chartale storting, storting eigen rekening contant,
      gestort bij geldmaat, geldautomaat, stortautomaat, cash storting, cash gestort, contant storten, storten
      contant, contant geld gestort, geld gestort, storting bij geldmaat, briefgeld, storting cash, bankbiljetten,
      muntstorting*, munten gestort`),
  },
  {
    id: 'text.loan-proceeds',
    category: 'LOAN_PROCEEDS',
    text: phrases(`
      uitbetaling persoonlijke lening, uitbetaling lening, opname krediet, kredietopname, uitbetaling krediet, opname doorlopend krediet,
      verstrekte lening, lening uitbetaald, lening is uitbetaald, uitbet lening, loan disbursement, loan payout, lening ontvangen,
      lening van, lening, geleend geld, geleend bedrag, familielening, bouwdepot, uitbetaling bouwdepot, hypotheek uitbetaling, opname doorlopend`),
    not: phrases('aflossing, terugbetaling'),
  },
  {
    id: 'text.prize',
    category: 'OTHER_INCOME',
    text: phrases(`
      uitbetaling prijs, prijsuitkering, prijswinnaar, prijs winnaar, gewonnen prijs, uitbetaling winst, winst toto,
      withdrawal casino, cashback*, referral*, vriend uitgenodigd, welkomstbonus, bonus vriend, reward*, erfenis,
      nalatenschap, schenking*, toekenning, subsidie, loterijprijs, uitkering fonds, payout vinted, verkoop vinted,
      uitkering levensverzekering, belastingvrije schenking, uitkering overlijden*, overlijdensuitkering, uitkering
      overlijdensrisico*, overlijdensrisico uitkering, kapitaalsuitkering, uitkering kapitaalverzekering,
      gift, gift uit, noodfonds, uit noodfonds, gift noodfonds, bijdrage noodfonds, noodhulp, fonds bijzondere noden,
      proefpers*, vergoeding onderzoek, deelname onderzoek, vergoeding deelname*, vergoeding proefpersoon`),
    not: phrases('gift card, giftcard*'),
  },
  {
    id: 'text.refund',
    category: 'REFUND',
    text: phrases(`
      terugbetaling*, terugbetaald, terugbet, retour*, restitutie*, refund*, teruggave, teruggaaf, terugboeking*,
      storno*, stornering*, creditfactuur, creditnota, credit nota, vergoeding zorg*, zorgkosten vergoeding,
      vergoeding nota, vergoeding declaratie*, schadevergoeding, schade uitkering, schade uitk, uitkering schade,
      schadeuitkering, schadeclaim, eindafrekening, jaarafrekening, jaarnota, eindnota, tegoed, chargeback,
      geretourneerd, terugstorting, borg terug, teveel betaald, te veel betaald, dubbel betaald, geld terug,
      zorgdeclaratie, reversal, reversed, garantie, card refund, correctie incasso, borg, waarborgsom, annulering,
      geannuleerd, afrekening servicekosten, verrekening, vergoeding vertraging, zorgkosten, compensation,
      compensation flight, flight compensation, devolucion, erstattung*, ruckzahlung, geld retour, retourzending,
      retourbetaling, teruggestort, terugstorting*, vertraging, compensatie vlucht, credit nota*, tegemoetkoming
      schade, uitkering claim, return order, returned`),
  },
  {
    id: 'guess.refund',
    category: 'REFUND',
    tier: 'GUESS',
    text: phrases('declaratie*, nota, vergoeding*, compensatie*'),
  },
  {
    id: 'guess.dividend',
    category: 'DIVIDEND',
    tier: 'GUESS',
    text: phrases('div'),
    not: phrases('artikelen, spullen, kosten, boodschappen, uren, bonnen, diversen, werkzaamheden'),
  },
  {
    id: 'guess.staff-number',
    category: 'SALARY',
    tier: 'GUESS',
    text: phrases(
      `
      pers nr, persnr, personeelsnr, personeelsnummer, personeelnr, loonnr, loonnummer, medewerkernr, medewerkersnr,
      wn, wn nr, wnr, wnnr, werknemer, werknemernr, werknemersnr, werknemernummer, werknemersnummer, werkn nr, mdw nr,
      mdwnr, medew nr, medewnr, persno, personnel no, personnel number, employee, employee no, employee id, empl nr,
      staff no, staff number, stamnr, stamnummer, pers nummer, persnummer,
      prs, prsnr, prs nr, persnum, pers num`,
    ),
    not: phrases(`
      reiskosten*, declaratie*, onkosten*, pensioen*, vergoeding*, lening,
      terugbetaling*, pgb`),
  },
  {
    id: 'guess.week-pay',
    category: 'SALARY',
    tier: 'GUESS',
    text: phrases('week, wk, weken, uren'),
    not: phrases('zzp, payout, omzet, factuur, earnings, vakantie, retour*'),
  },
];
