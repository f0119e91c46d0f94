/** Names of iDx 1.0.0 and of the SAML 2.0 profile inside it (XSD, official library). */
export const IDX = 'http://www.betaalvereniging.nl/iDx/messages/Merchant-Acquirer/1.0.0';
export const SAML = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const SAMLP = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
export const XENC = 'http://www.w3.org/2001/04/xmlenc#';

export const VERSION = '1.0.0';
export const PRODUCT_ID = 'NL:BVN:BankID:1.0';

/** What the names of attributes begin with. */
export const ATTRIBUTE = 'urn:nl:bvn:bankid:1.0:';

/** The only algorithms iDIN knows; anything else is refused. */
export const ALGORITHM = {
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  enveloped: 'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  sha1: 'http://www.w3.org/2000/09/xmldsig#sha1',
  aes256: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
  oaep: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
} as const;
