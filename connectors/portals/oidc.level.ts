/**
 * Levels of assurance of a government login and their rank, in both spellings in use: SAML classes and eIDAS URIs
 * (sources/login.md A, B and D).
 */
const RANK: ReadonlyMap<string, number> = new Map([
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport', 10],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract', 20],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard', 25],
  ['urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI', 30],
  ['http://eidas.europa.eu/LoA/low', 20],
  ['http://eidas.europa.eu/LoA/substantial', 25],
  ['http://eidas.europa.eu/LoA/high', 30],
]);

/** Midden: name, password and SMS code, or the app. The least that a source behind a portal is read with by default. */
export const LEAST_LEVEL = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract';

/**
 * True for the level that was asked and everything above; false below it and for any name that is not a known level.
 *
 * @param least - the level asked, in either spelling
 */
export function isLevelEnough(level: unknown, least: string): boolean {
  const asked = RANK.get(least) ?? Number.POSITIVE_INFINITY;
  return typeof level === 'string' && (RANK.get(level) ?? 0) >= asked;
}
