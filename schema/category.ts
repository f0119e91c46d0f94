type Direction = 'IN' | 'OUT' | 'BETWEEN';

interface CategoryFacts {
  readonly direction: Direction;
  readonly group: string;
  /** A cost that returns every month or year whatever one does. Dutch: vaste last. */
  readonly fixedCost: boolean;
  readonly nl: string;
}

const income = (group: string, nl: string): CategoryFacts => ({ direction: 'IN', group, fixedCost: false, nl });
const fixed = (group: string, nl: string): CategoryFacts => ({ direction: 'OUT', group, fixedCost: true, nl });
const spending = (group: string, nl: string): CategoryFacts => ({ direction: 'OUT', group, fixedCost: false, nl });
const between = (nl: string): CategoryFacts => ({ direction: 'BETWEEN', group: 'TRANSFER', fixedCost: false, nl });

/** What a bank transaction is for. The names are part of the wire and do not change. */
export const CATEGORIES = {
  SALARY: income('WORK', 'Loon'),
  HOLIDAY_PAY: income('WORK', 'Vakantiegeld'),
  STATE_PENSION: income('PENSION', 'AOW'),
  PENSION: income('PENSION', 'Pensioen'),
  UNEMPLOYMENT_BENEFIT: income('BENEFIT', 'WW-uitkering'),
  DISABILITY_BENEFIT: income('BENEFIT', 'WIA-, WAO- of Wajong-uitkering'),
  SICKNESS_BENEFIT: income('BENEFIT', 'Ziektewetuitkering'),
  SOCIAL_ASSISTANCE: income('BENEFIT', 'Bijstand'),
  CHILD_BENEFIT: income('ALLOWANCE', 'Kinderbijslag en kindgebonden budget'),
  HEALTHCARE_ALLOWANCE: income('ALLOWANCE', 'Zorgtoeslag'),
  RENT_ALLOWANCE: income('ALLOWANCE', 'Huurtoeslag'),
  CHILDCARE_ALLOWANCE: income('ALLOWANCE', 'Kinderopvangtoeslag'),
  STUDENT_FINANCE: income('ALLOWANCE', 'Studiefinanciering'),
  ALIMONY_RECEIVED: income('OTHER', 'Alimentatie ontvangen'),
  RENTAL_INCOME: income('OTHER', 'Huur ontvangen'),
  BUSINESS_INCOME: income('WORK', 'Inkomen uit eigen bedrijf'),
  TAX_REFUND: income('OTHER', 'Teruggave van belasting'),
  INTEREST_RECEIVED: income('OTHER', 'Rente ontvangen'),
  DIVIDEND: income('OTHER', 'Dividend'),
  EXPENSE_CLAIM: income('WORK', 'Vergoeding van onkosten'),
  REFUND: income('OTHER', 'Terugbetaling'),
  CASH_DEPOSIT: income('OTHER', 'Storting van contant geld'),
  LOAN_PROCEEDS: income('OTHER', 'Geleend geld ontvangen'),
  OTHER_INCOME: income('OTHER', 'Ander inkomen'),
  OWN_TRANSFER: between('Tussen eigen rekeningen'),
  PERSON_TRANSFER: between('Van of naar iemand anders'),
  RENT: fixed('HOME', 'Huur'),
  MORTGAGE: fixed('HOME', 'Hypotheek'),
  SERVICE_CHARGES: fixed('HOME', 'Servicekosten en VvE'),
  ENERGY: fixed('HOME', 'Energie'),
  WATER: fixed('HOME', 'Water'),
  MUNICIPAL_TAXES: fixed('TAX', 'Gemeentelijke belastingen'),
  INTERNET_TV_PHONE: fixed('HOME', 'Internet, tv en telefoon'),
  HEALTH_INSURANCE: fixed('INSURANCE', 'Zorgverzekering'),
  INSURANCE: fixed('INSURANCE', 'Andere verzekeringen'),
  INCOME_TAX: fixed('TAX', 'Inkomstenbelasting'),
  ROAD_TAX: fixed('TAX', 'Wegenbelasting'),
  ALIMONY_PAID: fixed('FAMILY', 'Alimentatie betaald'),
  CHILDCARE: fixed('FAMILY', 'Kinderopvang'),
  EDUCATION_COSTS: fixed('FAMILY', 'School- en studiekosten'),
  STUDENT_DEBT: fixed('DEBT', 'Aflossing studieschuld'),
  LOAN_REPAYMENT: fixed('DEBT', 'Aflossing lening'),
  CREDIT_CARD: spending('DEBT', 'Creditcard'),
  BUY_NOW_PAY_LATER: spending('DEBT', 'Achteraf betalen'),
  CAR_LEASE: fixed('DEBT', 'Autolease'),
  DEBT_COLLECTION: spending('DEBT', 'Incassobureau en deurwaarder'),
  FINE: spending('TAX', 'Boete'),
  GAMBLING: spending('LEISURE', 'Gokken en loterijen'),
  SUBSCRIPTION: fixed('LEISURE', 'Abonnement'),
  MEMBERSHIP: fixed('LEISURE', 'Lidmaatschap'),
  CHARITY: spending('OTHER', 'Goede doelen'),
  GROCERIES: spending('DAILY', 'Boodschappen'),
  FUEL: spending('TRANSPORT', 'Brandstof en laden'),
  PUBLIC_TRANSPORT: spending('TRANSPORT', 'Openbaar vervoer'),
  PARKING: spending('TRANSPORT', 'Parkeren'),
  EATING_OUT: spending('LEISURE', 'Uit eten'),
  SHOPPING: spending('DAILY', 'Winkelen'),
  HEALTHCARE: spending('DAILY', 'Zorgkosten'),
  LEISURE: spending('LEISURE', 'Vrije tijd'),
  TRAVEL: spending('LEISURE', 'Reizen'),
  CASH_WITHDRAWAL: spending('DAILY', 'Contant geld opgenomen'),
  BANK_FEES: fixed('OTHER', 'Bankkosten'),
  INVESTMENT: spending('OTHER', 'Sparen en beleggen'),
  OTHER_EXPENSE: spending('OTHER', 'Andere uitgave'),
} as const satisfies Record<string, CategoryFacts>;

export type Category = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as readonly Category[];
