import { SourceFailure } from '../source-failure.ts';
import type { XmlElement } from '../xml/xml.element.ts';
import { type Amount, parseCents } from './suwi.amount.ts';
import { parseSuwiDate, type SuwiDate } from './suwi.date.ts';

/**
 * Reads the values of a SuwiML message by the name of their element. Absent and empty are `undefined`; a value that is
 * not of its type is refused with MALFORMED and the name of its element.
 */

const SERVICES = /^http:\/\/bkwi\.nl\/SuwiML\/Diensten\//;

/** Only the root of an answer is qualified by the schema; a child that is qualified all the same is taken too. */
export function all(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const isNamed = (child: XmlElement) =>
    child.name === name && (child.namespace === '' || SERVICES.test(child.namespace));
  return parent?.children.filter(isNamed) ?? [];
}

export function atMost(most: number, parent: XmlElement, name: string): readonly XmlElement[] {
  const found = all(parent, name);
  if (found.length > most) throw malformed(name);
  return found;
}

export function only(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return all(parent, name)[0];
}

/** An empty element is no value. */
export function text(parent: XmlElement | undefined, name: string): string | undefined {
  return only(parent, name)?.text || undefined;
}

export function date(parent: XmlElement | undefined, name: string): SuwiDate | undefined {
  const digits = text(parent, name);
  const read = digits === undefined ? null : parseSuwiDate(digits);
  if (read === undefined) throw malformed(name);
  return read ?? undefined;
}

export function code(parent: XmlElement, name: string): string | undefined {
  const raw = text(parent, name);
  if (raw !== undefined && !/^[\dA-Za-z]{1,3}$/.test(raw)) throw malformed(name);
  return raw;
}

/** A code or text of at most so many characters. */
export function atMostLong(most: number, parent: XmlElement | undefined, name: string): string | undefined {
  const written = text(parent, name)?.replace(/\s+/g, ' ');
  if (written !== undefined && written.length > most) throw malformed(name);
  return written;
}

export function hours(parent: XmlElement, name: string): number | undefined {
  const digits = text(parent, name);
  if (digits === undefined) return undefined;
  if (!/^[+-]?\d{1,5}$/.test(digits)) throw malformed(name);
  return Number(digits) || 0;
}

export function amount(parent: XmlElement, name: string): Amount | undefined {
  return amountIn(only(parent, name), name);
}

/** Of an element that is an amount itself. @param name - what it is called in a failure */
export function amountIn(wire: XmlElement | undefined, name: string): Amount | undefined {
  const digits = text(wire, 'WaardeBedr');
  if (digits === undefined) return undefined;
  const cents = parseCents(digits);
  const sign = text(wire, 'CdPositiefNegatief') ?? '+';
  const currency = text(wire, 'CdMunteenheid') ?? 'EUR';
  if (cents === undefined) throw malformed(`${name}/WaardeBedr`);
  if (sign !== '+' && sign !== '-') throw malformed(`${name}/CdPositiefNegatief`);
  if (!/^[A-Z]{3}$/.test(currency)) throw malformed(`${name}/CdMunteenheid`);
  return { cents: sign === '-' && cents > 0 ? -cents : cents, currency };
}

export function malformed(key: string): SourceFailure {
  return new SourceFailure('MALFORMED', key);
}
