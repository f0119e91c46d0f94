import { type CodeMeaning, meaningOfPurpose, meaningOfTransaction } from './code.rules.ts';
import { COST_TEXT_RULES } from './cost.text.rules.ts';
import { DAILY_RULES } from './counterparty.daily.rules.ts';
import { HOME_RULES } from './counterparty.home.rules.ts';
import { INSURANCE_RULES } from './counterparty.insurance.rules.ts';
import { LEISURE_RULES } from './counterparty.leisure.rules.ts';
import { MONEY_RULES } from './counterparty.money.rules.ts';
import { PUBLIC_RULES } from './counterparty.public.rules.ts';
import { INCOME_TEXT_RULES } from './income.text.rules.ts';
import type { Name, Payment } from './payment.ts';
import { isNameOf, isPersonByFirstName } from './person-name.ts';
import { type PhraseBook, phraseBook, ruleAt } from './phrase-book.ts';
import { type Categorised, categorised, type Direction, type Rule } from './rule.ts';

/** The consumer's own accounts, as far as the bank told. */
export interface OwnAccounts {
  /** Without spaces. */
  readonly ibans: ReadonlySet<string>;
  /** The names the accounts are held in, as words. */
  readonly holders: readonly (readonly string[])[];
}

const COUNTERPARTIES = phraseBook([
  ...PUBLIC_RULES,
  ...HOME_RULES,
  ...INSURANCE_RULES,
  ...MONEY_RULES,
  ...DAILY_RULES,
  ...LEISURE_RULES,
]);
const TEXTS = phraseBook([...INCOME_TEXT_RULES, ...COST_TEXT_RULES]);

const COMING_IN: ReadonlySet<Direction> = new Set(['IN', 'BETWEEN']);
const GOING_OUT: ReadonlySet<Direction> = new Set(['OUT', 'BETWEEN']);
const PAID_FOR: ReadonlySet<Direction> = new Set(['OUT']);

/** The rules on names and on texts, for the payments of one person. */
export function openRules(): { readonly counterparties: PhraseBook; readonly texts: PhraseBook } {
  return { counterparties: COUNTERPARTIES(), texts: TEXTS() };
}

/** Layers 1 to 5: what one payment says by itself. */
export function byItself(payment: Payment, own: OwnAccounts, texts: PhraseBook): Categorised | undefined {
  return ownTransfer(payment, own) ?? byCode(payment, texts) ?? byRule(payment, texts);
}

/** What is left: money back from somebody one pays, a private person, or nothing known. */
export function lastResort(payment: Payment): Categorised {
  const isIn = payment.booking.cents > 0;
  const paid = isIn ? byCounterparty(payment, PAID_FOR) : undefined;
  if (paid) return categorised('REFUND', 'COUNTERPARTY', `refund.${paid.ruleId}`, 0.7);
  if (payment.isPerson) return categorised('PERSON_TRANSFER', 'COUNTERPARTY', 'person.form-of-name', 0.8);
  if (!payment.isCollected && !payment.byCard && isPersonByFirstName(payment.name))
    return categorised('PERSON_TRANSFER', 'COUNTERPARTY', 'person.first-name', 0.6);
  return categorised(isIn ? 'OTHER_INCOME' : 'OTHER_EXPENSE', 'NONE', 'none', 0);
}

function ownTransfer(payment: Payment, own: OwnAccounts): Categorised | undefined {
  if (payment.iban !== undefined && own.ibans.has(payment.iban))
    return categorised('OWN_TRANSFER', 'OWN_ACCOUNT', 'own.iban', 1);
  if (payment.isCollected || payment.byCard) return undefined;
  const isHolder = own.holders.some((holder) => isNameOf(holder, payment.name));
  return isHolder ? categorised('OWN_TRANSFER', 'OWN_ACCOUNT', 'own.name', 0.8) : undefined;
}

function byCode(payment: Payment, texts: PhraseBook): Categorised | undefined {
  const { bankTransactionCode, purposeCode } = payment.booking;
  return (
    (bankTransactionCode &&
      byMeaning(payment, texts, bankTransactionCode, meaningOfTransaction(bankTransactionCode))) ||
    (purposeCode && byMeaning(payment, texts, purposeCode, meaningOfPurpose(purposeCode))) ||
    undefined
  );
}

function byMeaning(
  payment: Payment,
  texts: PhraseBook,
  code: string,
  meaning: CodeMeaning | undefined,
): Categorised | undefined {
  const category = payment.booking.cents > 0 ? meaning?.in : meaning?.out;
  if (!meaning || !category) return undefined;
  const closer = meaning.orOne && byRule(payment, texts);
  if (closer && meaning.orOne?.includes(closer.category)) return closer;
  return categorised(category, 'CODE', `code.${code}`, 0.95);
}

/** Layers 3 to 5: a known body, the name of the other side, the text. Money that goes out is never income. */
function byRule(payment: Payment, texts: PhraseBook): Categorised | undefined {
  const directions = payment.booking.cents > 0 ? COMING_IN : GOING_OUT;
  const found = byCounterparty(payment, directions);
  if (found) return found;
  const rule = ruleAt(texts.placesIn(payment.text), payment.text, () => payment.name, directions);
  return rule && categorised(rule.category, 'TEXT', rule.id, 0.8);
}

function byCounterparty(payment: Payment, directions: ReadonlySet<Direction>): Categorised | undefined {
  const ruleIn = (name: Name | undefined): Rule | undefined =>
    name && ruleAt(name.places, name.words, () => payment.text, directions);
  const body = ruleIn(payment.body);
  if (body) return categorised(body.category, 'KNOWN_BODY', body.id, 0.95);
  if (payment.isPerson) return undefined;
  const rule = ruleIn(payment.side) ?? (payment.speaksInText ? ruleIn(payment.namesInText()) : undefined);
  return rule && categorised(rule.category, 'COUNTERPARTY', rule.id, 0.9);
}
