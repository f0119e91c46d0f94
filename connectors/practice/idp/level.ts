/** Levels of assurance as the classic login names them (sources/login.md A), with what each takes here. */
export const LEVEL = {
  /** Basis: name and password. */
  basic: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  /** Midden: an SMS code as well. */
  middle: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract',
  /** Substantieel: the app, after an identity check. */
  substantial: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
  /** Hoog: the chip of an identity card or driving licence. */
  high: 'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI',
} as const;

export type Level = (typeof LEVEL)[keyof typeof LEVEL];

export const LEVELS: readonly Level[] = Object.values(LEVEL);

/**
 * The level that a login gives: the first one asked that can be given; Midden where none is asked.
 *
 * @param acrValues - OpenID Connect `acr_values`: levels with spaces between, the most wanted first
 * @returns `undefined` where only levels are asked that a practice login cannot reach
 */
export function levelFor(acrValues: unknown): Level | undefined {
  const asked = typeof acrValues === 'string' ? acrValues.split(' ').filter((level) => level !== '') : [];
  return asked.length === 0 ? LEVEL.middle : asked.find(isLevel);
}

function isLevel(name: string): name is Level {
  return (LEVELS as readonly string[]).includes(name);
}
