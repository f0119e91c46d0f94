import type { CheckedSection } from '../../../sealing/check-section.ts';
import { flowOf } from '../../device/plan.ts';

/** What came in or went out for one kind, over the asked period. */
export interface KindTotal {
  readonly category: string;
  readonly kind: 'in' | 'fixed' | 'other' | 'between';
  /** in cents of the currency; negative where it went out */
  readonly cents: number;
  readonly currency: string;
  readonly count: number;
}

export interface Money {
  readonly totals: readonly KindTotal[];
  /** first and last day counted, `YYYY-MM-DD` */
  readonly from: string | null;
  readonly to: string | null;
  /** of which kinds single payments are asked too; `ALL` where it is not said */
  readonly payments: readonly string[] | 'ALL';
}

interface Sum {
  readonly category: string;
  readonly cents: number;
  readonly currency: string;
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Income and fixed costs out of the totals per kind that a bank's sections hold; nothing is added to them. */
export function moneyOf(sections: readonly CheckedSection[]): Money {
  const sums = sections.flatMap(({ planned, payload }) =>
    ownLists(planned.leaves, 'bank.sums').flatMap((path) => listAt(payload.data, path).flatMap(sumOf)),
  );
  const totals = new Map<string, KindTotal>();
  for (const { category, cents, currency, count } of sums) {
    const before = totals.get(category);
    totals.set(category, {
      category,
      kind: kindOf(category),
      currency,
      cents: cents + (before?.cents ?? 0),
      count: count + (before?.count ?? 0),
    });
  }
  const days = (name: 'from' | 'to') => sums.flatMap((sum) => sum[name] ?? []).sort();
  return {
    totals: [...totals.values()].sort((left, right) => Math.abs(right.cents) - Math.abs(left.cents)),
    from: days('from')[0] ?? null,
    to: days('to').at(-1) ?? null,
    payments: paymentsIn(sections),
  };
}

function paymentsIn(sections: readonly CheckedSection[]): Money['payments'] {
  const kinds = sections.flatMap(({ planned }) =>
    planned.leaves
      .filter(({ field }) => field.startsWith('bank.transactions.'))
      .map(({ path, arguments: given }) => {
        const asked = given[path.split('[]')[0] ?? ''];
        const named: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'categories') : null;
        return Array.isArray(named) ? named.map(String) : 'ALL';
      }),
  );
  if (kinds.includes('ALL')) return 'ALL';
  return [...new Set(kinds.flat())];
}

function kindOf(category: string): KindTotal['kind'] {
  const { direction, fixedCost } = flowOf(category);
  if (direction === 'IN') return 'in';
  if (direction === 'BETWEEN') return 'between';
  return fixedCost ? 'fixed' : 'other';
}

/**
 * Where lists of totals per kind stand in the answer. Only those that name their kind: one that is asked for a few kinds
 * together would be counted twice.
 */
function ownLists(leaves: CheckedSection['planned']['leaves'], field: string): readonly string[][] {
  const paths = leaves.flatMap((leaf) => (leaf.field === `${field}.category` ? [leaf.path] : []));
  return paths.slice(0, 1).map((path) => path.replace(/\[\]\.[^.]+$/, '').split('.'));
}

function listAt(data: unknown, [step, ...others]: readonly string[]): readonly unknown[] {
  if (step === undefined) return Array.isArray(data) ? data : [];
  return typeof data === 'object' && data !== null ? listAt(Reflect.get(data, step), others) : [];
}

function sumOf(row: unknown): readonly Sum[] {
  if (typeof row !== 'object' || row === null) return [];
  const total: unknown = Reflect.get(row, 'total');
  const [amount, currency] = typeof total === 'object' && total !== null ? partsOf(total) : [undefined, undefined];
  const category: unknown = Reflect.get(row, 'category');
  if (typeof amount !== 'string' || typeof category !== 'string') return [];
  const [count, from, to] = ['count', 'from', 'to'].map((name): unknown => Reflect.get(row, name));
  return [
    {
      category,
      cents: Math.round(Number(amount) * 100),
      currency: typeof currency === 'string' ? currency : 'EUR',
      count: typeof count === 'number' ? count : 0,
      from: typeof from === 'string' ? from : null,
      to: typeof to === 'string' ? to : null,
    },
  ];
}

const partsOf = (total: object): readonly [unknown, unknown] => [
  Reflect.get(total, 'amount'),
  Reflect.get(total, 'currency'),
];
