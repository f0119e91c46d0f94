import type { JWK } from 'jose';
import { parsePrivateJwk, type SigningKey } from '../../sealing/keys.ts';
import { identifier, line, object, plainObject } from '../../sealing/shape.ts';

/** Who this desk works for, with the keys that stay on its server. */
export interface DeskLender {
  readonly id: string;
  /** As the broker's registry has it. */
  readonly name: string;
  readonly helpdesk: DeskHelpdesk;
  /** Private JWK for the token endpoint. */
  readonly clientKey: JWK;
  readonly identityKey: SigningKey;
}

/** Where a consumer gets help. */
export interface DeskHelpdesk {
  readonly phone: string;
  readonly email: string;
  readonly page: string;
  readonly hours: string;
}

const readLender = object({
  id: identifier,
  name: line,
  helpdesk: object<DeskHelpdesk>({ phone: line, email: line, page: line, hours: line }),
  clientKey: plainObject,
  identityKey: parsePrivateJwk,
});

/** Reads a lender's own file: id, name, helpdesk and two private JWKs. @throws Malformed, KeyRefused */
export function parseLender(value: unknown): DeskLender {
  return readLender(value, 'lender');
}
