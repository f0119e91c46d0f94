import { isScript, SCRIPTS, type Script } from '../script.ts';

/**
 * What the practice password does: refuse it as wrong, lock the name at once, find an account that has no SMS check, or
 * let in while the sources behind the portal play a script. These are practice words, no secrets.
 */
export type PasswordMeaning =
  | { readonly kind: 'WRONG' }
  | { readonly kind: 'LOCK' }
  | { readonly kind: 'SOMEBODY_ELSE' }
  | { readonly kind: 'NO_SMS' }
  | { readonly kind: 'PLAY'; readonly script: Script };

const WRONG = 'error_CREDENTIALS_INVALID';
const LOCK = 'error_SOURCE_LOCKED';
const NO_SMS = 'error_NO_SMS';
const SOMEBODY_ELSE = 'error_PERSON_MISMATCH';

export function meaningOf(password: string): PasswordMeaning {
  const word = password.trim();
  if (word === LOCK) return { kind: 'LOCK' };
  if (word === NO_SMS) return { kind: 'NO_SMS' };
  if (word === SOMEBODY_ELSE) return { kind: 'SOMEBODY_ELSE' };
  return isScript(word) ? { kind: 'PLAY', script: word } : { kind: 'WRONG' };
}

/** Every word that the login page of a bank lists, in that order: the second step there is the bank's own. */
export const BANK_PASSWORDS = [...SCRIPTS.slice(0, 1), WRONG, LOCK, ...SCRIPTS.slice(1)] as const;

/** Every word that the login page of the government portals lists, in that order. */
export const PASSWORDS = [...BANK_PASSWORDS.slice(0, 3), NO_SMS, ...BANK_PASSWORDS.slice(3)] as const;

export type Password = (typeof PASSWORDS)[number];

/** What happens, beside each word on the page. */
export const PASSWORD_TEXTS: Readonly<Record<Password, { readonly nl: string; readonly en: string }>> = {
  goed: { nl: 'Alles werkt', en: 'Everything works' },
  error_CREDENTIALS_INVALID: { nl: 'Wachtwoord klopt niet', en: 'Password is wrong' },
  error_SOURCE_LOCKED: { nl: 'Te vaak geprobeerd', en: 'Too many tries' },
  error_NO_SMS: { nl: 'Geen sms-controle ingesteld', en: 'No SMS check set up' },
  error_SOURCE_UNAVAILABLE: { nl: 'De bron heeft een storing', en: 'The source has an outage' },
  error_SOURCE_TIMEOUT: { nl: 'De bron geeft geen antwoord', en: 'The source does not answer' },
  error_SOURCE_MALFORMED: { nl: 'Het antwoord is onbruikbaar', en: 'The answer is unusable' },
  error_SOURCE_REFUSED: { nl: 'De bron weigert', en: 'The source refuses' },
  error_SOURCE_BUSY: { nl: 'De bron is te druk', en: 'The source is too busy' },
  error_SUBJECT_UNKNOWN: { nl: 'De bron kent je niet', en: 'The source does not know you' },
  error_PARTIAL: { nl: 'Een deel ontbreekt', en: 'A part is missing' },
  error_PERSON_MISMATCH: { nl: 'Gegevens van iemand anders', en: "Somebody else's data" },
  slow_15s: { nl: 'Antwoord na 15 seconden', en: 'Answers after 15 seconds' },
  drip: { nl: 'Een teken per seconde', en: 'One byte per second' },
};
