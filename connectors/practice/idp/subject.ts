import { createHmac } from 'node:crypto';
import type { Account } from 'oidc-provider';
import type { Level } from './level.ts';

/** What the identity provider asserts of one login. */
export interface Assertion {
  readonly bsn: string;
  readonly level: Level;
}

/**
 * The subjects of one identity provider. A subject is a keyed hash: stable for one person, level and client, different
 * at every other client, so that the identifiers of two portals cannot be laid side by side.
 */
export class Subjects {
  readonly #key: string;
  readonly #assertions = new Map<string, Assertion>();

  constructor(key: string) {
    this.#key = key;
  }

  of(clientId: string, assertion: Assertion): string {
    const subject = createHmac('sha256', this.#key)
      .update(JSON.stringify([clientId, assertion.bsn, assertion.level]))
      .digest('base64url');
    this.#assertions.set(subject, assertion);
    return subject;
  }

  bsnOf(subject: string): string | undefined {
    return this.#assertions.get(subject)?.bsn;
  }

  /** In the shape in which oidc-provider asks for claims: only userinfo says who it is, an id_token that it is. */
  account(subject: string): Account | undefined {
    const assertion = this.#assertions.get(subject);
    if (!assertion) return undefined;
    const { bsn, level } = assertion;
    return {
      accountId: subject,
      claims: async (use) => (use === 'userinfo' ? { sub: subject, bsn, loa_authn: level } : { sub: subject }),
    };
  }
}
