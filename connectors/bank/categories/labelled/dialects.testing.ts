import type { LabelledLine } from './lines.testing.ts';

/** A transaction as a bank's interface gives it (Berlin Group XS2A 1.3.11), before anything of it is read. */
export type RawTransaction = Readonly<Record<string, unknown>>;

/** What every bank knows of a payment before it words it. */
export interface Told {
  readonly line: LabelledLine;
  readonly isIncoming: boolean;
  /** The other side's account; undefined for cards and the bank's own bookings. */
  readonly iban: string | undefined;
  readonly creditorId: string | undefined;
  readonly day: string;
  /** A few digits that differ from payment to payment. */
  readonly number: string;
  readonly ownIban: string;
}

type Dialect = (told: Told) => RawTransaction;

const CARD = new Set(['c', 'a', 'f', 'f+']);
const isCard = ({ line }: Told): boolean => CARD.has(line.kind);
const dutchDay = (day: string): string => day.split('-').reverse().join('-');
const short = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(2, 4)}`;

const signed = ({ line, isIncoming }: Told): RawTransaction => ({
  transactionAmount: { amount: `${isIncoming ? '' : '-'}${line.amount}`, currency: 'EUR' },
});
const unsigned = ({ line }: Told): RawTransaction => ({
  transactionAmount: { amount: line.amount, currency: 'EUR' },
});

/** Name and account of the other side in the fields of its side. */
function side({ line, isIncoming, iban }: Told, name: string = line.name): RawTransaction {
  const account = iban === undefined ? {} : { iban };
  const key = isIncoming ? 'debtor' : 'creditor';
  return {
    ...(name === '' ? {} : { [`${key}Name`]: name }),
    ...(iban === undefined ? {} : { [`${key}Account`]: account }),
  };
}

/** The account itself on its own side, as banks do that sign nothing. */
const ownSide = ({ isIncoming, ownIban }: Told): RawTransaction => ({
  [isIncoming ? 'creditorAccount' : 'debtorAccount']: { iban: ownIban },
});

const mandate = ({ line, creditorId, number }: Told): RawTransaction =>
  line.kind === 'd' ? { creditorId, mandateId: `M${number}` } : {};
const says = (text: string): RawTransaction => (text === '' ? {} : { remittanceInformationUnstructured: text });

const CODES: Readonly<Record<string, string>> = {
  ...{ c: 'PMNT-CCRD-POSD', a: 'PMNT-CCRD-POSD', f: 'PMNT-CCRD-POSD', 'f+': 'PMNT-CCRD-RIMB' },
  ...{ i: 'PMNT-ICDT-ESCT', d: 'PMNT-RDDT-ESDD', t: 'PMNT-ICDT-ESCT', s: 'PMNT-ICDT-STDO' },
  ...{ r: 'PMNT-RCDT-ESCT', g: 'PMNT-CCRD-CWDL', h: 'PMNT-CNTR-CDPT', z: 'PMNT-RDDT-UPDD' },
};
const ING_CODES: Readonly<Record<string, string>> = {
  ...{ c: 'BA', a: 'BA', f: 'BA', i: 'ID', d: 'IC', t: 'GT', s: 'PO', r: 'OV', g: 'GM', h: 'ST' },
};

const abn: Dialect = (told) => {
  const { line, iban, creditorId, day, number } = told;
  const { kind, name, text } = line;
  const by = kind === 'a' ? 'Apple Pay' : 'Betaalpas';
  const at = `${short(day)}/12:${number.slice(0, 2)}`;
  const account = iban === undefined ? '' : `/IBAN/${iban}/BIC/${iban.slice(4, 8)}NL2A`;
  const rest = `${text === '' ? '' : `/REMI/${text}`}/EREF/NOTPROVIDED`;
  if (isCard(told))
    return { ...signed(told), ...says(`BEA, ${by}${' '.repeat(19)}${name},PAS04${number[0]}     NR:${number}, ${at}`) };
  if (kind === 'g') return { ...signed(told), ...says(`GEA, Betaalpas${' '.repeat(19)}${name},PAS043  NR:1, ${at}`) };
  if (kind === 'h') return { ...signed(told), ...says(`GELDMAAT STORTING ${name} PAS043 ${text}`) };
  if (kind === 'd')
    return {
      ...signed(told),
      ...says(
        `/TRTP/SEPA Incasso algemeen doorlopend/CSID/${creditorId}/NAME/${name}/MARF/${number}${text === '' ? '' : `/REMI/${text}`}${account}/EREF/${number}`,
      ),
    };
  if (kind === 'i')
    return {
      ...signed(told),
      ...says(
        `SEPA iDEAL${' '.repeat(23)}IBAN: ${iban}        Naam: ${name}                 Omschrijving: ${number} ${text}          Kenmerk: ${dutchDay(day)} 12:11`,
      ),
    };
  if (kind === 'z') return { ...signed(told), ...says(`/TRTP/SEPA INCASSO STORNO/NAME/${name}/REMI/${text}`) };
  const named = name === '' ? '' : `/NAME/${name}`;
  const type = kind === 's' ? 'PERIODIEKE OVERB.' : 'OVERBOEKING';
  return { ...signed(told), ...says(`/TRTP/SEPA ${type}${account}${named}${rest}`) };
};

const ing: Dialect = (told) => {
  const { line, iban, day, number, creditorId } = told;
  const { kind, name, text } = line;
  const proprietaryBankTransactionCode = ING_CODES[kind] ?? 'DV';
  const wallet = kind === 'a' ? ' Apple Pay' : '';
  const parts =
    isCard(told) || kind === 'g'
      ? [`Pasvolgnr: 001 ${dutchDay(day)} 12:11 Transactie: ${number} Term: CT${number}${wallet}`]
      : [
          name && `Naam: ${name}`,
          text && `Omschrijving: ${text}`,
          iban && `IBAN: ${iban}`,
          `Kenmerk: ${number}`,
          kind === 'd' && `Machtiging ID: ${number} Incassant ID: ${creditorId} Doorlopende incasso`,
        ];
  return {
    ...signed(told),
    ...side(told),
    ...ownSide(told),
    proprietaryBankTransactionCode,
    ...says([...parts, `Valutadatum: ${dutchDay(day)}`].filter(Boolean).join(' ')),
  };
};

const rabo: Dialect = (told) => {
  const { kind, text } = told.line;
  const card = `Betaalautomaat 12:11 pasnr. 012${kind === 'a' ? ' Apple Pay' : ''}`;
  const code = CODES[kind];
  return {
    ...signed(told),
    ...side(told),
    ...mandate(told),
    ...(code ? { bankTransactionCode: code } : {}),
    ...says(isCard(told) ? card : text),
  };
};

const sns: Dialect = (told) => {
  const { line, iban, day, number } = told;
  const { kind, name, text } = line;
  if (isCard(told))
    return { ...signed(told), ...says(`${name.toUpperCase()} \\ \\NLD ${short(day)} 12U11 KV005 ${number}`) };
  if (kind === 'g') return { ...signed(told), ...says(`GELDOPNAME ${name.toUpperCase()} ${short(day)} 12U11 KV005`) };
  return { ...signed(told), ...says([iban, name.toLowerCase(), text].filter(Boolean).join(' ')) };
};

const asn: Dialect = (told) => {
  const { kind, name, text } = told.line;
  const type = { d: 'INC', s: 'STO', i: 'IDB', c: 'BEA', a: 'BEA', f: 'BEA', g: 'GEA' }[kind as string] ?? 'OVB';
  return {
    ...signed(told),
    ...side(told, name.toUpperCase().slice(0, 32)),
    ...ownSide(told),
    proprietaryBankTransactionCode: type,
    ...says(isCard(told) ? `${name.toUpperCase()} >NLD ${short(told.day)} 12U11 KV004` : `'${text}'`),
  };
};

const triodos: Dialect = (told) => {
  const { kind, text } = told.line;
  const card = { g: 'Geldautomaat' }[kind as string] ?? (isCard(told) ? 'Betaalautomaat' : undefined);
  return {
    ...unsigned(told),
    ...side(told),
    ...ownSide(told),
    ...mandate(told),
    remittanceInformationUnstructuredArray: [card, text, `${dutchDay(told.day)} 12:11`].filter(Boolean),
  };
};

const bunq: Dialect = (told) => {
  const { name, text } = told.line;
  return { ...signed(told), ...side(told), ...says(isCard(told) ? `${name}, NL` : text) };
};

const knab: Dialect = (told) => ({
  ...unsigned(told),
  ...side(told),
  ...ownSide(told),
  ...(told.line.kind === 'd' ? { creditorId: told.creditorId } : {}),
  remittanceInformationStructured: { reference: told.line.text },
  ...(isCard(told) ? { additionalInformation: 'Betaalpas betaling' } : {}),
});

const n26: Dialect = (told) => {
  const code = CODES[told.line.kind];
  return {
    ...signed(told),
    ...side(told),
    ...(code && isCard(told) ? { bankTransactionCode: code } : {}),
    ...says(isCard(told) ? '-' : told.line.text),
  };
};

const revolut: Dialect = (told) => {
  const { kind, name, text } = told.line;
  const verb = told.isIncoming ? 'Transfer from' : isCard(told) ? 'Card payment' : 'To';
  const atm = kind === 'g' ? `Cash withdrawal at ${name}` : undefined;
  const line = atm ?? (name === '' ? text : `${verb} ${name}`);
  return {
    ...signed(told),
    ...(isCard(told) || kind === 'g' ? {} : side(told)),
    ...says(name !== '' && text !== '' && !atm ? `${line} - ${text}` : line),
  };
};

export const DIALECTS = { abn, ing, rabo, sns, asn, triodos, bunq, knab, n26, revolut } as const;
export type BankDialect = keyof typeof DIALECTS;
