import { jwkThumbprint, type PublicJwk, parsePublicJwk } from '../../sealing/keys.ts';
import { nameSkeleton } from './name-skeleton.ts';
import { areOpeningHours } from './opening-hours.ts';
import { isDomain, isEmail, isPageOf } from './provider.addresses.ts';
import { type RegistrationRefusal, RegistrationRefused } from './provider.refusals.ts';
import { type CallerKey, parseCallerKey } from './public-key.ts';

/** How to reach the people at the provider. */
export interface Helpdesk {
  readonly phone: string;
  readonly email: string;
  /** https address on the provider's own domain */
  readonly page: string;
  /** when they are there, as text */
  readonly hours: string;
}

/** What the registry is told of a provider. */
export interface ProviderRegistration {
  readonly name: string;
  readonly domain: string;
  /** number in the Dutch trade register (Handelsregister, KvK): 8 digits */
  readonly kvk: string;
  /** postal address on one line, as letters would be sent to it */
  readonly address: string;
  readonly helpdesk: Helpdesk;
  /** origins a consumer may be sent back to (D10) */
  readonly returnOrigins: readonly string[];
  /** authenticates at the token endpoint: Ed25519 or P-256 */
  readonly clientKey: CallerKey;
  /** signs data requests: Ed25519 */
  readonly identityKey: PublicJwk;
}

export interface RegistrationRules {
  /** In practice a provider's pages may lie on this machine, over http. */
  readonly allowLoopback: boolean;
}

type Draft = Omit<ProviderRegistration, 'clientKey' | 'identityKey'> & {
  readonly clientKey: CallerKey | null;
  readonly identityKey: PublicJwk | null;
};

/** Every rule a registration must hold by itself; what it may not share with others, the store knows. */
const rules: readonly (readonly [RegistrationRefusal, (draft: Draft, rules: RegistrationRules) => boolean])[] = [
  ['NAME_LENGTH', ({ name }) => name.length >= 2 && name.length <= 60],
  ['NAME_CHARACTERS', ({ name }) => isPlainName(name)],
  ['NAME_MIXED_SCRIPTS', ({ name }) => scripts.filter((script) => script.test(name)).length <= 1],
  ['DOMAIN_FORM', ({ domain }) => isDomain(domain)],
  ['KVK_FORM', ({ kvk }) => /^[0-9]{8}$/.test(kvk)],
  ['ADDRESS_FORM', ({ address }) => /^[^\p{C}]{8,200}$/u.test(address) && address === address.trim()],
  ['HELPDESK_PHONE', ({ helpdesk }) => /^\+?[0-9][0-9 ()-]{4,18}[0-9]$/.test(helpdesk.phone)],
  ['HELPDESK_EMAIL', ({ helpdesk }) => isEmail(helpdesk.email)],
  ['HELPDESK_PAGE', ({ helpdesk, domain }, { allowLoopback }) => isPageOf(domain, helpdesk.page, allowLoopback)],
  ['HELPDESK_HOURS', ({ helpdesk }) => areOpeningHours(helpdesk.hours)],
  ['RETURN_ORIGIN', areReturnOrigins],
  ['CLIENT_KEY', ({ clientKey }) => clientKey !== null],
  ['IDENTITY_KEY', ({ identityKey }) => identityKey !== null],
  ['KEY_TAKEN', ({ clientKey, identityKey }) => !isOneKey(clientKey, identityKey)],
];

/**
 * The one door for a registration.
 * @param value a JSON object with the members of `ProviderRegistration`, keys as public JWK
 * @throws RegistrationRefused with every rule that does not hold
 */
export function parseRegistration(value: unknown, allowed: RegistrationRules): ProviderRegistration {
  const draft = readDraft(value);
  const { clientKey, identityKey } = draft;
  const broken = rules.flatMap(([code, holds]) => (holds(draft, allowed) ? [] : [code]));
  if (broken.length > 0 || clientKey === null || identityKey === null) throw new RegistrationRefused(broken);
  return { ...draft, clientKey, identityKey };
}

/** A missing member reads as empty, which no rule lets pass. */
function readDraft(value: unknown): Draft {
  const source = membersOf(value);
  const helpdesk = membersOf(source.helpdesk);
  return {
    name: textOf(source.name),
    domain: textOf(source.domain),
    kvk: textOf(source.kvk),
    address: textOf(source.address),
    helpdesk: {
      phone: textOf(helpdesk.phone),
      email: textOf(helpdesk.email),
      page: textOf(helpdesk.page),
      hours: textOf(helpdesk.hours),
    },
    returnOrigins: Array.isArray(source.returnOrigins) ? source.returnOrigins.map(textOf) : [],
    clientKey: orNull(() => parseCallerKey(source.clientKey)),
    identityKey: orNull(() => parsePublicJwk(source.identityKey, 'identityKey')),
  };
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];

function isPlainName(name: string): boolean {
  const isOfPlainCharacters = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9 .,&’'()+/-]*$/u.test(name);
  const isSpacedOnce = name === name.trim() && !name.includes('  ');
  return isOfPlainCharacters && isSpacedOnce && name === name.normalize('NFKC') && nameSkeleton(name).length >= 2;
}

function areReturnOrigins({ returnOrigins, domain }: Draft, { allowLoopback }: RegistrationRules): boolean {
  const areOwn = returnOrigins.every((text) => isReturnOrigin(domain, text, allowLoopback));
  return returnOrigins.length > 0 && returnOrigins.length <= 10 && areOwn;
}

/** Whether consumers may be sent back there: an origin on the provider's domain or below it. */
export function isReturnOrigin(domain: string, text: string, allowLoopback: boolean): boolean {
  return isPageOf(domain, text, allowLoopback) && new URL(text).origin === text;
}

function isOneKey(clientKey: CallerKey | null, identityKey: PublicJwk | null): boolean {
  return clientKey !== null && identityKey !== null && clientKey.thumbprint === jwkThumbprint(identityKey);
}

const membersOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function orNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
