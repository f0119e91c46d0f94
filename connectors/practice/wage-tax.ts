/**
 * Practice wage tax: near enough to the real one to look right, simple enough to check by hand, and no tax advice.
 *
 * On the wage of a full year without holiday allowance: 36% up to € 38,500, 37.5% up to € 77,000 and 49.5% above, less a credit
 * of € 8,000 (half of that for benefits and pensions) that shrinks by 6.5 cents per euro above € 25,000; never below
 * zero. The holiday allowance is taxed at the percentage of the highest bracket reached.
 */

const BRACKETS = [
  { upTo: 3_850_000, perMille: 360 },
  { upTo: 7_700_000, perMille: 375 },
  { upTo: Number.POSITIVE_INFINITY, perMille: 495 },
] as const;

const CREDIT = 800_000;
const CREDIT_SHRINKS_ABOVE = 2_500_000;
const CREDIT_SHRINKS_PER_MILLE = 65;
const WORK: ReadonlySet<string> = new Set(['11', '13', '15', '17']);

export interface Pay {
  readonly svWage: number;
  readonly taxableWage: number;
  readonly wageTax: number;
  readonly net: number;
}

/**
 * From gross to net, in cents. Net = taxable wage − wage tax, exactly.
 *
 * @param given.base - the wage of this period
 * @param given.yearWage - what a year of full periods would bring; its tax is spread evenly over it
 */
export function netOf(given: {
  readonly base: number;
  readonly yearWage: number;
  readonly holidayAllowance: number;
  readonly incomeKind: string;
}): Pay {
  const { base, yearWage, holidayAllowance } = given;
  const credit = WORK.has(given.incomeKind) ? CREDIT : CREDIT / 2;
  const onBase = yearWage === 0 ? 0 : (yearTax(yearWage, credit) * base) / yearWage;
  const onHoliday = (holidayAllowance * topPerMille(yearWage)) / 1000;
  const taxableWage = base + holidayAllowance;
  const wageTax = Math.round(onBase + onHoliday);
  return { svWage: taxableWage, taxableWage, wageTax, net: taxableWage - wageTax };
}

function yearTax(year: number, credit: number): number {
  let tax = 0;
  let from = 0;
  for (const bracket of BRACKETS) {
    tax += (Math.max(0, Math.min(year, bracket.upTo) - from) * bracket.perMille) / 1000;
    from = bracket.upTo;
  }
  const shrinks = (Math.max(0, year - CREDIT_SHRINKS_ABOVE) * CREDIT_SHRINKS_PER_MILLE) / 1000;
  return Math.max(0, tax - Math.max(0, credit - shrinks));
}

function topPerMille(year: number): number {
  return BRACKETS.find((bracket) => year <= bracket.upTo)?.perMille ?? 0;
}
