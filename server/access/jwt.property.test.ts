import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProof, makeTestKey, RESOURCE } from './caller.fixture.ts';
import { verifyProof } from './dpop.ts';

const now = new Date('2026-03-01T12:00:00Z');
let proof: string;
beforeAll(async () => {
  proof = await makeProof(await makeTestKey('EdDSA'), { now });
});

const verify = (text: string) =>
  verifyProof({
    proofs: [text],
    method: 'POST',
    url: RESOURCE,
    now,
    algorithms: ['EdDSA'],
    accessToken: null,
    boundTo: null,
  });

describe('one token, one spelling', () => {
  test('the text as signed is accepted', async () => {
    await expect(verify(proof)).resolves.toBeDefined();
  });

  test('with any one character put in, left out or replaced it is refused', async () => {
    const edit = fc.record({
      at: fc.nat(),
      take: fc.constantFrom(0, 1),
      put: fc.constantFrom('', 'A', '_', '-', '+', '/', '=', '.', ' ', '\n', '\t', '%', 'é'),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, take, put }) => {
        const from = at % (proof.length + 1);
        const edited = proof.slice(0, from) + put + proof.slice(from + take);
        fc.pre(edited !== proof);
        await expect(verify(edited)).rejects.toMatchObject({ code: expect.stringMatching(/^PROOF_/) });
      }),
      { numRuns: 500 },
    );
  });

  test('with bits changed in its last letter it is refused, though they carry nothing', async () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const edited = proof.slice(0, -1) + letter;
      if (edited !== proof) await expect(verify(edited)).rejects.toMatchObject({ name: 'AccessRefused' });
    }
  });

  test('whatever text comes in, the answer is a named refusal', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join('.')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await expect(verify(text)).rejects.toMatchObject({ name: 'AccessRefused' });
      }),
      { numRuns: 500 },
    );
  });
});
