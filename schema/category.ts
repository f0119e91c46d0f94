type Direction = 'IN' | 'OUT' | 'BETWEEN';

interface CategoryFacts {
  readonly direction: Direction;
  readonly group: string;
  /** A cost that returns every month or year whatever one does. Dutch: vaste last. */
  readonly fixedCost: boolean;
  readonly nl: string;
  readonly en: string;
}

const income = (group: string, nl: string, en: string): CategoryFacts => ({
  direction: 'IN',
  group,
  fixedCost: false,
  nl,
  en,
});
const fixed = (group: string, nl: string, en: string): CategoryFacts => ({
  direction: 'OUT',
  group,
  fixedCost: true,
  nl,
  en,
});
const spending = (group: string, nl: string, en: string): CategoryFacts => ({
  direction: 'OUT',
  group,
  fixedCost: false,
  nl,
  en,
});
const between = (nl: string, en: string): CategoryFacts => ({
  direction: 'BETWEEN',
  group: 'TRANSFER',
  fixedCost: false,
  nl,
  en,
});

/** What a bank transaction is for. The names are part of the wire and do not change. */
export const CATEGORIES = {
  SALARY: income('WORK', 'Loon', 'Salary'),
  HOLIDAY_PAY: income('WORK', 'Vakantiegeld', 'Holiday pay'),
  STATE_PENSION: income('PENSION', 'AOW', 'State pension (AOW)'),
  PENSION: income('PENSION', 'Pensioen', 'Pension'),
  UNEMPLOYMENT_BENEFIT: income('BENEFIT', 'WW-uitkering', 'Unemployment benefit (WW)'),
  DISABILITY_BENEFIT: income('BENEFIT', 'WIA-, WAO- of Wajong-uitkering', 'Disability benefit (WIA, WAO, Wajong)'),
  SICKNESS_BENEFIT: income('BENEFIT', 'Ziektewetuitkering', 'Sickness benefit'),
  SOCIAL_ASSISTANCE: income('BENEFIT', 'Bijstand', 'Social assistance'),
  CHILD_BENEFIT: income('ALLOWANCE', 'Kinderbijslag en kindgebonden budget', 'Child benefit'),
  HEALTHCARE_ALLOWANCE: income('ALLOWANCE', 'Zorgtoeslag', 'Healthcare allowance'),
  RENT_ALLOWANCE: income('ALLOWANCE', 'Huurtoeslag', 'Rent allowance'),
  CHILDCARE_ALLOWANCE: income('ALLOWANCE', 'Kinderopvangtoeslag', 'Childcare allowance'),
  STUDENT_FINANCE: income('ALLOWANCE', 'Studiefinanciering', 'Student finance'),
  ALIMONY_RECEIVED: income('OTHER', 'Alimentatie ontvangen', 'Maintenance received'),
  RENTAL_INCOME: income('OTHER', 'Huur ontvangen', 'Rent received'),
  BUSINESS_INCOME: income('WORK', 'Inkomen uit eigen bedrijf', 'Income from own business'),
  TAX_REFUND: income('OTHER', 'Teruggave van belasting', 'Tax refund'),
  INTEREST_RECEIVED: income('OTHER', 'Rente ontvangen', 'Interest received'),
  DIVIDEND: income('OTHER', 'Dividend', 'Dividend'),
  EXPENSE_CLAIM: income('WORK', 'Vergoeding van onkosten', 'Expenses paid back'),
  REFUND: income('OTHER', 'Terugbetaling', 'Refund'),
  CASH_DEPOSIT: income('OTHER', 'Storting van contant geld', 'Cash paid in'),
  LOAN_PROCEEDS: income('OTHER', 'Geleend geld ontvangen', 'Loan received'),
  OTHER_INCOME: income('OTHER', 'Ander inkomen', 'Other income'),
  OWN_TRANSFER: between('Tussen eigen rekeningen', 'Between own accounts'),
  PERSON_TRANSFER: between('Van of naar iemand anders', 'From or to someone else'),
  RENT: fixed('HOME', 'Huur', 'Rent'),
  MORTGAGE: fixed('HOME', 'Hypotheek', 'Mortgage'),
  SERVICE_CHARGES: fixed('HOME', 'Servicekosten en VvE', 'Service charges and owners’ association'),
  ENERGY: fixed('HOME', 'Energie', 'Energy'),
  WATER: fixed('HOME', 'Water', 'Water'),
  MUNICIPAL_TAXES: fixed('TAX', 'Gemeentelijke belastingen', 'Council taxes'),
  INTERNET_TV_PHONE: fixed('HOME', 'Internet, tv en telefoon', 'Internet, TV and phone'),
  HEALTH_INSURANCE: fixed('INSURANCE', 'Zorgverzekering', 'Health insurance'),
  INSURANCE: fixed('INSURANCE', 'Andere verzekeringen', 'Other insurance'),
  INCOME_TAX: fixed('TAX', 'Inkomstenbelasting', 'Income tax'),
  ROAD_TAX: fixed('TAX', 'Wegenbelasting', 'Road tax'),
  ALIMONY_PAID: fixed('FAMILY', 'Alimentatie betaald', 'Maintenance paid'),
  CHILDCARE: fixed('FAMILY', 'Kinderopvang', 'Childcare'),
  EDUCATION_COSTS: fixed('FAMILY', 'School- en studiekosten', 'School and study costs'),
  STUDENT_DEBT: fixed('DEBT', 'Aflossing studieschuld', 'Student debt repayment'),
  LOAN_REPAYMENT: fixed('DEBT', 'Aflossing lening', 'Loan repayment'),
  CREDIT_CARD: spending('DEBT', 'Creditcard', 'Credit card'),
  BUY_NOW_PAY_LATER: spending('DEBT', 'Achteraf betalen', 'Buy now, pay later'),
  CAR_LEASE: fixed('DEBT', 'Autolease', 'Car lease'),
  DEBT_COLLECTION: spending('DEBT', 'Incassobureau en deurwaarder', 'Debt collector and bailiff'),
  FINE: spending('TAX', 'Boete', 'Fine'),
  GAMBLING: spending('LEISURE', 'Gokken en loterijen', 'Gambling and lotteries'),
  SUBSCRIPTION: fixed('LEISURE', 'Abonnement', 'Subscription'),
  MEMBERSHIP: fixed('LEISURE', 'Lidmaatschap', 'Membership'),
  CHARITY: spending('OTHER', 'Goede doelen', 'Charity'),
  GROCERIES: spending('DAILY', 'Boodschappen', 'Groceries'),
  FUEL: spending('TRANSPORT', 'Brandstof en laden', 'Fuel and charging'),
  PUBLIC_TRANSPORT: spending('TRANSPORT', 'Openbaar vervoer', 'Public transport'),
  PARKING: spending('TRANSPORT', 'Parkeren', 'Parking'),
  EATING_OUT: spending('LEISURE', 'Uit eten', 'Eating out'),
  SHOPPING: spending('DAILY', 'Winkelen', 'Shopping'),
  HEALTHCARE: spending('DAILY', 'Zorgkosten', 'Healthcare costs'),
  LEISURE: spending('LEISURE', 'Vrije tijd', 'Leisure'),
  TRAVEL: spending('LEISURE', 'Reizen', 'Travel'),
  CASH_WITHDRAWAL: spending('DAILY', 'Contant geld opgenomen', 'Cash withdrawn'),
  BANK_FEES: fixed('OTHER', 'Bankkosten', 'Bank fees'),
  INVESTMENT: spending('OTHER', 'Sparen en beleggen', 'Saving and investing'),
  OTHER_EXPENSE: spending('OTHER', 'Andere uitgave', 'Other spending'),
} as const satisfies Record<string, CategoryFacts>;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as readonly Category[];
