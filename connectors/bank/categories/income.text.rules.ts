import { phrases, type Rule } from './rule.ts';

const NOT_PAY = phrases(`
      salarisstrook, loonheffing*, loonbelasting*, belastingdienst, administratie, terugvordering, lening,
      factuur, fact, cursus, verhuur, beslag, loonbeslag, pensioen*`);

/** What a text says of money that comes in. A rule for income never fits money that goes out. */
export const INCOME_TEXT_RULES: readonly Rule[] = [
  {
    id: 'text.salary',
    category: 'SALARY',
    text: phrases(`
      salaris*, *salaris, sal periode, loon, loonbetaling, nettoloon, netto loon, weekloon, maandloon, loonperiode, salary,
      payroll, wages, bezoldiging, wedde, gage, sal per, periodeloon, uitbetaling loon, verloning,
      eindejaarsuitkering, dertiende maand, 13e maand, bonus, gratificatie, winstuitkering, provisie loon,
      stagevergoeding, overwerk, ikb, dga loon`),
    not: NOT_PAY,
  },
  {
    id: 'text.holiday-pay',
    category: 'HOLIDAY_PAY',
    text: phrases(`
      vakantiegeld, vakantietoeslag, vakantie toeslag, vakantie uitkering, vakantiebijslag, vakantie geld,
      holiday allowance, vak geld, vakgeld`),
    not: phrases('salaris*, loon, pensioen*'),
  },
  {
    id: 'text.pension',
    category: 'PENSION',
    text: phrases('pensioen*, *pensioen, lijfrente uitkering, lijfrenteuitkering'),
    not: phrases('premie, inleg, factuur, beheer'),
  },
  {
    id: 'text.state-pension',
    category: 'STATE_PENSION',
    text: phrases('aow, ouderdomspensioen svb, aow pensioen, aow uitkering'),
  },
  {
    id: 'text.unemployment',
    category: 'UNEMPLOYMENT_BENEFIT',
    text: phrases('ww uitkering, werkloosheid*, uitkering ww, bovenwettelijke ww'),
  },
  {
    id: 'text.disability',
    category: 'DISABILITY_BENEFIT',
    text: phrases(`
      wia uitkering, wao uitkering, wga uitkering, iva uitkering, wajong*, wia, wao, wga,
      arbeidsongeschiktheidsuitkering, aov uitkering, uitkering arbeidsongeschikt*`),
  },
  {
    id: 'text.sickness',
    category: 'SICKNESS_BENEFIT',
    text: phrases('ziektewet*, ziekengeld, zw uitkering, uitkering zw, ziekte uitkering'),
  },
  {
    id: 'text.assistance',
    category: 'SOCIAL_ASSISTANCE',
    text: phrases(`
      bijstand*, participatiewet, pw uitkering, wwb uitkering, ioaw, ioaz, uitkering levensonderhoud,
      bijzondere bijstand`),
  },
  {
    id: 'text.child-benefit',
    category: 'CHILD_BENEFIT',
    text: phrases(`
      kinderbijslag*, kindgebonden budget, kindgebonden*, kinderbijslag kwartaal`),
  },
  {
    id: 'text.healthcare-allowance',
    category: 'HEALTHCARE_ALLOWANCE',
    text: phrases('zorgtoeslag, voorschot zorgtoeslag'),
  },
  { id: 'text.rent-allowance', category: 'RENT_ALLOWANCE', text: phrases('huurtoeslag, voorschot huurtoeslag') },
  {
    id: 'text.childcare-allowance',
    category: 'CHILDCARE_ALLOWANCE',
    text: phrases('kinderopvangtoeslag, voorschot kinderopvangtoeslag'),
  },
  {
    id: 'text.student-finance',
    category: 'STUDENT_FINANCE',
    text: phrases('studiefinanciering, basisbeurs, aanvullende beurs, stufi'),
  },
  {
    id: 'text.alimony-received',
    category: 'ALIMONY_RECEIVED',
    text: phrases('kinderalimentatie, partneralimentatie, alimentatie*, lbio'),
  },
  {
    id: 'text.rental-income',
    category: 'RENTAL_INCOME',
    text: phrases(`
      huur, kamerhuur, huurpenningen, huurbetaling, huurtermijn, rent, maandhuur`),
    not: phrases('huurtoeslag, borg, terug*, huurauto, eindafrekening'),
  },
  {
    id: 'text.tax-refund',
    category: 'TAX_REFUND',
    text: phrases(`
      teruggaaf, teruggave inkomstenbelasting, teruggaaf inkomstenbelasting, voorlopige teruggaaf*,
      belastingteruggave, teruggaaf ib`),
  },
  {
    id: 'text.interest',
    category: 'INTEREST_RECEIVED',
    text: phrases(`
      creditrente, rente spaarrekening, spaarrente, rentevergoeding, rente over, rente uitkering,
      rentebijschrijving, rente 20*, interest`),
  },
  { id: 'text.dividend', category: 'DIVIDEND', text: phrases('dividend*, couponrente, uitkering aandelen') },
  {
    id: 'text.expense-claim',
    category: 'EXPENSE_CLAIM',
    text: phrases(`
      declaratie*, onkosten*, reiskosten*, kilometervergoeding, thuiswerkvergoeding, expense*`),
    not: phrases('zorg*, nota, tandarts*, salaris*'),
  },
  {
    id: 'text.business',
    category: 'BUSINESS_INCOME',
    text: phrases(`
      factuur*, fact, factnr, faktuur*, invoice, fctr, fac nr, omzet, inv, declaratie uren, honorarium, opdracht`),
    not: phrases(`
      creditfactuur, credit factuur, creditnota, credit nota, terugbetaling, retour, restitutie, teruggave,
      teruggaaf, eindafrekening, jaarafrekening, storno`),
  },
  {
    id: 'text.deposit',
    category: 'CASH_DEPOSIT',
    text: phrases(`
      storting biljetten, geldmaat storten, storting contant*, contante storting, sealbag, storting geldautomaat`),
  },
  {
    id: 'text.loan-proceeds',
    category: 'LOAN_PROCEEDS',
    text: phrases(`
      uitbetaling persoonlijke lening, uitbetaling lening, opname krediet, kredietopname, uitbetaling krediet,
      verstrekte lening`),
  },
  {
    id: 'text.refund',
    category: 'REFUND',
    text: phrases(`
      terugbetaling*, retour*, restitutie*, refund*, teruggave, terugboeking*, storno*, creditfactuur,
      creditnota, vergoeding zorg*, zorgkosten vergoeding, vergoeding nota, schadevergoeding, schade uitkering,
      uitkering schade, eindafrekening, jaarafrekening, jaarnota, cashback, chargeback, geretourneerd,
      terugstorting, borg terug`),
  },
];
