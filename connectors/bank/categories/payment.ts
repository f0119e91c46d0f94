import type { Booking } from '../booking.ts';
import { joinCutWords } from './cut-word.ts';
import { knownBody } from './known-body.rules.ts';
import { beginsWithPerson, isPersonByFirstName, isPersonByForm } from './person-name.ts';
import type { PhraseBook, Place } from './phrase-book.ts';
import { readStatementText, type StatementText } from './statement-text.ts';
import { wordsOf } from './words.ts';

/** A booking with what only some banks tell. */
export interface StatementBooking extends Booking {
  /** Which way the money went; without it, the sign of `cents` tells. */
  readonly isIncoming?: boolean;
}

/** Words, and where the rules on counterparties fit them. */
export interface Name {
  readonly words: readonly string[];
  readonly places: readonly Place[];
}

interface KnownName extends Name {
  readonly isPerson: boolean;
  /** Somebody who handles payments for shops: the shop itself stands in the text. */
  readonly isProcessor: boolean;
}

const PROCESSORS: ReadonlySet<string> = new Set(
  `adyen mollie buckaroo stripe paypal multisafepay worldline sisow icepay ccv sumup zettle izettle derdengelden payments pay ideal ppro
   omnikassa omnipay opp emspay ingenico gocardless trustly nuvei payter mypos viva twikey kentaa paynl payconiq digiwallet targetpay smartpay betaalverzoek checkout paypro plugandpay eezypay ayden`.split(
    /\s+/,
  ),
);

/** Codes of ING, SNS and ASN, Rabobank, Revolut, bunq and Openbank for a card at a terminal or a cash machine. */
const CARD_CODES: ReadonlySet<string> = new Set(
  'BA GM BEA GEA ba bc ga gb CARD_PAYMENT CARD_REFUND MASTERCARD TARJETA'.split(' '),
);

/** The legal form of PayPal and its like, whose letters are those of shops. */
const LEGAL_TAIL = /\bS\.?\s?[aà]\.?\s?r\.?\s?l\b.*$/i;

