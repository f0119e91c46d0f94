import { CATEGORIES, type Category } from '../../../schema/category.ts';
import type { Payment } from './payment.ts';
import { type Categorised, categorised } from './rule.ts';
import { STATISTICS } from './statistics.generated.ts';

/** Below this share of the likelihood the guess is not made. */
const LEAST_CERTAIN = 0.9;
/** What a guess by words alone is worth at most. */
const MOST_CONFIDENT = 0.55;
const SMOOTHING = 0.2;

/** What decides about somebody's income or debts is never guessed. */
const NEVER_GUESSED: ReadonlySet<Category> = new Set<Category>([
  ...(['SALARY', 'HOLIDAY_PAY', 'STATE_PENSION', 'PENSION', 'UNEMPLOYMENT_BENEFIT', 'DISABILITY_BENEFIT'] as const),
  ...(['SICKNESS_BENEFIT', 'SOCIAL_ASSISTANCE', 'CHILD_BENEFIT', 'HEALTHCARE_ALLOWANCE', 'RENT_ALLOWANCE'] as const),
  ...([
    'CHILDCARE_ALLOWANCE',
    'STUDENT_FINANCE',
    'ALIMONY_RECEIVED',
    'LOAN_PROCEEDS',
    'TAX_REFUND',
    'RENTAL_INCOME',
  ] as const),
  ...([
    'RENT',
    'MORTGAGE',
    'ALIMONY_PAID',
    'LOAN_REPAYMENT',
    'STUDENT_DEBT',
    'CREDIT_CARD',
    'BUY_NOW_PAY_LATER',
  ] as const),
  ...([
    'DEBT_COLLECTION',
    'GAMBLING',
    'CAR_LEASE',
    'FINE',
    'INCOME_TAX',
    'OWN_TRANSFER',
    'CASH_DEPOSIT',
    'DIVIDEND',
  ] as const),
]);

/** How often each mark was met in each category, as counted in labelled payments. */
export interface Counts {
  readonly payments: ReadonlyMap<Category, number>;
  readonly marks: ReadonlyMap<string, ReadonlyMap<Category, number>>;
}

interface Model extends Counts {
  readonly total: ReadonlyMap<Category, number>;
}

let model: Model | undefined;

/**
 * The last layer that decides: multinomial naive Bayes over words, their beginnings and ends, and how the money moved.
 * It stays silent unless one category is far likelier than all others together, and always about income and debts.
 */
export function byStatistics(payment: Payment): Categorised | undefined {
  model ??= modelOf(parseCounts(STATISTICS));
  const { marks, payments, total } = model;
  const known = marksOf(payment).flatMap((mark) => marks.get(mark) ?? []);
  if (!marksOf(payment).some((mark) => !mark.includes(':') && marks.has(mark))) return undefined;
  const wrongWay = payment.isIncoming ? 'OUT' : 'IN';
  const scores = [...payments].flatMap(([category, count]): readonly [Category, number][] => {
    if (CATEGORIES[category].direction === wrongWay) return [];
    const all = (total.get(category) ?? 0) + SMOOTHING * marks.size;
    const score = known.reduce(
      (sum, mark) => sum + Math.log(((mark.get(category) ?? 0) + SMOOTHING) / all),
      Math.log(count),
    );
    return [[category, score]];
  });
  const best = scores.reduce((a, b) => (b[1] > a[1] ? b : a));
  const certainty = 1 / scores.reduce((sum, [, score]) => sum + Math.exp(score - best[1]), 0);
  if (certainty < LEAST_CERTAIN || NEVER_GUESSED.has(best[0])) return undefined;
  return categorised(best[0], 'STATISTICS', 'statistics.words', Number((certainty * MOST_CONFIDENT).toFixed(2)));
}

/** What is counted of a payment. Marks with a colon are no words. */
export function marksOf(payment: Payment): readonly string[] {
  const words = new Set([...payment.name, ...payment.text].filter((word) => /^[a-z]{3,}$/.test(word)));
  const parts = [...words].flatMap((word) =>
    word.length < 7 ? [word] : [word, `begin:${word.slice(0, 5)}`, `end:${word.slice(-5)}`],
  );
  const by = payment.byCard ? 'card' : payment.isCollected ? 'debit' : 'transfer';
  const size = Math.round(2 * Math.log10(1 + Math.abs(payment.booking.cents)));
  return [...parts, `by:${by}`, `size:${size}`];
}

/** One line per category with its number of payments, then one per mark: `mark 12x3 14`, a category by its line. */
export function parseCounts(written: string): Counts {
  const [heads = '', ...lines] = written.trim().split('\n');
  const payments = new Map<Category, number>();
  const categories: Category[] = [];
  for (const head of heads.split(' ')) {
    const [category, count] = head.split('=');
    categories.push(category as Category);
    payments.set(category as Category, Number(count));
  }
  const marks = new Map<string, ReadonlyMap<Category, number>>();
  for (const line of lines) {
    const [mark = '', ...counts] = line.split(' ');
    marks.set(
      mark,
      new Map(
        counts.flatMap((count) => {
          const [at, times = '1'] = count.split('x');
          const category = categories[Number(at)];
          return category ? [[category, Number(times)] as const] : [];
        }),
      ),
    );
  }
  return { payments, marks };
}

function modelOf({ payments, marks }: Counts): Model {
  const total = new Map<Category, number>();
  for (const counts of marks.values())
    for (const [category, count] of counts) total.set(category, (total.get(category) ?? 0) + count);
  return { payments, marks, total };
}
