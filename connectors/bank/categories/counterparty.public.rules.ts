import { phrases, type Rule } from './rule.ts';

const TAX_OFFICE = phrases(`
      belastingdienst, belastingdienst toeslagen, dienst toeslagen, belastingtelefoon`);
const UWV = phrases('uwv, uitvoeringsinstituut werknemersverzekeringen, uwv werkbedrijf');
const SVB = phrases('svb, sociale verzekeringsbank, s v b');
const DUO = phrases('duo, duo hoofdrekening, dienst uitvoering onderwijs');
const COUNCIL = phrases(`
      gemeente, gem, sociale dienst, werkplein, avres, werksaam, stroomopwaarts, ferm werk, orionis, kompas,
      baanbrekers, dienst sozawe, sozawe, isd, rsd, werk en inkomen, senzer, weener xl`);

/** Bodies of the state, and who pays pensions. */
export const PUBLIC_RULES: readonly Rule[] = [
  { id: 'tax.healthcare-allowance', category: 'HEALTHCARE_ALLOWANCE', party: TAX_OFFICE, text: ['zorgtoeslag'] },
  { id: 'tax.rent-allowance', category: 'RENT_ALLOWANCE', party: TAX_OFFICE, text: ['huurtoeslag'] },
  {
    id: 'tax.childcare-allowance',
    category: 'CHILDCARE_ALLOWANCE',
    party: TAX_OFFICE,
    text: ['kinderopvangtoeslag', 'kot'],
  },
  {
    id: 'tax.child-budget',
    category: 'CHILD_BENEFIT',
    party: TAX_OFFICE,
    text: phrases('kindgebonden*, kindgeb*, kgb'),
  },
  { id: 'tax.refund', category: 'TAX_REFUND', party: TAX_OFFICE },
  {
    id: 'tax.road',
    category: 'ROAD_TAX',
    party: TAX_OFFICE,
    text: phrases('motorrijtuigen*, mrb, wegenbelasting, kenteken'),
  },
  { id: 'tax.income', category: 'INCOME_TAX', party: TAX_OFFICE },

  { id: 'uwv.unemployment', category: 'UNEMPLOYMENT_BENEFIT', party: UWV, text: phrases('ww, werkloosheid*') },
  {
    id: 'uwv.sickness',
    category: 'SICKNESS_BENEFIT',
    party: UWV,
    text: phrases('zw, ziektewet*, ziekengeld, wazo, zwangerschap*'),
  },
  {
    id: 'uwv.disability',
    category: 'DISABILITY_BENEFIT',
    party: UWV,
    text: phrases('wia, wao, wga, iva, wajong*, waz, arbeidsongeschikt*'),
  },

  { id: 'svb.child-benefit', category: 'CHILD_BENEFIT', party: SVB, text: phrases('kinderbijslag*, akw') },
  { id: 'svb.survivor', category: 'PENSION', party: SVB, text: phrases('anw, nabestaanden*') },
  { id: 'svb.supplement', category: 'SOCIAL_ASSISTANCE', party: SVB, text: ['aio'] },
  { id: 'svb.state-pension', category: 'STATE_PENSION', party: SVB },

  { id: 'duo.student-finance', category: 'STUDENT_FINANCE', party: DUO },
  {
    id: 'duo.tuition',
    category: 'EDUCATION_COSTS',
    party: DUO,
    text: phrases('lesgeld, collegegeld, cursusgeld, inburgering*'),
  },
  { id: 'duo.student-debt', category: 'STUDENT_DEBT', party: DUO },

  {
    id: 'council.assistance',
    category: 'SOCIAL_ASSISTANCE',
    party: COUNCIL,
    text: phrases(`
      bijstand*, participatiewet, pw uitkering, wwb, ioaw, ioaz, bbz, levensonderhoud, uitkering*,
      individuele inkomenstoeslag`),
    not: phrases('salaris, loon, pensioen'),
  },
  {
    id: 'council.taxes',
    category: 'MUNICIPAL_TAXES',
    party: phrases(`
      gemeente, gem, gemeentebelasting*, belastingsamenwerking, gblt, bsgr, svhw, cocensus, bghu, bsgw, sabewa,
      munitax, gbtwente, bwb, tricijn, noordelijk belastingkantoor, regionale belasting groep, rbg,
      belasting schouwen, hefpunt, waterschap*, hoogheemraadschap*, wetterskip*, bsob, dbg belastingen,
      regionale belasting`),
    not: phrases('parke*, salaris, loon'),
  },
  {
    id: 'council.parking',
    category: 'PARKING',
    party: phrases('gemeente, gem, parkeerbeheer*, parkeerservice*'),
    text: ['parke*'],
  },

  {
    id: 'pension.fund',
    category: 'PENSION',
    party: phrases(`
      pensioen*, stichting pensioenfonds, abp, pfzw, bpf*, pme, pmt, spw, spov, pggm, apg, azl, syntrus,
      mn services, spms, lijfrente*, shell pensioen*, hoogovens pensioen*, be frank, befrank,
      centraal beheer ppi, zwitserleven, blue sky group, philips pensioen*, rabo pensioen*,
      algemeen pensioenfonds`),
  },

  {
    id: 'fine.cjib',
    category: 'FINE',
    party: phrases(`
      cjib, centraal justitieel incasso*, centraal justitieel, justitiele informatiedienst`),
  },
];
