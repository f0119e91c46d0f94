import type { Category } from '../../../schema/category.ts';
import type { Payment } from './payment.ts';

/** What is paid back by its number, by those who send bills of their own: that number is theirs. */
const BILLS_ITSELF: ReadonlySet<Category> = new Set<Category>([
  ...([
    'ENERGY',
    'WATER',
    'INTERNET_TV_PHONE',
    'INSURANCE',
    'HEALTH_INSURANCE',
    'MUNICIPAL_TAXES',
    'INCOME_TAX',
  ] as const),
  ...([
    'SHOPPING',
    'GROCERIES',
    'TRAVEL',
    'HEALTHCARE',
    'RENT',
    'MORTGAGE',
    'SERVICE_CHARGES',
    'DEBT_COLLECTION',
  ] as const),
]);
/** `2025-041`, `F2025-031` and `F25-031`, as one who works alone numbers invoices; not `08-2025`, nor a date. */
const YEAR_OF_INVOICE = /^(?:(?:f|fa|fac|fn|fnr|inv|vf|nr|no|n)?20[1-4]\d|(?:f|fa|fac|inv|vf)[1-4]\d)$/;
const BEFORE_INVOICE = /^(?:uw|uwe|betr|betreft|inz|inzake|kenmerk|ref|nr|no|f|fa|fac|n|nota|bet|betaling)$/;

/** The same without a mark between: seven digits, for eight are a date. */
const WHOLE_INVOICE = /^(?:f|fa|fac|inv|vf)?202\d{4}$/;

/**
 * True where a text opens with what looks like the number of an invoice that the consumer sent.
 *
 * @param paid - what this party would be paid for
 */
export function isOwnInvoice(payment: Payment, paid: Category | undefined): boolean {
  const words = payment.text;
  const first = words.findIndex((word) => !BEFORE_INVOICE.test(word));
  const [year = '', number = ''] = words.slice(first);
  const isNumber = /^\d{3,4}$/.test(number) && !/^(?:19|20)\d\d$/.test(number);
  const isInvoice = WHOLE_INVOICE.test(year) || (YEAR_OF_INVOICE.test(year) && isNumber);
  return first !== -1 && isInvoice && !(paid && BILLS_ITSELF.has(paid));
}
