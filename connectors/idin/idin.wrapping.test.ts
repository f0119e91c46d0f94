import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byAcquirer, type Genuine, genuine, outcomeOf, signatureOf, unsigned } from './idin.forging.testing.ts';
import { type RunningIdin, startIdin } from './idin.testing.ts';

let running: RunningIdin;
let real: Genuine;
beforeAll(async () => {
  running = await startIdin();
  real = await genuine(running);
});
afterAll(() => running.close());

const outcome = (message: string): Promise<string> => outcomeOf(message, real, running.now());
const inMessage = (response: string): string => byAcquirer(response, real, running.keys.acquirer, running.now());

/** Another assertion than the bank made: a grown-up, as a forger would want it. */
function forged(id = 'FORGED'): string {
  const lie =
    '<saml:Attribute Name="urn:nl:bvn:bankid:1.0:consumer.18orolder"><saml:AttributeValue>forged</saml:AttributeValue></saml:Attribute>';
  return unsigned(real.assertion)
    .replace(/ID="[^"]*"/, `ID="${id}"`)
    .replace('<saml:AttributeStatement>', `<saml:AttributeStatement>${lie}`);
}
const idOf = (assertion: string): string => /ID="([^"]*)"/.exec(assertion)?.[1] ?? '';
const withSignature = (assertion: string, signature: string): string =>
  assertion.replace('</saml:Issuer>', `</saml:Issuer>${signature}`);
const replaced = (assertion: string): string => real.response.replace(real.assertion, assertion);

it('the genuine answer is accepted, also when the same acquirer signs it again', async () => {
  expect(await outcome(real.message)).toMatch(/^<samlp:Response/);
  expect(await outcome(inMessage(real.response))).toMatch(/^<samlp:Response/);
});

