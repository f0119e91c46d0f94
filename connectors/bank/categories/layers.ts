import type { Category } from '../../../schema/category.ts';
import { isManagerOfHomes, isRentOfAddress } from './address.ts';
import { BENEFIT_TEXT_RULES } from './benefit.text.rules.ts';
import { type CodeMeaning, meaningOfProprietary, meaningOfPurpose, meaningOfTransaction } from './code.rules.ts';
import { COST_TEXT_RULES } from './cost.text.rules.ts';
import { COLLECTOR_RULES } from './counterparty.collector.rules.ts';
import { COUNCIL_RULES } from './counterparty.council.rules.ts';
import { DAILY_RULES } from './counterparty.daily.rules.ts';
import { FAMILY_RULES } from './counterparty.family.rules.ts';
import { GAMBLING_RULES } from './counterparty.gambling.rules.ts';
import { GIVING_RULES } from './counterparty.giving.rules.ts';
import { HOME_RULES } from './counterparty.home.rules.ts';
import { INSURANCE_RULES } from './counterparty.insurance.rules.ts';
import { INVESTING_RULES } from './counterparty.investing.rules.ts';
import { LEISURE_RULES } from './counterparty.leisure.rules.ts';
import { MONEY_RULES } from './counterparty.money.rules.ts';
import { PENSION_RULES } from './counterparty.pension.rules.ts';
import { PUBLIC_RULES } from './counterparty.public.rules.ts';
import { TRADE_RULES } from './counterparty.trade.rules.ts';
import { TRANSPORT_RULES } from './counterparty.transport.rules.ts';
import { WORK_RULES } from './counterparty.work.rules.ts';
import { DAILY_TEXT_RULES } from './daily.text.rules.ts';
import { FAMILY_TEXT_RULES } from './family.text.rules.ts';
import { isTooLittle, NEVER_BY_CARD, NEVER_OF_PEOPLE, SHOPS_ONLY } from './implausible.rules.ts';
import { INCOME_TEXT_RULES } from './income.text.rules.ts';
import { sureOfMerchant, usualOfMerchant } from './merchant-code.rules.ts';
import { isOwnInvoice } from './own-invoice.ts';
import type { Name, Payment } from './payment.ts';
import { isNameOf, mayBePerson } from './person-name.ts';
import { type PhraseBook, phraseBook, ruleAt } from './phrase-book.ts';
import { type Categorised, categorised, type Direction, type Rule } from './rule.ts';
import { byStatistics } from './statistics.ts';
import { SURE_TEXT_RULES } from './sure.text.rules.ts';

/** The consumer's own accounts, as far as the bank told. */
export interface OwnAccounts {
  /** Without spaces. */
  readonly ibans: ReadonlySet<string>;
  /** The names the accounts are held in, as words. */
  readonly holders: readonly (readonly string[])[];
}

const COUNTERPARTY_RULES: readonly Rule[] = [
  ...PUBLIC_RULES,
  ...PENSION_RULES,
  ...COUNCIL_RULES,
  ...WORK_RULES,
  ...HOME_RULES,
  ...INSURANCE_RULES,
  ...MONEY_RULES,
  ...INVESTING_RULES,
  ...COLLECTOR_RULES,
  ...GAMBLING_RULES,
  ...DAILY_RULES,
  ...TRANSPORT_RULES,
  ...FAMILY_RULES,
  ...LEISURE_RULES,
  ...GIVING_RULES,
  ...TRADE_RULES,
];
const TEXT_RULES: readonly Rule[] = [
  ...SURE_TEXT_RULES,
  ...FAMILY_TEXT_RULES,
  ...BENEFIT_TEXT_RULES,
  ...INCOME_TEXT_RULES,
  ...COST_TEXT_RULES,
  ...DAILY_TEXT_RULES,
];
const COUNTERPARTIES = phraseBook(COUNTERPARTY_RULES);
const TEXTS = phraseBook(TEXT_RULES);

