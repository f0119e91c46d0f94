/**
 * Where iDIN's acquirer is and who Zegel is there, for one bank of the consumer's: the bank is named in the request, so
 * each bank has an access of its own. Keys and certificates are PEM.
 */
export interface IdinAccess {
  /** BIC of the consumer's bank. */
  readonly issuerId: string;
  /** The acquirer's three addresses; one address may serve all. */
  readonly directoryUrl: string;
  readonly transactionUrl: string;
  readonly statusUrl: string;
  /** Ten digits, from the contract with the acquirer. */
  readonly merchantId: string;
  /** 0 to 999999. */
  readonly subId: number;
  /** Whom answers are for and encrypted to: `Audience` and `Recipient`, such as `NL00ZZZ12345678`. */
  readonly legalId: string;
  /** Signs requests; RSA. */
  readonly signingKey: string;
  readonly signingCertificate: string;
  /** Opens encrypted attributes; RSA. Beginning a login does without. */
  readonly decryptionKey?: string;
  /** The acquirer's signing certificates: one, or two while it changes. */
  readonly acquirerCertificates: readonly string[];
  readonly issuerTrust: IssuerTrust;
}

/** By what a bank's signature is known to be a bank's: certificates themselves, or roots of which only banks get any. */
export interface IssuerTrust {
  readonly certificates: readonly string[];
  /** A root here vouches for every certificate under it, so it must be one that certifies iDIN's banks and nobody else. */
  readonly roots: readonly string[];
}
