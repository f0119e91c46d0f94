import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { attributeOf, parseXml, type XmlElement } from '../xml/xml.element.ts';
import { attribute, childrenOf, isNamed, malformed, onlyChild, within } from './idin.element.ts';
import { ALGORITHM, DSIG } from './idin.names.ts';

/** A document as it is written and as it was read. */
export interface WrittenDocument {
  readonly text: string;
  readonly root: XmlElement;
}

/** What a signature covers, without that signature, as exclusive canonical XML: a message is read from here alone. */
export interface SignedElement extends WrittenDocument {
  readonly isVerified: true;
}

/**
 * [Note: Only what was signed] A signature that verifies says nothing of the rest of the message: an attacker moves the
 * signed part aside and puts a part of their own where a reader looks (signature wrapping). So nothing is looked up in
 * the message again: the octets that the signature was computed over are parsed anew, and everything is read from them.
 * Before that the message must have the one form iDIN gives it: known signatures at known places, no id twice.
 *
 * @param certificateOf - the PEM certificate to verify by, given the signature's KeyInfo; it decides whom to trust
 * @throws SourceFailure MALFORMED when form or signature is not right
 */
export function verified(
  { text, root }: WrittenDocument,
  { place, uri }: SignaturePlace,
  certificateOf: (keyInfo: XmlElement | undefined) => string,
): SignedElement {
  const signature = onlyChild(descend(root, place), DSIG, 'Signature');
  checkForm(signature, uri);
  const certificate = certificateOf(childrenOf(signature, DSIG, 'KeyInfo')[0]);
  const covered = octetsUnder(text, place, certificate);
  return { text: covered, root: parseXml(new TextEncoder().encode(covered)), isVerified: true };
}

/** Where a signature stands, by qualified names below the root, and what it must refer to. */
export interface SignaturePlace {
  readonly place: readonly { readonly namespace: string; readonly name: string }[];
  /** `''` for the whole document, else `#` and the id of its parent. */
  readonly uri: string;
}

/**
 * @param count - how many signatures the message has by its kind
 * @throws SourceFailure MALFORMED where it has others, or one id twice
 */
export function checkWrapping(root: XmlElement, count: number): void {
  const ids = new Set<string>();
  let signatures = 0;
  for (const element of within(root)) {
    if (isNamed(element, DSIG, 'Signature')) signatures += 1;
    if (isNamed(element, DSIG, 'Object')) throw malformed('signature: an Object');
    for (const { name, value } of element.attributes) {
      if (name.toLowerCase() !== 'id') continue;
      if (ids.has(value)) throw malformed('an id twice');
      ids.add(value);
    }
  }
  if (signatures !== count) throw malformed(`signatures: not ${count}`);
}

/** One reference, to what it must be, by the algorithms of iDIN and no others. */
function checkForm(signature: XmlElement, uri: string): void {
  const parts = signature.children.map(({ namespace, name }) => `${namespace}${name}`);
  const expected = ['SignedInfo', 'SignatureValue', 'KeyInfo'].map((name) => `${DSIG}${name}`);
  if (parts.some((part, at) => part !== expected[at]) || parts.length < 2) throw malformed('signature: its form');
  const info = onlyChild(signature, DSIG, 'SignedInfo');
  const reference = onlyChild(info, DSIG, 'Reference');
  const transforms = childrenOf(onlyChild(reference, DSIG, 'Transforms'), DSIG, 'Transform');
  const algorithms = [
    onlyChild(info, DSIG, 'CanonicalizationMethod'),
    onlyChild(info, DSIG, 'SignatureMethod'),
    ...transforms,
    onlyChild(reference, DSIG, 'DigestMethod'),
  ].map((element) => attribute(element, 'Algorithm'));
  const { exclusive, rsaSha256, enveloped, sha256 } = ALGORITHM;
  if (algorithms.join(' ') !== [exclusive, rsaSha256, enveloped, exclusive, sha256].join(' '))
    throw malformed('signature: its algorithms');
  if (info.children.length !== 3 || reference.children.length !== 3) throw malformed('signature: its form');
  if (attributeOf(reference, 'URI') !== uri) throw malformed('signature: its reference');
}

/** See: [Note: Only what was signed] */
function octetsUnder(text: string, place: SignaturePlace['place'], certificate: string): string {
  const signatures = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
  let isRight = false;
  try {
    signatures.loadSignature(signatureNode(text, place));
    isRight = signatures.checkSignature(text);
  } catch {
    // Its message may quote the document.
  }
  const [octets, ...more] = isRight ? signatures.getSignedReferences() : [];
  if (octets === undefined || more.length > 0) throw malformed('signature: does not verify');
  return octets;
}

function signatureNode(text: string, place: SignaturePlace['place']): Node {
  const errorHandler = (): never => {
    throw malformed('not well-formed XML');
  };
  const document = new DOMParser({ errorHandler }).parseFromString(text, 'text/xml');
  let at: Element | undefined = document.documentElement;
  for (const { namespace, name } of [...place, { namespace: DSIG, name: 'Signature' }]) {
    const children: Node[] = at ? Array.from(at.childNodes) : [];
    at = children.find(
      (child): child is Element => child.nodeType === 1 && isElementNamed(child as Element, namespace, name),
    );
  }
  if (!at) throw malformed('signature: not at its place');
  return at;
}

function isElementNamed(element: Element, namespace: string, name: string): boolean {
  return element.namespaceURI === namespace && element.localName === name;
}

function descend(root: XmlElement, place: SignaturePlace['place']): XmlElement {
  return place.reduce<XmlElement>((at, { namespace, name }) => onlyChild(at, namespace, name), root);
}