const COMING_IN: ReadonlySet<Direction> = new Set(['IN', 'BETWEEN']);
const GOING_OUT: ReadonlySet<Direction> = new Set(['OUT', 'BETWEEN']);
const PAID_FOR: ReadonlySet<Direction> = new Set(['OUT']);

const TEXT_CONFIDENCE = { SURE: 0.95, USUAL: 0.85, GUESS: 0.6 } as const;

/** The rules on names and on texts, for the payments of one person. */
export function openRules(): { readonly counterparties: PhraseBook; readonly texts: PhraseBook } {
  return { counterparties: COUNTERPARTIES(), texts: TEXTS() };
}

/** Every rule on names and texts. */
export function allRules(): readonly Rule[] {
  return [...COUNTERPARTY_RULES, ...TEXT_RULES];
}

/** Layers 1 to 5: what one payment says by itself. */
export function byItself(payment: Payment, own: OwnAccounts, texts: PhraseBook): Categorised | undefined {
  return (
    ownTransfer(payment, own) ??
    byCode(payment, texts) ??
    byMerchant(payment, sureOfMerchant, 0.95) ??
    byRule(payment, texts) ??
    byMerchant(payment, usualOfMerchant, 0.85)
  );
}

/** What is left: money back from somebody one pays, a private person, what the words make likely, or nothing known. */
export function lastResort(payment: Payment): Categorised {
  const isIn = payment.isIncoming;
  const paid = isIn ? byCounterparty(payment, PAID_FOR, undefined) : undefined;
  if (isIn && !payment.isLikelyPerson && isOwnInvoice(payment, paid?.category))
    return categorised('BUSINESS_INCOME', 'TEXT', 'text.invoice-number', 0.6);
  if (paid && paid.category !== 'OTHER_EXPENSE')
    return categorised('REFUND', 'COUNTERPARTY', `refund.${paid.ruleId}`, 0.7);
  if (payment.isLikelyPerson && isRentOfAddress(payment))
    return categorised(isIn ? 'RENTAL_INCOME' : 'RENT', 'TEXT', 'person.address', 0.6);
  if (!isIn && isManagerOfHomes(payment) && isRentOfAddress(payment) && !isBilled(payment))
    return categorised('RENT', 'TEXT', 'manager.address', 0.6);
  if (payment.isPerson) return categorised('PERSON_TRANSFER', 'COUNTERPARTY', 'person.form-of-name', 0.8);
  if (payment.isLikelyPerson) return categorised('PERSON_TRANSFER', 'COUNTERPARTY', 'person.first-name', 0.6);
  const likely = byStatistics(payment);
  if (likely) return likely;
  if (!payment.isCollected && !payment.byCard && mayBePerson(payment.name) && !isBilled(payment))
    return categorised('PERSON_TRANSFER', 'COUNTERPARTY', 'person.may-be', 0.4);
  return categorised(isIn ? 'OTHER_INCOME' : 'OTHER_EXPENSE', 'NONE', 'none', 0);
}

/** What companies write and people among themselves do not. */
const BILLED =
  /^(factuur\w*|fact\w*|nota|rekening|order\w*|klant\w*|debiteur\w*|offerte|contract\w*|polis\w*|bestelling|kenmerk|invoice)$/;

function isBilled({ text }: Payment): boolean {
  return text.some((word) => BILLED.test(word) || /^\d{5,}$/.test(word));
}

function ownTransfer(payment: Payment, own: OwnAccounts): Categorised | undefined {
  if (payment.iban !== undefined && own.ibans.has(payment.iban))
    return categorised('OWN_TRANSFER', 'OWN_ACCOUNT', 'own.iban', 1);
  if (payment.isCollected || payment.byCard) return undefined;
  const isHolder = own.holders.some((holder) => isNameOf(holder, payment.name));
  return isHolder ? categorised('OWN_TRANSFER', 'OWN_ACCOUNT', 'own.name', 0.8) : undefined;
}

