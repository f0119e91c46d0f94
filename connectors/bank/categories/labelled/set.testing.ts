import type { Category } from '../../../../schema/category.ts';
import { type BankDialect, DIALECTS, type RawTransaction } from './dialects.testing.ts';
import { type LabelledLine, labelledLines } from './lines.testing.ts';

/** A transaction as a bank gives it, with what it truly is. */
export interface LabelledRow {
  readonly author: string;
  readonly bank: BankDialect;
  readonly truth: Category;
  readonly transaction: RawTransaction;
  /** By its author, by its bank, by both, or not at all. */
  readonly heldOut: 'AUTHOR' | 'BANK' | 'BOTH' | undefined;
}

export const OWN_IBAN = 'NL91ABNA0417164300';
export const OWN_SAVINGS = 'NL20INGB0001234567';

const BANKS = Object.keys(DIALECTS) as readonly BankDialect[];
const SEED = 'zegel 2026-11';
const HELD_OUT_SHARE = 0.2;

/** Every line as two banks would word it; which two follows from a hash of the line. */
export function labelledRows(lines: readonly LabelledLine[] = labelledLines()): readonly LabelledRow[] {
  const authors = heldOut([...new Set(lines.map(({ author }) => author))]);
  const banks = heldOut(BANKS);
  return lines.flatMap((line) => {
    const first = hash(`${line.author} ${line.kind} ${line.name} ${line.text} ${line.amount}`) % BANKS.length;
    const second = (first + 1 + (hash(`second ${line.name} ${line.text}`) % (BANKS.length - 1))) % BANKS.length;
    return [first, second].flatMap((at): LabelledRow[] => {
      const bank = BANKS[at];
      if (bank === undefined) return [];
      const [byAuthor, byBank] = [authors.has(line.author), banks.has(bank)];
      const held = byAuthor ? (byBank ? 'BOTH' : 'AUTHOR') : byBank ? 'BANK' : undefined;
      const { author, truth } = line;
      return [{ author, bank, truth, heldOut: held, transaction: transactionOf(line, bank) }];
    });
  });
}

/** One in five of the names, at least one: those with the lowest seeded hash. */
export function heldOut(names: readonly string[]): ReadonlySet<string> {
  const drawn = [...names].sort((a, b) => hash(`${SEED} ${a}`) - hash(`${SEED} ${b}`) || a.localeCompare(b));
  return new Set(drawn.slice(0, Math.max(1, Math.round(names.length * HELD_OUT_SHARE))));
}

export function transactionOf(line: LabelledLine, bank: BankDialect): RawTransaction {
  const number = String(100_000 + (hash(`${bank} ${line.name} ${line.text} ${line.amount}`) % 900_000));
  const day = `2026-${String(1 + (Number(number) % 10)).padStart(2, '0')}-${String(10 + (Number(number) % 18))}`;
  const shared = { transactionId: `${line.author}-${bank}-${number}`, bookingDate: day };
  if (line.kind === 'x') {
    const amount = `${line.isIncoming ? '' : '-'}${line.amount}`;
    return {
      ...shared,
      transactionAmount: { amount, currency: 'EUR' },
      remittanceInformationUnstructured: line.text,
    };
  }
  const hasAccount = 'idtsrznop'.includes(line.kind);
  const told = {
    line: line.kind === 'p' && line.text !== '' ? { ...line, text: `Tikkie ID ${number}, ${line.text}` } : line,
    isIncoming: line.isIncoming,
    iban:
      line.kind === 'o'
        ? OWN_SAVINGS
        : hasAccount
          ? `NL${number.slice(0, 2)}RABO0${number}${number.slice(0, 3)}`
          : undefined,
    creditorId: line.kind === 'd' ? `NL${number.slice(0, 2)}ZZZ99${number}0000` : undefined,
    day,
    number,
    ownIban: OWN_IBAN,
  };
  return { ...shared, ...DIALECTS[bank](told) };
}

/** FNV-1a of 32 bits: the same on every machine. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // The last characters alone barely reach the high bits.
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
  return (state ^ (state >>> 13)) >>> 0;
}
