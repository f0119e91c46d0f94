import { addDays } from '../../practice/day.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { Movement } from '../simulator/movement.simulator.ts';
import { type Book, booksOf, referenceOf, type StatementOrder } from './book.simulator.ts';

/** How banks lay out what SWIFT leaves to them. */
export type Mt940Style = 'ABNAMRO' | 'ING' | 'RABOBANK' | 'SWIFT';

const LINE = 65;
const LINES = 6;

/** An MT940 file as a bank offers it for download: a message for each account ordered. */
export function mt940File(world: PracticeWorld, order: StatementOrder, style: Mt940Style = 'ABNAMRO'): Buffer {
  const messages = booksOf(world, order).map((book, at) => message(book, at + 1, style));
  const [head, foot] =
    style === 'ING' ? ['0000 01INGBNL2AXXXX00001\r\n0000 01INGBNL2AXXXX00001\r\n940 00\r\n', '-XXX\r\n'] : ['', ''];
  const text = `${head}${messages.join('')}${foot}`;
  return style === 'RABOBANK' ? windows1252(text) : Buffer.from(ascii(text), 'ascii');
}

function message(book: Book, number: number, style: Mt940Style): string {
  const { account, days, opening, closing, movements } = book;
  const [before, after] = AROUND[style];
  const lines = [
    ':20:PRACTICE',
    `:25:${account.iban}${style === 'RABOBANK' ? ' ' : ''}${style === 'SWIFT' ? '' : 'EUR'}`,
    `:28C:${String(number).padStart(5, '0')}`,
    // Dated like the closing balance it was.
    `:60F:${balance(opening, addDays(days.from, -1))}`,
    ...movements.flatMap((movement, at) => entry(movement, at, style)),
    `:62F:${balance(closing, days.to)}`,
  ];
  return `${before}${lines.join('\r\n')}\r\n${after}`;
}

const AROUND: Readonly<Record<Mt940Style, readonly [before: string, after: string]>> = {
  ABNAMRO: ['ABNANL2A\r\n940\r\nABNANL2A\r\n', '-\r\n'],
  ING: ['', ''],
  RABOBANK: [':940:\r\n', '-\r\n'],
  SWIFT: ['{1:F01PRACNL2AXXXX0000000000}{2:I940PRACNL2AXXXXN}{4:\r\n', '-}\r\n'],
};

function entry(movement: Movement, at: number, style: Mt940Style): readonly string[] {
  const { cents, day, isReversal } = movement;
  const date = day.slice(2).replaceAll('-', '');
  const mark = isReversal ? (cents < 0 ? 'RC' : 'RD') : cents < 0 ? 'D' : 'C';
  const first = `:61:${date}${date.slice(2)}${mark}${amount(cents)}${kindOf(movement)}NONREF//${referenceOf(movement, at)}`;
  const text = style === 'SWIFT' ? freeText(movement) : style === 'RABOBANK' ? inPairs(movement) : structured(movement);
  return [first, ...wrapped(`:86:`, text)];
}

function kindOf({ bankTransactionCode: code }: Movement): string {
  if (code.includes('-RDDT-')) return 'NDDT';
  if (code.endsWith('-CHRG')) return 'NCHG';
  return code.endsWith('-INTR') ? 'NINT' : 'NTRF';
}

/** ABN AMRO and ING: the other side in one token. */
function structured({ party, text, creditorId, mandateId, purposeCode, isReversal }: Movement): string {
  return [
    isReversal ? '/RTRN/MD06/' : '',
    '/EREF/NOTPROVIDED/',
    mandateId ? `/MARF/${mandateId}/` : '',
    creditorId ? `/CSID/${creditorId}/` : '',
    party ? `/CNTP/${party.iban ?? ''}/${party.iban ? 'PRACNL2A' : ''}/${party.name}//` : '',
    `/REMI/USTD//${text}/`,
    purposeCode ? `/PURP/CD/${purposeCode}/` : '',
  ].join('');
}

/** Rabobank: a token for who pays (`ORDP`) or is paid (`BENM`), with the name behind it. */
function inPairs({ cents, party, text, creditorId, mandateId, isReversal }: Movement): string {
  const isPaid = cents < 0 || isReversal === true;
  return [
    isReversal ? '/RTRN/MD06' : '',
    mandateId ? `/MARF/${mandateId}` : '',
    party?.iban ? `/IBAN/${party.iban}` : '',
    party ? `/${isPaid ? 'BENM' : 'ORDP'}//NAME/${party.name}` : '',
    `/REMI/${text}`,
    creditorId ? `/CSID/${creditorId}` : '',
  ].join('');
}

/** Labels in one text, as banks write that keep to SWIFT alone. */
function freeText({ party, text, creditorId }: Movement): string {
  return [
    party ? `Naam: ${party.name}` : '',
    `Omschrijving: ${text}`,
    party?.iban ? `IBAN: ${party.iban}` : '',
    creditorId ? `Incassant ID: ${creditorId}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Cut at 65 characters wherever that is; spaces at the end of a line are lost, as banks lose them. */
function wrapped(tag: string, text: string): readonly string[] {
  const pieces = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [''];
  return pieces.slice(0, LINES).map((piece, at) => `${at === 0 ? tag : ''}${piece.trimEnd()}`);
}

function balance(cents: number, day: string): string {
  return `${cents < 0 ? 'D' : 'C'}${day.slice(2).replaceAll('-', '')}EUR${amount(cents)}`;
}

/** Nothing stands behind the comma of whole euros. */
function amount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const rest = digits.slice(-2);
  return `${digits.slice(0, -2)},${rest === '00' ? '' : rest}`;
}

/** SWIFT's letters have no accents. */
function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^\r\n\x20-\x7e]/g, '.');
}

/** Accents as windows-1252 has them; a letter it lacks loses its accent. */
function windows1252(text: string): Buffer {
  const letters = Array.from(text.normalize('NFC'), (letter) => (letter <= '\u00ff' ? letter : ascii(letter)));
  return Buffer.from(letters.join(''), 'latin1');
}
