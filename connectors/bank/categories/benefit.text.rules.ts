import { phrases, type Rule } from './rule.ts';

/** What a text says of benefits, allowances and grants. */
export const BENEFIT_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.unemployment',
    category: 'UNEMPLOYMENT_BENEFIT',
    text: phrases(`
      ww uitkering, ww uitk, werkloosheid*, uitkering ww, bovenwettelijke ww, ww benefit, unemployment benefit, unemployment*,
      uwv ww, ww uwv`),
  },
  {
    id: 'text.disability',
    category: 'DISABILITY_BENEFIT',
    text: phrases(`
      wia uitkering, wao uitkering, wga uitkering, iva uitkering, wajong*, wia, wao, wga, iva, arbeidsongeschiktheidsuitkering,
      aov uitkering, uitkering arbeidsongeschikt*, arbeidsongeschikt*, uitkering aov, disability benefit, disability*,
      wga uitk*, wga erd, wia uitk*, wga wk, arbeidsong*`),
    not: phrases('premie'),
  },
  {
    id: 'text.sickness',
    category: 'SICKNESS_BENEFIT',
    text: phrases(`
      ziektewet*, ziekengeld, zw uitkering, zw uitk, uitkering zw, ziekte uitkering, wazo*, zwangerschapsuitkering*, uitkering zwangerschap*,
      sickness benefit, sick pay, uwv zw, maternity benefit, bevallingsverlof,
      zw wk, zw week, zw weken, zw periode, zw per, zw 0*, zw 1*, zw 20*, zw uitk*, zw erd`),
  },
  {
    id: 'text.assistance',
    category: 'SOCIAL_ASSISTANCE',
    text: phrases(`
      bijstand*, participatiewet, pw uitkering, wwb uitkering, ioaw*, ioaz*, uitkering levensonderhoud, bijzondere bijstand,
      bbz uitkering, aio aanvulling, individuele inkomenstoeslag, social assistance, energietoeslag, leefgeld, uitkering pw,
      energietoesl*`),
    not: phrases('teruggave'),
  },
  {
    id: 'text.child-benefit',
    category: 'CHILD_BENEFIT',
    text: phrases(`
      kinderbijslag*, kindergeld, groeipakket, kindgebonden budget, kindgebonden*, kindgeb budget, child benefit,
      kinderbijsl*, kgb, kinder bijslag, family allowance,
      akw, akw kinderbijslag, kind gebonden budget, kindgeb bud*, kindgebbudget`),
  },
  {
    id: 'text.healthcare-allowance',
    category: 'HEALTHCARE_ALLOWANCE',
    text: phrases(`
      zorgtoeslag*, voorschot zorgtoeslag, zorgtoesl, healthcare allowance, zorg toeslag, zorgtsl*, health care
      benefit`),
  },
  {
    id: 'text.rent-allowance',
    category: 'RENT_ALLOWANCE',
    text: phrases(`
      huurtoeslag*, voorschot huurtoeslag, huurtoesl, rent allowance, housing benefit, rent benefit, huur toeslag,
      huurtsl*`),
  },
  {
    id: 'text.childcare-allowance',
    category: 'CHILDCARE_ALLOWANCE',
    text: phrases('kinderopvangtoesl*, voorschot kinderopvangtoeslag, childcare allowance, childcare benefit'),
  },
  {
    id: 'text.student-finance',
    category: 'STUDENT_FINANCE',
    text: phrases(`
      studiefinanciering*, studiefin, basisbeurs, aanvullende beurs, stufi, student finance, student grant, collegegeldkrediet,
      levenlanglerenkrediet, studielening duo, tegemoetkoming scholieren, scholierentoelage, wtos`),
  },
];
