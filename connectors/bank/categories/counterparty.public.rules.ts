import { phrases, type Rule } from './rule.ts';

const TAX_OFFICE = phrases(`
      belastingdienst, belastingdienst toeslagen, dienst toeslagen, toeslagen, belastingtelefoon, belasting dienst,
      de belastingdienst, tax authorities, dutch tax, belastingen apeldoorn, fiscus`);
const UWV = phrases(`
      uwv, u w v, uitvoeringsinstituut werknemers*, uitvoeringsinstituut, uwv werkbedrijf, ww plus, wwplus,
      uitvoeringsinst werkn*, uitvoeringsinst werknemersverz, uitv inst werknemers*, uwv uitkeringen, uwv betalingen`);
const SVB = phrases(`
      svb, sociale verzekeringsbank, sociale verzekerings bank, s v b, soc verzekeringsbank, soc verzekerings bank, soc
      verzekeringsb*, sociale verzekeringsb, soc verz bank, soc verzbank, sociale verz bank, sociale verzek bank, social insurance bank`);
/** Who pays benefits in the place of UWV, for employers that bear that risk themselves. */
const OWN_RISK = phrases(`
      acture, robidus, keerpunt, erd, wga erd, zw erd, eigenrisicodrager*, eigen risicodrager*, eigenrisicodragerschap, mensely,
      sazas, verzuimbeheer*, verzuimmanagement, re integratie uitkeringen`);
const DUO = phrases('duo, d u o, duo hoofdrekening, dienst uitvoering onderwijs, ib groep');