/** All the tax office writes beside road tax: a licence plate and the first day of the period. */
const PLATE_AND_PERIOD = /\b[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-[A-Z0-9]{1,3}\s+\d{2}-\d{2}-\d{4}/;

/** How Rabobank numbers the parts of a mortgage, which it calls no more than a loan. */
const MORTGAGE_PART =
  /(?<!persoonlijke |pers\. |consumptieve )\blening(?:\s?(?:nr|nummer))?\.?:?\s\d{4}\.\d{3}\.\d{3}\b/i;

/** A booking made ready for the rules: words instead of text, and every field in its place. */
export class Payment {
  /** The other side's account without spaces. */
  readonly iban: string | undefined;
  readonly isIncoming: boolean;
  /** A private person, beyond doubt. */
  readonly isPerson: boolean;
  /** Most likely a private person. */
  readonly isLikelyPerson: boolean;
  /** By SEPA direct debit. */
  readonly isCollected: boolean;
  readonly byCard: boolean;
  /** A body known by its creditor id or IBAN. */
  readonly body: Name | undefined;
  /** The same for all payments to or from one party. */
  readonly party: string | undefined;
  readonly #name: KnownName;
  readonly #stated: StatementText;
  readonly #names: Names;
  #text: readonly string[] | undefined;

  constructor(
    readonly booking: StatementBooking,
    names: Names,
  ) {
    const stated = readStatementText(booking.text);
    const creditorId = booking.creditorId ?? stated.creditorId;
    const { bankTransactionCode } = booking;
    this.#stated = stated;
    this.#names = names;
    this.#name = names.of(booking.counterpartyName ?? stated.name ?? '');
    this.isIncoming = booking.isIncoming ?? booking.cents > 0;
    this.iban = (booking.counterpartyIban ?? stated.iban)?.replaceAll(' ', '');
    this.byCard =
      stated.byCard ||
      booking.merchantCode !== undefined ||
      bankTransactionCode?.includes('-CCRD-') === true ||
      CARD_CODES.has(booking.proprietaryCode ?? '');
    this.isCollected =
      creditorId !== undefined || booking.isMandated === true || bankTransactionCode?.includes('-RDDT-') === true;
    const isTransfer = !this.byCard && !this.isCollected;
    // `Albert Heijn` begins as a person does.
    const isBrand = beginsWithBrand(this.name.length > 0 ? this.#name : this.namesInText());
    this.isPerson =
      isTransfer &&
      (this.#name.isPerson ||
        (this.name.length === 0 && stated.iban !== undefined && !isBrand && beginsWithPerson(this.text)));
    this.isLikelyPerson = this.isPerson || (isTransfer && !isBrand && isPersonByFirstName(this.name));
    const body = knownBody(creditorId, this.iban);
    this.body = body === undefined ? undefined : names.of(body);
    this.party = this.iban ?? creditorId ?? (this.name.length > 0 ? this.name.join(' ') : undefined);
  }

  get name(): readonly string[] {
    return this.#name.words;
  }

  /** Split into words only where a rule asks for them. */
  get text(): readonly string[] {
    this.#text ??= this.#split();
    return this.#text;
  }

  /** The other side, as far as it has a name. */
  get side(): Name {
    return this.#name;
  }

  /** The name of the other side, or of who pays out for it, says nothing: it may stand in the text. */
  get speaksInText(): boolean {
    return this.name.length === 0 || this.#name.isProcessor;
  }

  namesInText(): Name {
    return this.#names.inText(this.text);
  }

  /** `Payment from …`: without a dash between, what was read as the name goes on into the text. */
  #textBesideName(): string {
    const { name, text } = this.#stated;
    if (name === undefined || text !== '' || this.booking.counterpartyName === undefined) return text;
    return behindName(name, this.name, this.#stated.byCard).join(' ');
  }

  #split(): readonly string[] {
    const text = this.#textBesideName();
    const isPlate = this.body?.words[0] === 'belastingdienst' && PLATE_AND_PERIOD.test(text);
    const meant = isPlate ? 'kenteken ' : MORTGAGE_PART.test(text) ? 'hypotheek ' : '';
    const words = joinCutWords(wordsOf(`${meant}${text}`));
    return this.isLikelyPerson ? withoutName(words, this.name) : words;
  }
}

/** What stands behind the verb and the name, where these open the text and the bank gave the name too; of a terminal, all it is called. */
function behindName(stated: string, name: readonly string[], isTerminal: boolean): readonly string[] {
  const words = wordsOf(stated);
  if (name.every((word, at) => word === words[at])) return words.slice(name.length);
  return isTerminal ? words : [];
}

/** A person may be called Huur: what the bank repeats of the name says nothing of the payment. */
function withoutName(words: readonly string[], name: readonly string[]): readonly string[] {
  const from = words.findIndex((_, at) => name.length > 0 && name.every((word, offset) => words[at + offset] === word));
  return from === -1 ? words : [...words.slice(0, from), ...words.slice(from + name.length)];
}

/** A name that a rule knows to the letter, from its first word: all of it, or two words at least. */
function beginsWithBrand({ words, places }: Name): boolean {
  return places.some(
    ({ phrase }) =>
      (phrase.length > 1 || words.length === 1) &&
      phrase.every(({ kind, letters }, at) => kind === 'WORD' && letters === words[at]),
  );
}

/** The names met in the payments of one person: they return all year, so what was found out of one is kept. */
export class Names {
  readonly #book: PhraseBook;
  readonly #met = new Map<string, KnownName>();

  constructor(book: PhraseBook) {
    this.#book = book;
  }

  of(name: string): KnownName {
    const known = this.#met.get(name);
    if (known) return known;
    const words = wordsOf(name.replace(LEGAL_TAIL, ''));
    const isProcessor = words.some((word) => PROCESSORS.has(word));
    const fresh = { words, places: this.#book.placesIn(words), isPerson: isPersonByForm(words), isProcessor };
    this.#met.set(name, fresh);
    return fresh;
  }

  inText(words: readonly string[]): Name {
    return { words, places: this.#book.placesIn(words) };
  }
}
