import type { PracticeWorld } from '../../practice/world.ts';
import type { Movement } from '../simulator/movement.simulator.ts';
import { type Book, booksOf, referenceOf, type StatementOrder } from './book.simulator.ts';

export type CamtVersion = '02' | '08';

const CASH_ACCOUNT_TYPE = { CURRENT: 'CACC', SAVINGS: 'SVGS' } as const;

/** A CAMT.053 file as a bank offers it for download, in UTF-8: a statement for each account ordered. */
export function camtFile(world: PracticeWorld, order: StatementOrder, version: CamtVersion = '02'): Buffer {
  const made = `${world.today()}T08:00:00`;
  const statements = booksOf(world, order).map((book, at) => statement(book, at + 1, made, version));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt>
<GrpHdr><MsgId>PRACTICE${made.replaceAll(/\D/g, '')}</MsgId><CreDtTm>${made}</CreDtTm></GrpHdr>
${statements.join('\n')}
</BkToCstmrStmt></Document>
`);
}

function statement(book: Book, number: number, made: string, version: CamtVersion): string {
  const { account, holder, days, opening, closing, movements } = book;
  return `<Stmt><Id>${account.iban}-${number}</Id><ElctrncSeqNb>${number}</ElctrncSeqNb><CreDtTm>${made}</CreDtTm>
<FrToDt><FrDtTm>${days.from}T00:00:00</FrDtTm><ToDtTm>${days.to}T23:59:59</ToDtTm></FrToDt>
<Acct><Id><IBAN>${account.iban}</IBAN></Id><Tp><Cd>${CASH_ACCOUNT_TYPE[account.kind]}</Cd></Tp><Ccy>EUR</Ccy><Ownr><Nm>${escaped(holder)}</Nm></Ownr></Acct>
${balance('OPBD', opening, days.from)}
${balance('CLBD', closing, days.to)}
${movements.map((movement, at) => entry(movement, at, account.iban, version)).join('\n')}
</Stmt>`;
}

function balance(code: string, cents: number, day: string): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${day}</Dt></Dt></Bal>`;
}

function entry(movement: Movement, at: number, ownIban: string, version: CamtVersion): string {
  const booked = version === '02' ? '<Sts>BOOK</Sts>' : '<Sts><Cd>BOOK</Cd></Sts>';
  const date = `<Dt>${movement.day}</Dt>`;
  const reversal = movement.isReversal ? '<RvslInd>true</RvslInd>' : '';
  return `<Ntry>${amount(movement.cents)}${reversal}${booked}<BookgDt>${date}</BookgDt><ValDt>${date}</ValDt><AcctSvcrRef>${referenceOf(movement, at)}</AcctSvcrRef>${code(movement)}<NtryDtls><TxDtls>${details(movement, ownIban, version)}</TxDtls></NtryDtls></Ntry>`;
}

function details(movement: Movement, ownIban: string, version: CamtVersion): string {
  const mandate = movement.mandateId ? `<MndtId>${escaped(movement.mandateId)}</MndtId>` : '';
  const refs = `<Refs><EndToEndId>NOTPROVIDED</EndToEndId>${mandate}</Refs>`;
  const purpose = movement.purposeCode ? `<Purp><Cd>${movement.purposeCode}</Cd></Purp>` : '';
  const sum = version === '02' ? '' : amount(movement.cents);
  const text = `<RmtInf><Ustrd>${escaped(movement.text)}</Ustrd></RmtInf>`;
  return `${refs}${sum}${parties(movement, ownIban, version)}${purpose}${text}`;
}

/** Both sides; a direct debit given back keeps the sides it was collected with. */
function parties(movement: Movement, ownIban: string, version: CamtVersion): string {
  const { party, cents, isReversal, creditorId } = movement;
  const isPaid = cents < 0 || isReversal === true;
  const inVersion = (inner: string): string => (version === '02' ? inner : `<Pty>${inner}</Pty>`);
  const id = creditorId
    ? `<Id><PrvtId><Othr><Id>${creditorId}</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>`
    : '';
  const side = (tag: 'Dbtr' | 'Cdtr', name: string | undefined, iban: string | undefined, more = ''): string =>
    `${name || more ? `<${tag}>${inVersion(`${name ? `<Nm>${escaped(name)}</Nm>` : ''}${more}`)}</${tag}>` : ''}${iban ? `<${tag}Acct><Id><IBAN>${iban}</IBAN></Id></${tag}Acct>` : ''}`;
  if (!party) return '';
  const [debtor, creditor] = isPaid
    ? [side('Dbtr', undefined, ownIban), side('Cdtr', party.name, party.iban, id)]
    : [side('Dbtr', party.name, party.iban), side('Cdtr', undefined, ownIban)];
  return `<RltdPties>${debtor}${creditor}</RltdPties>`;
}

function code({ bankTransactionCode }: Movement): string {
  const [domain, family, sub] = bankTransactionCode.split('-');
  return `<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
}

function amount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const mark = cents < 0 ? 'DBIT' : 'CRDT';
  return `<Amt Ccy="EUR">${digits.slice(0, -2)}.${digits.slice(-2)}</Amt><CdtDbtInd>${mark}</CdtDbtInd>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