/** Whoever holds the acquirer's key can make any message around what a bank once signed: it must not help. */
const VARIANTS: readonly (readonly [what: string, reason: string, response: () => string])[] = [
  [
    'the signed assertion moved into an Object of the signature',
    'signature: an Object',
    () => {
      const object = `<Object>${unsigned(real.assertion)}</Object></Signature>`;
      return replaced(withSignature(forged(), signatureOf(real.assertion).replace('</Signature>', object)));
    },
  ],
  [
    'the id of the signed assertion twice',
    'an id twice',
    () => replaced(`${forged(idOf(real.assertion))}${real.assertion}`),
  ],
  [
    'the id twice, the forged one with the signature and the signed one without',
    'an id twice',
    () =>
      replaced(
        `${withSignature(forged(idOf(real.assertion)), signatureOf(real.assertion))}${unsigned(real.assertion)}`,
      ),
  ],
  [
    'a signature over another element than its parent',
    'signature: its reference',
    () => replaced(withSignature(forged(), signatureOf(real.assertion))),
  ],
  [
    'an unsigned assertion before the signed one',
    'Response: Assertion twice',
    () => replaced(`${forged()}${real.assertion}`),
  ],
  [
    'a signature that refers to the whole document, and an assertion more',
    'Response: Assertion twice',
    () => replaced(real.assertion.replace(/URI="#[^"]*"/, 'URI=""').concat(forged())),
  ],
  [
    'an unsigned assertion after the signed one',
    'Response: Assertion twice',
    () => replaced(`${real.assertion}${forged()}`),
  ],
  [
    'a signature that refers to the whole document',
    'signature: its reference',
    () => replaced(real.assertion.replace(/URI="#[^"]*"/, 'URI=""')),
  ],
  [
    'the signed assertion moved into Extensions',
    'Response: more than an Assertion',
    () => {
      const extensions = `<samlp:Extensions>${unsigned(real.assertion)}</samlp:Extensions><samlp:Status>`;
      return replaced(withSignature(forged(), signatureOf(real.assertion))).replace('<samlp:Status>', extensions);
    },
  ],
  [
    'the signed assertion moved into the Advice of the forged one',
    'signature: its reference',
    () => {
      const advice = `<saml:Advice>${unsigned(real.assertion)}</saml:Advice><saml:AuthnStatement`;
      const outer = withSignature(forged(), signatureOf(real.assertion));
      return replaced(outer.replace('<saml:AuthnStatement', advice));
    },
  ],
  [
    'the signed assertion whole in the Advice of an unsigned one',
    'Assertion: no Signature',
    () =>
      replaced(
        forged().replace('<saml:AuthnStatement', `<saml:Advice>${real.assertion}</saml:Advice><saml:AuthnStatement`),
      ),
  ],
  ['a second Response beside the signed one', 'an id twice', () => `${replaced(forged())}${real.response}`],
  ['an assertion that nobody signed', 'signatures: not 2', () => replaced(forged())],
  [
    'one attribute more in the signed assertion',
    'signature: does not verify',
    () => replaced(withSignature(forged(idOf(real.assertion)), signatureOf(real.assertion))),
  ],
  [
    'two references in one signature',
    'SignedInfo: Reference twice',
    () => replaced(real.assertion.replace(/(<Reference .*<\/Reference>)/, '$1$1')),
  ],
  [
    'a transform that leaves things out',
    'signature: its algorithms',
    () =>
      replaced(
        real.assertion.replace(
          '<Transforms>',
          '<Transforms><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>not(self::x)</XPath></Transform>',
        ),
      ),
  ],
  [
    'a weaker algorithm',
    'signature: its algorithms',
    () => replaced(real.assertion.replace('2001/04/xmldsig-more#rsa-sha256', '2000/09/xmldsig#rsa-sha1')),
  ],
];

describe('an acquirer that lies is refused', () => {
  it.each(VARIANTS)('with %s', async (_what, reason, response) => {
    const text = response();
    expect(text).not.toBe(real.response);
    expect(await outcome(inMessage(text))).toBe(`MALFORMED: ${reason}`);
  });
});

describe('who changes the message on its way is refused', () => {
  it.each(VARIANTS)('with %s', async (_what, _reason, response) => {
    const { message } = real;
    expect(await outcome(message.replace(real.response, response()))).toMatch(/^MALFORMED/);
  });

  const root = (): string => /<AcquirerStatusRes .*<\/AcquirerStatusRes>/.exec(real.message)?.[0] ?? '';
  const around = (inner: string, signature = ''): string =>
    root()
      .replace(
        /<Transaction>.*<\/Transaction>/,
        `<Transaction><transactionID>${real.transactionId}</transactionID><status>Success</status><container>${inner}</container></Transaction>`,
      )
      .replace(/<Signature(?!.*<Signature).*<\/Signature>(?=<\/AcquirerStatusRes>)/, signature);

  it.each([
    ['the signed message inside an unsigned one', () => around(root())],
    [
      'the signature moved up to a forged message, the signed one inside it',
      () => {
        const signature = /<Signature(?!.*<Signature).*<\/Signature>(?=<\/AcquirerStatusRes>)/.exec(root())?.[0] ?? '';
        return around(root().replace(signature, ''), signature);
      },
    ],
    ['no signature at all', () => real.message.replace(/<Signature(?!.*<Signature).*<\/Signature>/, '')],
    ['another status', () => real.message.replace('<status>Success', '<status>Open')],
    ['one octet more', () => real.message.replace('<status>Success', '<status> Success')],
    ['a second root', () => `${real.message}${root()}`],
    ['a DOCTYPE', () => real.message.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
  ])('with %s', async (_what, message) => {
    expect(message()).not.toBe(real.message);
    expect(await outcome(message())).toMatch(/^(MALFORMED|LOGIN_FAILED)/);
  });
});

it('a comment cannot cut a value short: it is no part of what was signed', async () => {
  const id = `<saml:AttributeValue>${5590}</saml:AttributeValue>`;
  const commented = real.message.replace(id, id.replace('55', '55<!-- 64 -->'));
  expect(commented).not.toBe(real.message);
  expect(await outcome(commented)).toBe(await outcome(real.message));
});
