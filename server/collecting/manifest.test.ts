import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import { makeSigningKey } from '../../sealing/keys.ts';
import { verifyManifest } from '../../sealing/manifest.ts';
import type { PlannedSection } from '../../sealing/plan.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import type { CollectedSection } from './job.ts';
import { type JobFacts, signManifests } from './manifest.ts';

const NOW = new Date('2026-11-24T12:00:00Z');
const key = makeSigningKey(secureRandom);
const facts: JobFacts = {
  iss: 'https://broker.example',
  aud: 'prv_1',
  request: 'req_1',
  session: 'ses_1',
  subject: 'APPLICANT',
  document: digestOf('document'),
  plan: digestOf('plan'),
  device: makeSigningKey(secureRandom).thumbprint,
};
const uwv = planned('applicant-uwv-required', 'UWV');
const bank = planned('applicant-bank-required', 'BANK');

describe('the manifests of a job', () => {
  it('say what the main process knows, and the hashes the collector gave', () => {
    const sections = [collected(bank.id), collected(uwv.id)];
    const signed = sign([uwv, bank], sections);
    expect(signed?.map(({ section }) => section)).toEqual([uwv.id, bank.id]);
    expect(verifyManifest(signed?.[0]?.manifest ?? '', [key.publicJwk])).toEqual({
      v: 1,
      ...facts,
      section: uwv.id,
      source: 'UWV',
      group: 'required',
      iat: NOW.valueOf() / 1000,
      payload: sections[1]?.payloadDigest,
      ciphertext: sections[1]?.ciphertextDigest,
      key_commit: sections[1]?.keyCommit,
    });
  });

  it.each<[string, readonly CollectedSection[]]>([
    ['another section', [collected('applicant-brp-required')]],
    ['a section of the other subject', [collected('partner-uwv-required')]],
    ['nothing', []],
    ['one section too many', [collected(uwv.id), collected(bank.id)]],
    ['the same section twice', [collected(uwv.id), collected(uwv.id)]],
    ['a hash of other bytes', [{ ...collected(uwv.id), ciphertextDigest: digestOf('other') }]],
    ['a payload hash that is none', [{ ...collected(uwv.id), payloadDigest: 'x' as never }]],
    ['a key commitment that is none', [{ ...collected(uwv.id), keyCommit: `${digestOf('x')}x` as never }]],
    ['a ciphertext of a length no payload has', [collected(uwv.id, randomBytes(4096))]],
    ['a ciphertext in another spelling', [{ ...collected(uwv.id), ciphertext: `${collected(uwv.id).ciphertext}=` }]],
    ['a key box of another length', [{ ...collected(uwv.id), keyForDevice: toBase64url(randomBytes(79)) }]],
  ])('are not signed, none of them, for a collector that claims %s', (_, sections) => {
    expect(sign([uwv], sections)).toBeUndefined();
  });

  it('take source, group and device from the job, whatever the collector adds', () => {
    const claiming = { ...collected(uwv.id), source: 'BRP', group: 'optional-1', device: 'other', session: 'ses_2' };
    const [signed] = sign([uwv], [claiming]) ?? [];
    expect(verifyManifest(signed?.manifest ?? '', [key.publicJwk])).toMatchObject({
      ...facts,
      source: 'UWV',
      group: 'required',
    });
  });
});

function sign(sections: readonly PlannedSection[], of: readonly CollectedSection[]) {
  return signManifests(sections, of, facts, key, NOW);
}

function planned(id: string, source: string): PlannedSection {
  return {
    id,
    subject: 'APPLICANT',
    source,
    portal: source,
    group: 'required',
    reason: null,
    available: true,
    leaves: [{ path: 'applicant.x', field: 'x', coordinate: 'Person.x', arguments: {} }],
  };
}

/** A section as an honest collector gives it: the smallest padded size, with nonce and tag. */
function collected(section: string, ciphertext: Uint8Array = randomBytes(4096 + 40)): CollectedSection {
  return {
    section,
    ciphertext: toBase64url(ciphertext),
    keyForDevice: toBase64url(randomBytes(80)),
    payloadDigest: digestOf('payload'),
    ciphertextDigest: digestOf(ciphertext),
    keyCommit: digestOf('key'),
  };
}
