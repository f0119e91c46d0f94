import { parseXml, type XmlElement } from '../xml/xml.element.ts';
import { attribute, childrenOf, isNamed, malformed, onlyChild } from './idin.element.ts';
import { ATTRIBUTE, SAML, SAMLP } from './idin.names.ts';

/** What a bank says of a person, in the forms of iDIN. Attributes that nobody here reads are left out, whatever they are. */
export interface IdinAnswer {
  /** The ServiceID the bank delivered; smaller than what was asked where it left something out. */
  readonly deliveredServiceId: number;
  /** The bank says that it left something out. */
  readonly isIncomplete: boolean;
  readonly initials?: string;
  readonly legalLastName?: string;
  readonly legalLastNamePrefix?: string;
  readonly preferredLastName?: string;
  readonly preferredLastNamePrefix?: string;
  /** `YYYYMMDD`; month and day may be `00`. */
  readonly dateOfBirth?: string;
  readonly is18OrOlder?: boolean;
  /** ISO/IEC 5218. */
  readonly gender?: '0' | '1' | '2' | '9';
  readonly address: IdinAddress;
  readonly telephone?: string;
  readonly email?: string;
}

export interface IdinAddress {
  readonly street?: string;
  readonly houseNumber?: string;
  readonly houseNumberSuffix?: string;
  readonly extra?: string;
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Of an address abroad. */
  readonly lines: readonly string[];
}

/** Longer than the longest value of iDIN; what is longer is no value of it. */
const LONGEST = 1024;
const HIGHEST_SERVICE_ID = 65_535;
const INCOMPLETE = 'urn:nl:bvn:bankid:1.0:status:IncompleteAttributeSet';

/**
 * Reads the attributes of an answer whose signatures are verified and which is open.
 *
 * Lengths and alphabets of names are not held to: real banks differ there, and a strange value is shown as it is.
 *
 * @throws SourceFailure MALFORMED with the attribute's name, never its value
 */
export function parseAnswer(assertion: Uint8Array): IdinAnswer {
  const response = parseXml(assertion);
  if (!isNamed(response, SAMLP, 'Response')) throw malformed('the answer is no Response');
  const code = onlyChild(onlyChild(response, SAMLP, 'Status'), SAMLP, 'StatusCode');
  const values = attributesIn(onlyChild(response, SAML, 'AttributeStatement'));
  const text = (name: string): string | undefined => values.get(`${ATTRIBUTE}consumer.${name}`);
  return withoutAbsent({
    deliveredServiceId: serviceId(values.get(`${ATTRIBUTE}bankid.deliveredserviceid`)),
    isIncomplete: attribute(code, 'Value') === INCOMPLETE,
    initials: text('initials'),
    legalLastName: text('legallastname'),
    legalLastNamePrefix: text('legallastnameprefix'),
    preferredLastName: text('preferredlastname'),
    preferredLastNamePrefix: text('preferredlastnameprefix'),
    dateOfBirth: matching('dateofbirth', text('dateofbirth'), /^\d{8}$/),
    is18OrOlder: flag('18orolder', text('18orolder')),
    gender: gender(text('gender')),
    address: withoutAbsent({
      street: text('street'),
      houseNumber: matching('houseno', text('houseno'), /^\d{1,5}$/),
      houseNumberSuffix: text('housenosuf'),
      extra: text('addressextra'),
      postalCode: text('postalcode'),
      city: text('city'),
      country: matching('country', text('country'), /^[A-Z]{2}$/),
      lines: [1, 2, 3].map((line) => text(`intaddressline${line}`)).filter((line) => line !== undefined),
    }),
    telephone: text('telephone'),
    email: text('email'),
  });
}

function attributesIn(statement: XmlElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const given of childrenOf(statement, SAML, 'Attribute')) {
    const name = attribute(given, 'Name');
    // A value said twice has no answer to which of the two is meant.
    if (values.has(name)) throw malformed(`${shortName(name)}: twice`);
    const text = onlyChild(given, SAML, 'AttributeValue').text.replace(/\s+/g, ' ');
    if (text.length > LONGEST) throw malformed(`${shortName(name)}: too long`);
    values.set(name, text);
  }
  return new Map([...values].filter(([, text]) => text !== ''));
}

function serviceId(text: string | undefined): number {
  const written = matching('deliveredserviceid', text, /^\d{1,5}$/);
  if (written === undefined || Number(written) > HIGHEST_SERVICE_ID)
    throw malformed('deliveredserviceid: no ServiceID');
  return Number(written);
}

function flag(name: string, text: string | undefined): boolean | undefined {
  const written = matching(name, text?.toLowerCase(), /^(true|false)$/);
  return written === undefined ? undefined : written === 'true';
}

function gender(text: string | undefined): IdinAnswer['gender'] {
  return matching('gender', text, /^[0129]$/) as IdinAnswer['gender'];
}

function matching(name: string, text: string | undefined, form: RegExp): string | undefined {
  if (text !== undefined && !form.test(text)) throw malformed(`${name}: not of its form`);
  return text;
}

/** A name in a message is not trusted to be one of iDIN's. */
function shortName(name: string): string {
  return /^urn:nl:bvn:bankid:1\.0:([a-z0-9.]{1,40})$/.exec(name)?.[1] ?? 'an attribute';
}

type WithoutAbsent<T> = { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

function withoutAbsent<T extends object>(members: T): WithoutAbsent<T> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as WithoutAbsent<T>;
}