/** Bodies of the state, and who pays in their place. */
export const PUBLIC_RULES: readonly Rule[] = [
  {
    id: 'tax.healthcare-allowance',
    category: 'HEALTHCARE_ALLOWANCE',
    party: TAX_OFFICE,
    text: phrases(`
      zorgtoesl*, toeslag zorg, healthcare allowance, health care allowance, healthcare benefit, zt, zorgtsl*, zorg
      tsl, tsl zorg, tegemoetkoming zorg*, zorgtoeslag*, voorschot zt, health care benefit, care allowance, care
      benefit, health benefit, zorg toeslag, zorgt`),
  },
  {
    id: 'tax.rent-allowance',
    category: 'RENT_ALLOWANCE',
    party: TAX_OFFICE,
    text: phrases(`
      huurtoesl*, toeslag huur, rent allowance, rent benefit, housing benefit, ht, huurtsl*, huur tsl, tsl huur,
      huurlasten, bijdrage huur*, tegemoetkoming huur*, huur toeslag, huurt, rental allowance`),
  },
  {
    id: 'tax.childcare-allowance',
    category: 'CHILDCARE_ALLOWANCE',
    party: TAX_OFFICE,
    text: phrases(`
      kinderopvangtoesl*, kinderopv toesl*, kot, childcare allowance, childcare benefit, kinderopvang*,
      kinderopvangtsl*, kot tsl, ko toeslag, toeslag kinderopvang, opvangtoeslag, child care benefit, child care
      allowance, kinderopv*, opvang toeslag, kinderopvang toeslag`),
  },
  {
    id: 'tax.child-budget',
    category: 'CHILD_BENEFIT',
    party: TAX_OFFICE,
    text: phrases(`
      kindgebonden*, kindgeb*, kgb, kindgeb budget, child budget, child benefit, kindgeb bud*, kb toeslag, kgb tsl,
      child related budget, kind gebonden*, kgbudget`),
  },
  { id: 'tax.refund', category: 'TAX_REFUND', party: TAX_OFFICE, not: phrases('salaris*, bezoldiging, nettoloon') },
  {
    id: 'tax.road',
    category: 'ROAD_TAX',
    party: TAX_OFFICE,
    text: phrases(
      `
      motorrijtuigen*, motorrijtuig*, mrb, wegenbelasting, kenteken, houderschapsbelasting, road tax, bpm,
      mot rtb, motrtb, mot rijt*, motorrijt*, motorr, mot rtg*, motorrtg*, mot bel, motor bel, motorbel, wegenbel,
      wegenbel*, mot r bel, motorvoertuig*, houderschapsbel*, mrb*`,
    ),
  },
  { id: 'tax.income', category: 'INCOME_TAX', party: TAX_OFFICE },

  {
    id: 'uwv.unemployment',
    category: 'UNEMPLOYMENT_BENEFIT',
    party: UWV,
    text: phrases(`
      ww, werkloosheid*, unemployment*, bovenwettelijke ww, faillissements*, betalingsonmacht, iow, w w, nww,
      loongarantie*, overname loon*, loonovername, werkl*`),
  },
  {
    id: 'benefit.private-unemployment',
    category: 'UNEMPLOYMENT_BENEFIT',
    party: phrases(`
      paww, stichting paww, private aanvulling ww, ww plus, wwplus`),
  },
  {
    id: 'uwv.sickness',
    category: 'SICKNESS_BENEFIT',
    party: UWV,
    text: phrases(`
      zw, ziektewet*, ziekengeld, ziekte uitkering, wazo, zwangerschap*, bevalling*, sickness*, arbeid en zorg, zez,
      ouderschapsverlof, geboorteverlof, maternity*, z w, ziek*`),
  },
  {
    id: 'uwv.disability',
    category: 'DISABILITY_BENEFIT',
    party: UWV,
    text: phrases(`
      wia, wao, wga, iva, wajong*, waz, arbeidsongeschikt*, loonaanvulling*, loongerelateerde*, vervolguitkering,
      inkomen naar arbeidsvermogen, disability*, toeslagenwet, w i a, w a o, w g a, inkomensvoorziening volledig*,
      jonggehandicapt*`),
  },

  {
    id: 'benefit.own-risk-disability',
    category: 'DISABILITY_BENEFIT',
    party: [...OWN_RISK, 'gemeente', 'gem', 'provincie', 'waterschap*', 'universiteit*'],
    text: phrases('wga*, wia, arbeidsongeschikt*, loongerelateerde*, vervolguitkering, loonaanvulling*'),
    not: phrases('premie*, salaris*, factuur*, nota'),
  },
  {
    id: 'benefit.own-risk-sickness',
    category: 'SICKNESS_BENEFIT',
    party: [...OWN_RISK, 'gemeente', 'gem', 'provincie', 'waterschap*', 'universiteit*'],
    text: phrases('zw, ziektewet*, ziekengeld, z w'),
    not: phrases('premie*, salaris*, factuur*, nota'),
  },
  {
    id: 'svb.child-benefit',
    category: 'CHILD_BENEFIT',
    party: SVB,
    text: phrases(`
      kinderbijslag*, akw, kbs, child benefit, dubbele kinderbijslag, kinderbijsl*, kb, kinder bijslag, kindbijslag,
      kinderbijsl, family allowance`),
  },
  {
    id: 'benefit.child-abroad',
    category: 'CHILD_BENEFIT',
    party: phrases(
      'familienkasse*, famifed, fons, infino, kidslife, parentia, myfamily, caisse allocations familiales',
    ),
    text: phrases('kindergeld*, groeipakket, allocations familiales, kinderbijslag*, child benefit'),
  },
  {
    id: 'svb.survivor',
    category: 'PENSION',
    party: SVB,
    text: phrases('anw, nabestaanden*, survivor*, wezenuitkering'),
  },
  {
    id: 'svb.supplement',
    category: 'SOCIAL_ASSISTANCE',
    party: SVB,
    text: phrases('aio, aio aanvulling, aanvullende inkomensvoorziening*, inkomensvoorziening*'),
  },
  {
    id: 'svb.care-budget-pay',
    category: 'SALARY',
    party: SVB,
    text: phrases('loon, salaris*, zorgverlener*, nettoloon, loon zorgverlener'),
  },
  {
    id: 'svb.care-budget',
    category: 'OTHER_INCOME',
    party: SVB,
    text: phrases('pgb, trekkingsrecht, persoonsgebonden budget'),
    not: phrases('loon, salaris*, zorgverlener*'),
  },
  {
    id: 'svb.care-budget-by-name',
    category: 'OTHER_INCOME',
    party: phrases('trekkingsrecht*, svb trekkingsrecht, svb pgb, sociale verzekeringsbank pgb'),
    not: phrases('aow*, akw, kinderbijslag*, salaris*, loon'),
  },
  { id: 'svb.state-pension', category: 'STATE_PENSION', party: SVB },
  {
    id: 'svb.repayment',
    category: 'OTHER_EXPENSE',
    party: SVB,
  },

  { id: 'duo.student-finance', category: 'STUDENT_FINANCE', party: DUO },
  {
    id: 'duo.tuition',
    category: 'EDUCATION_COSTS',
    party: DUO,
    text: phrases('lesgeld, collegegeld, cursusgeld, inburgering*, examengeld, tuition'),
  },
  {
    id: 'duo.fine',
    category: 'FINE',
    party: DUO,
    text: phrases('boete, ov boete, ov schuld'),
  },
  { id: 'duo.student-debt', category: 'STUDENT_DEBT', party: DUO },

  {
    id: 'public.victims-fund',
    category: 'OTHER_INCOME',
    party: phrases('schadefonds*'),
  },
  {
    id: 'public.relief-fund',
    category: 'OTHER_INCOME',
    party: phrases(
      'noodfonds*, fonds bijzondere noden*, urgente noden, sun nederland, leergeld, jeugdfonds*, kansfonds, nationaal fonds kinderhulp',
    ),
    not: phrases('terugbetaling*, storno*, restitutie*, salaris*, loon, factuur*, nota, declaratie*'),
  },
  {
    id: 'fine.transport',
    category: 'FINE',
    party: phrases('ns, ns reizigers, ns groep, gvb, ret, htm, connexxion, arriva, qbuzz, keolis, ebs, transdev'),
    text: phrases('boete*, uitstel van betaling, zwartrij*, zonder geldig vervoerbewijs'),
  },
  {
    id: 'fine.cjib',
    category: 'FINE',
    party: phrases(`
      cjib, centraal justitieel incasso*, centraal justitieel, centr justitieel*, justitiele informatiedienst,
      openbaar ministerie, rdw boete, ov boete, boete*, bussgeld*, polizei*, verkeersboete*, parkeerboete*, amende*,
      multas, strafzettel, c j i b,
      centr just*, centraal just*`),
  },
];
