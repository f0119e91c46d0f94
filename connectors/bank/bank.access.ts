import type { SourceAccess } from '../connector.ts';

/** Where a bank is, and which wire it speaks: Berlin Group unless it says otherwise. */
export type BankAccess = BerlinGroupAccess | AbnAmroAccess;

/** Who Zegel is, the bank knows from the certificate of the connection. */
export interface BerlinGroupAccess extends SourceAccess {
  readonly dialect?: 'BERLIN_GROUP';
}

/** ABN AMRO's own interface: a login by OAuth, then accounts at `<baseUrl>/v1/…` with `apiKey` as its `API-Key`. */
export interface AbnAmroAccess extends SourceAccess {
  readonly dialect: 'ABN_AMRO';
  /** Such as `https://auth.connect.abnamro.com/as/authorization.oauth2`; the consumer's browser goes there. */
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  /** Which of the group's banks: `NLAA01` for accounts in the Netherlands. */
  readonly bank: string;
}

/** Tells what a connector's access is: access travels to the collector as it was configured. */
export function isAbnAmro(access: SourceAccess): access is AbnAmroAccess {
  return 'dialect' in access && access.dialect === 'ABN_AMRO';
}
