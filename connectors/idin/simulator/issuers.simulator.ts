/** How an acquirer writes its messages: all keep to the standard, and none writes the same. */
export interface Dialect {
  /** Of iDx's own elements; `''` for the default namespace. */
  readonly idx: '' | 'ns3:';
  readonly samlp: 'samlp' | 'saml2p';
  readonly saml: 'saml' | 'saml2';
  /** Of the acquirer's signature. */
  readonly ds: '' | 'ns2';
}

/** An invented bank that takes part in practice iDIN, with the acquirer through which it is reached. */
export interface PracticeIssuer {
  /** Of the form of a BIC, and nobody's. */
  readonly id: string;
  readonly name: string;
  /** Below the origin of practice iDIN: `<origin>/<acquirer>` and `<origin>/<acquirer>/<message>`. */
  readonly acquirer: 'een' | 'drie';
  readonly dialect: Dialect;
  /** Gives the date of birth alone, without the age that shares a bit with it. */
  readonly dateAlone: boolean;
}

export const PRACTICE_ISSUERS: readonly PracticeIssuer[] = [
  {
    id: 'OEFNNL2X',
    name: 'Testbank Noord',
    acquirer: 'een',
    dialect: { idx: '', samlp: 'samlp', saml: 'saml', ds: '' },
    dateAlone: false,
  },
  {
    id: 'OEFZNL2X',
    name: 'Testbank Zuid',
    acquirer: 'drie',
    dialect: { idx: 'ns3:', samlp: 'saml2p', saml: 'saml2', ds: 'ns2' },
    dateAlone: true,
  },
];
