/** Why a registration, or a key for it, is refused; told to the operator who makes it. */
export const REGISTRATION_REFUSALS = {
  NAME_LENGTH: 'The name has 2 to 60 characters.',
  NAME_CHARACTERS:
    "The name has letters of the Latin, Greek or Cyrillic script, digits, single spaces and .,&’'()+/- only.",
  NAME_MIXED_SCRIPTS: 'The letters of the name are of one script.',
  NAME_CONFUSABLE: 'A provider is registered whose name looks the same.',
  DOMAIN_FORM: 'The domain is a host name in lower case such as www.lender.example, without xn--.',
  DOMAIN_TAKEN: 'A provider is registered with this domain.',
  KVK_FORM: 'The KvK number has 8 digits.',
  ADDRESS_FORM: 'The postal address is one line of 8 to 200 characters.',
  HELPDESK_PHONE: 'The helpdesk’s telephone number has 6 to 20 digits, spaces and +()- only.',
  HELPDESK_EMAIL: 'The helpdesk’s e-mail address is not of the usual form.',
  HELPDESK_PAGE: 'The helpdesk’s page is an https address on the provider’s own domain.',
  HELPDESK_HOURS: 'The helpdesk’s hours are written as Mo-Fr 09:00-17:00, parts divided by “; ”.',
  RETURN_ORIGIN: 'There is at least one return origin; each is https and on the provider’s own domain.',
  CLIENT_KEY: 'The client key is a sound public JWK: Ed25519 or P-256.',
  IDENTITY_KEY: 'The identity key is a sound public JWK: Ed25519.',
  KEY_TAKEN: 'A key serves one provider and one use; this one is registered already.',
} as const;

export type RegistrationRefusal = keyof typeof REGISTRATION_REFUSALS;

/** A registration, or a key for it, is refused, with everything that is wrong with it. */
export class RegistrationRefused extends Error {
  override readonly name = 'RegistrationRefused';

  constructor(readonly codes: readonly RegistrationRefusal[]) {
    super(codes.map((code) => REGISTRATION_REFUSALS[code]).join(' '));
  }
}
