import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byAcquirer, type Genuine, genuine, outcomeOf, signedByBank } from './idin.forging.testing.ts';
import { NORTH, type RunningIdin, SOUTH, startIdin, TEST_BITS } from './idin.testing.ts';
import { type PracticeKeyPair, practiceKeyPair } from './simulator/keys.simulator.ts';

let running: RunningIdin;
let real: Genuine;
let next: PracticeKeyPair;
beforeAll(async () => {
  running = await startIdin();
  real = await genuine(running);
  next = await practiceKeyPair('Oefenacquirer volgend jaar', { now: running.now(), bits: TEST_BITS });
});
afterAll(() => running.close());

const outcome = (message: string, access = real.access, now = running.now()): Promise<string> =>
  outcomeOf(message, real, now, access);
const bankKey = (issuer: string): PracticeKeyPair => running.keys.issuers[issuer] ?? next;

describe("the acquirer's signature", () => {
  it('may be by either of two configured certificates, while it changes them', async () => {
    const changing = { ...real.access, acquirerCertificates: [running.keys.acquirer.certificate, next.certificate] };
    const byNext = byAcquirer(real.response, real, next, running.now());
    expect(await outcome(byNext, changing)).toMatch(/^<samlp/);
    expect(await outcome(real.message, changing)).toMatch(/^<samlp/);
    expect(await outcome(byNext)).toBe("MALFORMED: signature: not the acquirer's key");
  });

  it("is not anybody's who writes the acquirer's key name", async () => {
    const name = /<KeyName>[^<]*<\/KeyName>/;
    const known = name.exec(real.message)?.[0] ?? '';
    const byNext = byAcquirer(real.response, real, next, running.now()).replace(name, known);
    expect(await outcome(byNext)).toBe('MALFORMED: signature: does not verify');
  });

  it('may name its key in small letters, with colons, or not at all', async () => {
    const name = /<KeyName>([^<]*)<\/KeyName>/;
    const [whole = '', key = ''] = name.exec(real.message) ?? [];
    const colons = key.toLowerCase().replace(/(..)(?!$)/g, '$1:');
    expect(await outcome(real.message.replace(whole, `<KeyName>${colons}</KeyName>`))).toMatch(/^<samlp/);
    expect(await outcome(real.message.replace(`<KeyInfo>${whole}</KeyInfo>`, ''))).toMatch(/^<samlp/);
  });

  it('is worth nothing once its certificate has expired', async () => {
    const later = new Date('2050-01-01T00:00:00Z');
    expect(await outcome(real.message, real.access, later)).toBe(
      "MALFORMED: signature: the acquirer's certificate is not valid",
    );
  });
});

describe("the bank's signature", () => {
  const signedBy = (key: PracticeKeyPair): string => {
    const response = real.response.replace(real.assertion, signedByBank(real.assertion, key));
    return byAcquirer(response, real, running.keys.acquirer, running.now());
  };
  const NOT_A_BANK = "MALFORMED: assertion signature: not a bank's certificate";

  it('is known by the root that certified the bank', async () => {
    const byRoot = { ...real.access, issuerTrust: { certificates: [], roots: [running.keys.root.certificate] } };
    expect(await outcome(signedBy(bankKey(NORTH)), byRoot)).toMatch(/^<samlp/);
    expect(await outcome(signedBy(bankKey(SOUTH)), byRoot)).toBe(NOT_A_BANK);
  });

  it('is known by its own certificate where that is configured', async () => {
    const { certificate } = bankKey(SOUTH);
    const pinned = { ...real.access, issuerTrust: { certificates: [certificate], roots: [] } };
    expect(await outcome(signedBy(bankKey(SOUTH)), pinned)).toMatch(/^<samlp/);
    expect(await outcome(signedBy(bankKey(NORTH)), pinned)).toBe(NOT_A_BANK);
  });

  it("is not anybody's who puts a certificate of their own in the message, nor a root that certifies nothing", async () => {
    expect(await outcome(signedBy(next))).toBe(NOT_A_BANK);
    const wrongRoot = { ...real.access, issuerTrust: { certificates: [], roots: [next.certificate] } };
    expect(await outcome(signedBy(next), wrongRoot)).toBe(NOT_A_BANK);
  });

  it("does not verify by another's certificate beside it", async () => {
    const own = signedByBank(real.assertion, next);
    const certificate = /<X509Certificate>[^<]*<\/X509Certificate>/;
    const borrowed = own.replace(certificate, certificate.exec(real.assertion)?.[0] ?? '');
    const message = byAcquirer(
      real.response.replace(real.assertion, borrowed),
      real,
      running.keys.acquirer,
      running.now(),
    );
    expect(await outcome(message)).toBe('MALFORMED: signature: does not verify');
  });

  it('needs a certificate that is one', async () => {
    const [, inside = ''] = /<X509Certificate>([^<]*)</.exec(real.assertion) ?? [];
    for (const [broken, reason] of [
      [real.assertion.replace(inside, 'AAAA'), 'MALFORMED: assertion signature: no certificate'],
      [real.assertion.replace(/<KeyInfo>.*<\/KeyInfo>/, ''), 'MALFORMED: assertion signature: no certificate'],
    ] as const) {
      const response = real.response.replace(real.assertion, broken);
      expect(await outcome(byAcquirer(response, real, running.keys.acquirer, running.now()))).toBe(reason);
    }
  });
});