function byCode(payment: Payment, texts: PhraseBook): Categorised | undefined {
  const { bankTransactionCode, purposeCode, proprietaryCode } = payment.booking;
  return (
    (bankTransactionCode &&
      byMeaning(payment, texts, bankTransactionCode, meaningOfTransaction(bankTransactionCode))) ||
    (purposeCode && byMeaning(payment, texts, purposeCode, meaningOfPurpose(purposeCode))) ||
    (proprietaryCode && byMeaning(payment, texts, proprietaryCode, meaningOfProprietary(proprietaryCode))) ||
    undefined
  );
}

/** What the code of the merchant says; money that comes back from one is a refund. */
function byMerchant(
  { booking, isIncoming }: Payment,
  meaning: (code: string) => Category | undefined,
  confidence: number,
): Categorised | undefined {
  const { merchantCode } = booking;
  const category = merchantCode === undefined ? undefined : meaning(merchantCode);
  if (!category) return undefined;
  return categorised(isIncoming ? 'REFUND' : category, 'CODE', `code.mcc.${merchantCode}`, confidence);
}

function byMeaning(
  payment: Payment,
  texts: PhraseBook,
  code: string,
  meaning: CodeMeaning | undefined,
): Categorised | undefined {
  const category = payment.isIncoming ? meaning?.in : meaning?.out;
  if (!meaning || !category) return undefined;
  const closer = meaning.orOne && byRule(payment, texts);
  if (closer && meaning.orOne?.includes(closer.category)) return closer;
  return categorised(category, 'CODE', `code.${code}`, 0.95);
}

/**
 * Layers 3 to 5: a text that leaves no doubt, a known body, the name of the other side, the text, and then what only
 * points somewhere. Money that goes out is never income.
 */
function byRule(payment: Payment, texts: PhraseBook): Categorised | undefined {
  const directions = payment.isIncoming ? COMING_IN : GOING_OUT;
  return (
    (payment.byCard ? undefined : byText(payment, texts, directions, 'SURE')) ??
    byCounterparty(payment, directions, 'SURE') ??
    byCounterparty(payment, directions, undefined) ??
    byText(payment, texts, directions, undefined) ??
    byCounterparty(payment, directions, 'GUESS') ??
    byText(payment, texts, directions, 'GUESS')
  );
}

function byText(
  payment: Payment,
  texts: PhraseBook,
  directions: ReadonlySet<Direction>,
  tier: Rule['tier'],
): Categorised | undefined {
  const isPrivate = payment.isLikelyPerson;
  const allows = (rule: Rule, direction: Direction): boolean =>
    rule.tier === tier &&
    directions.has(direction) &&
    !(payment.byCard && NEVER_BY_CARD.has(rule.category)) &&
    (!isPrivate || !(tier === 'SURE' ? NEVER_OF_PEOPLE : SHOPS_ONLY).has(rule.category)) &&
    !(isPrivate && isTooLittle(rule.category, payment.booking.cents));
  const rule = ruleAt(texts.placesIn(payment.text), payment.text, () => payment.name, allows);
  return rule && categorised(rule.category, 'TEXT', rule.id, TEXT_CONFIDENCE[tier ?? 'USUAL']);
}

function byCounterparty(
  payment: Payment,
  directions: ReadonlySet<Direction>,
  tier: Rule['tier'],
): Categorised | undefined {
  const allows = (rule: Rule, direction: Direction): boolean =>
    rule.tier === tier && directions.has(direction) && !(payment.byCard && NEVER_BY_CARD.has(rule.category));
  const ruleIn = (name: Name | undefined): Rule | undefined =>
    name && ruleAt(name.places, name.words, () => payment.text, allows);
  const body = ruleIn(payment.body);
  if (body) return categorised(body.category, 'KNOWN_BODY', body.id, 0.97);
  if (payment.isLikelyPerson) return undefined;
  const rule = ruleIn(payment.side) ?? (payment.speaksInText ? ruleIn(payment.namesInText()) : undefined);
  return rule && categorised(rule.category, 'COUNTERPARTY', rule.id, tier === 'GUESS' ? 0.7 : 0.93);
}
