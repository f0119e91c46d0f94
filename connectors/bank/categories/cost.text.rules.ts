import { phrases, type Rule } from './rule.ts';

/** What a text says of money that goes out for living, family, debts and duties. */
export const COST_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.rent',
    category: 'RENT',
    text: phrases(
      'huur, rent, huur en servicekosten, huur incl, huur inclusief, huur pand, kamer huur, onderhuur, pacht',
    ),
    not: phrases(`
      huurtoeslag, autohuur, huurauto, fietshuur, zaalhuur, huur auto, huur zaal, huur fiets, kluishuur, huur kluis,
      boedelbak, huurkoop, huur bus, partytent, huur cv, cv ketel, boiler, baanhuur, veldhuur, car, rent a, opslag*,
      storage, tent, aanhanger, gereedschap, machine, bakfiets, boot, kano, ski*, kostuum, jurk, vakantie*, huisje,
      steiger, hoogwerker, huur fietsen, huur sloep, huur zaal, feest*, verhuis*, *lift, ladder, springkussen,
      container*, boekenhuur, huur tijdens, locker, auto huur, fiets huur, zaal huur, camper*, bungalow*, caravan*,
      chalet*, stoelen, tafels, servies*, instrument*, viool, piano, kluisje*, volkstuin, moestuin, sporthal*,
      gymzaal, kantine, postbus, ketel, geiser, wasmachine, weekend, weekendje`),
  },
  {
    id: 'text.mortgage',
    category: 'MORTGAGE',
    text: phrases(`
      hypotheek*, hypothecaire*, rente en aflossing, rente aflossing, mortgage, hypnr, lennr, annuiteit*, hyp, hyp
      termijn, hyp lasten, hypotermijn`),
    not: phrases(
      'advies*, *advies, adviseur*, taxatie*, verzekering*, *verzekering, notaris*, teruggaaf, persoonlijke lening, premie',
    ),
  },
  {
    id: 'text.service-charges',
    category: 'SERVICE_CHARGES',
    text: phrases(`
      vve, vve bijdrage, bijdrage vve, servicekosten, service kosten, erfpacht*, canon, stookkosten, hoa contribution, hoa fee,
      service charges, bijdrage appartement, voorschot servicekosten, ledenbijdrage vve, splitsing, parkbijdrage`),
  },
  {
    id: 'text.energy',
    category: 'ENERGY',
    text: phrases(`
      stroom en gas, gas en stroom, gas stroom, termijnbedrag energie, energienota, energierekening, stadsverwarming, stroom,
      gas en elektra, gas water licht, g w l, gwl, elektriciteit*, electricity*, voorschot energie, energie, termijnbedrag stroom,
      gaslevering, energy bill, gas and electricity, energiekosten, warmtekosten, netbeheer, vastrecht warmte, stookkosten voorschot`),
    not: phrases('energiedrank, sportdrank, yoga'),
  },
  {
    id: 'text.water',
    category: 'WATER',
    text: phrases(`
      drinkwater*, waternota, waterrekening, waterverbruik, watergeld, waterlevering, drinking water, water bill, voorschot water`),
  },
  {
    id: 'text.municipal-taxes',
    category: 'MUNICIPAL_TAXES',
    text: phrases(`
      gemeentelijke belasting*, gemeentelijke heffing*, gemeentebelasting*, waterschapsbelasting*, municipal tax*, local tax*,
      waterschapsheffing*, ozb, afvalstoffenheffing*, rioolheffing*, rioolrecht*, onroerendezaakbelasting*, hondenbelasting*,
      gem belasting*, combinatieaanslag, gecombineerde aanslag, woz belasting*, woz aanslag, zuiveringsheffing, watersysteemheffing,
      toeristenbelasting, forensenbelasting, precario*, baatbelasting, reinigingsrecht*, reinigingsheffing, aanslagbiljet`),
  },
  {
    id: 'text.telecom',
    category: 'INTERNET_TV_PHONE',
    text: phrases(`
      internet en tv, internet tv, internet en bellen, internet and tv, mobiel abonnement, telefoonabonnement, telefoonrekening,
      sim only, simonly, internetabonnement, alles in 1, alles in een pakket internet, prepaid opwaarderen, opwaarderen, beltegoed, mobile plan,
      mobile subscription, internet thuis, glasvezel*, belbundel, phone bill, wifi, telefonie`),
    not: phrases('ov chipkaart, saldo ov, verzekering*, polis'),
  },
  {
    id: 'text.health-insurance',
    category: 'HEALTH_INSURANCE',
    text: phrases(`
      zorgverzekering*, *zorgverzekering, zorgpremie*, premie zorg*, basisverzekering*, ziektekostenverzekering*, aanvullende verzekering,
      eigen risico zorg*, premie ziektekosten, health insurance, zorgverz, nominale premie, zorg polis, zorgpolis`),
  },
  {
    id: 'text.insurance',
    category: 'INSURANCE',
    text: phrases(`
      autoverzekering*, autoverz, inboedel*, opstal*, woonverzekering*, reisverzekering*, uitvaart*, levensverzekering*,
      overlijdensrisico*, aansprakelijkheid*, rechtsbijstand*, verzekering*, *verzekering, *verzekeringen, verz, premie polis, polis*,
      polisnr, pakketverz*, orv premie, orv, aov premie, premie aov, premie, insurance*, car insurance, travel insurance, liability insurance,
      wa casco, wa beperkt casco, allrisk, schadeverz*, glasverz*, annuleringsverz*, woonlastenverz*, maandpremie,
      avb, avp, bav, aov, avb bav, bedrijfsaansprakelijk*, beroepsaansprakelijk*, inb verz, inboedelverz*,
      opstalverz*, reisverz*, uitvaartverz*, rechtsbijst*, ongevallenverz*`),
    not: phrases('zorg*, advies, pensioenpremie, kortingspremie'),
  },
  {
    id: 'text.road-tax',
    category: 'ROAD_TAX',
    text: phrases(`
      motorrijtuigenbelasting*, motorrijtuigen*, wegenbelasting*, mrb, houderschapsbelasting, road tax,
      mot rtb, motorrijt*, mot rijt*, wegenbel, mot rtg bel`),
  },
  {
    id: 'text.income-tax',
    category: 'INCOME_TAX',
    text: phrases(`
      inkomstenbelasting*, voorlopige aanslag*, definitieve aanslag*, aanslag ib, aanslag ih, ib aanslag, bijdrage zvw, aanslag zvw,
      omzetbelasting*, btw aangifte, btw kwartaal, btw, loonheffing*, erfbelasting, schenkbelasting, income tax*, tax assessment,
      overdrachtsbelasting, terugvordering toeslag*, terugvordering zorgtoeslag, terugvordering huurtoeslag, terugvordering kinderopvangtoeslag,
      terugbetaling toeslag*, terugbetaling zorgtoeslag, terugbetaling huurtoeslag, vennootschapsbelasting`),
    not: phrases('factuur, notaris'),
  },
  {
    id: 'text.childcare',
    category: 'CHILDCARE',
    text: phrases(`
      kinderopvang*, buitenschoolse opvang, naschoolse opvang, bso, gastouder*, opvangkosten, opvang, kinderdagverblijf*, kdv, daycare,
      day care, childcare*, oppas, oppassen, oppasgeld, babysit*, nanny, peuterspeelzaal, tussenschoolse opvang, overblijf*, creche,
      after school care, nursery`),
    not: phrases('noodopvang, dieren*, hond*, kat, kinderopvangtoeslag'),
  },
  {
    id: 'text.education',
    category: 'EDUCATION_COSTS',
    text: phrases(`
      collegegeld*, lesgeld*, schoolkosten, schoolgeld, ouderbijdrage*, vrijwillige ouderbijdrage, vrijwillige bijdrage, schoolreis*, schoolkamp, kamp groep*,
      cursusgeld, cursus*, tuition*, tuition fee, schoolboeken, studieboeken, examengeld, examen*, rijles*, rijexamen*, praktijkexamen*,
      theorie examen, opleiding*, bijles*, huiswerkbegeleiding, studiekosten, inschrijfgeld opleiding, school fees, school fee,
      language course, course fee, workshop, training, muziekles*, pianoles*, schoolfonds, klassenkas, excursie school, overblijfgeld`),
    not: phrases('kinderopvang*, sportschool'),
  },
  {
    id: 'text.loan',
    category: 'LOAN_REPAYMENT',
    text: phrases(`
      persoonlijke lening, aflossing lening, krediettermijn, doorlopend krediet, termijn lening, aflossing, aflossen,
      lening, leningnr, aflossing krediet, termijn krediet, krediet termijn, kredietrente, termijnbedrag krediet,
      termijn kredietnr, terugbetaling lening, lening aflossing, kredietnr, afbetaling*, loan, loan repayment, loan
      instalment, financieringscontract, autofinanciering, kredietovereenkomst, geleend, geleend geld,
      kredietaflossing*, maandbedrag lening, lening termijn, maandaflossing, aflossingstermijn, termijnbedrag lening,
      lening nr, pl termijn, aflos`),
    not: phrases('studie*, duo, hypothe*, incasso*, deurwaarder*'),
  },
  {
    id: 'text.credit-card',
    category: 'CREDIT_CARD',
    text: phrases(`
      creditcard*, credit card*, ics rekeningoverzicht, incasso creditcard, ics klantnummer, ics, visa card,
      mastercard afrekening, credit card repayment, credit card statement, amex payment, card statement,
      cardafrekening, platinumcard, goldcard, liquidacion tarjeta*, tarjeta credito, tarjeta de credito, credit card
      bill, creditkaart, openstaand saldo creditcard`),
    not: phrases('creditcardkosten, jaarbijdrage creditcard, kosten creditcard'),
  },
  {
    id: 'text.pay-later',
    category: 'BUY_NOW_PAY_LATER',
    text: phrases(`
      achteraf betalen, achteraf betaald, achterafbetaling, klarna, afterpay, riverty, in3, billink, pay later, betaal
      later, in 3 termijnen, in drie termijnen, pay in 3, buy now pay later, gespreid betalen, spraypay, betaling in
      termijnen, later betalen, betaal achteraf, achteraf, betaal over 30 dagen, pay in 30 days, pay in 30, betalen na
      ontvangst, in termijnen betalen, paypal pay in 3, betaal in 3, in 3 delen`),
  },
  {
    id: 'text.car-lease',
    category: 'CAR_LEASE',
    text: phrases(
      'lease termijn, maandtermijn lease, lease auto, leaseauto, lease maand, car lease, lease contract, leasecontract, lease',
    ),
    not: phrases('fiets*, bike*, ebike, iphone'),
  },
  {
    id: 'text.debt-collection',
    category: 'DEBT_COLLECTION',
    text: phrases(`
      betalingsregeling dossier, incassokosten, deurwaarder*, gerechtsdeurwaarder*, incassodossier, incassobureau, loonbeslag, dwangbevel*,
      schuldregeling, betalingsregeling*, dossier, dossiernr, dossiernummer, debt collection, minnelijke regeling, vordering, vonnis, aanmaning,
      betalingsafspraak, beslaglegging, schuldsanering, boedelrekening, boedelbijdrage, afdracht boedel, wsnp, msnp, afbetalingsregeling, afloscapaciteit, budgetbeheer schuld`),
    not: phrases('belastingdienst, studieschuld, advocaat, notaris, hypotheek*, aankoopdossier'),
  },
  {
    id: 'text.fine',
    category: 'FINE',
    text: phrases(`
      boete*, strafbeschikking*, naheffing*, naheffingsaanslag*, cjib, bekeuring*, overtreding, fine, dwangsom,
      transactievoorstel, amende*, bussgeld*, verwarngeld*, penalty charge`),
    not: phrases('boeterente, boetevrij'),
  },
  {
    id: 'text.healthcare',
    category: 'HEALTHCARE',
    text: phrases(`
      tandarts*, apotheek*, fysio, fysiotherap*, eigen bijdrage, huisarts*, ziekenhuis*, zorgnota, orthodont*, mondhygien*, psycholo*,
      behandeling*, eigen risico, medicijnen, dierenarts*, bril, brillen, contactlenzen, lenzen, gehoorapparaat, check up, consult,
      doctor, dentist, dental, physio*, wmo, wlz, steunzolen, kraamzorg, medische*, recept, vaccinatie*`),
    not: phrases('opleiding*, verzekering*, schoonheids*, advoca*, toevoeging, rechtsbijstand*'),
  },
];
