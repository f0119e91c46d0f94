import type { Typed } from './practice-visitor.ts';

/** What a consumer types at a portal who does not get it right at once. */
export interface Attempts {
  readonly passwords?: readonly string[];
  readonly codes?: readonly string[];
  /** How often another code is asked before one is typed. */
  readonly newCodes?: number;
  /** Reads every page the portal shows. */
  readonly reads?: (html: string) => void;
  /** After the passwords, the consumer goes back instead of trying again. */
  readonly givesUp?: boolean;
}

/** Types one word after the other, each time the page asks again; then what works. */
export function typing(name: string, attempts: Attempts): Typed {
  const { passwords = [], codes = [], newCodes = 0, givesUp = false, reads } = attempts;
  const words = passwords.values();
  const digits = codes.values();
  let tries = 0;
  let asked = 0;
  return {
    name,
    ...(reads ? { reads } : {}),
    get password() {
      tries += 1;
      return words.next().value ?? 'goed';
    },
    get code() {
      return digits.next().value ?? '123456';
    },
    get asksNewCode() {
      asked += 1;
      return asked <= newCodes;
    },
    get cancels() {
      return givesUp && tries > passwords.length;
    },
  };
}
