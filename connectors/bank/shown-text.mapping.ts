import { passesElfproef } from '../bsn.ts';
import { LONGEST_TEXT } from './booking.ts';
import { isIban } from './statements/iban.ts';

/** A Dutch account number, or nine digits and more with no more between two of them than numbers are grouped with. */
const NUMBER = /[A-Z]{2}\d{2}[A-Z]{4}\d{10}(?!\d)|\d(?:[ .-]{0,2}\d){8,}/g;
const BSN_DIGITS = 9;

/**
 * What somebody wrote with a payment, without the digits that may be a BSN: tax offices and municipalities put it in
 * their references, and no consent makes delivering it lawful (design D4). Each such digit becomes `*`.
 */
export function shownText(text: string): string {
  return text.replace(NUMBER, (number) => (isIban(number) ? number : withoutBsn(number)));
}

/** As much of a text as is read; half of a pair of surrogates at its end would be no text. */
export function boundedText(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}

function withoutBsn(number: string): string {
  const digits = number.replace(/\D/g, '');
  const hidden = new Set<number>();
  for (let start = 0; start + BSN_DIGITS <= digits.length; start += 1) {
    if (!passesElfproef(digits.slice(start, start + BSN_DIGITS))) continue;
    for (let at = start; at < start + BSN_DIGITS; at += 1) hidden.add(at);
  }
  let at = -1;
  return number.replace(/\d/g, (digit) => {
    at += 1;
    return hidden.has(at) ? '*' : digit;
  });
}
