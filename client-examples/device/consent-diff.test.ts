import { describe, expect, it } from 'vitest';
import { buildReceipt } from '../../sealing/build-receipt.ts';
import { KEYS, randomOf } from '../../sealing/keys.fixture.ts';
import type { Plan, PlannedLeaf, PlannedSection } from '../../sealing/plan.ts';
import { Malformed } from '../../sealing/refusals.ts';
import { claimsFor, PARTIES, PLAN, REQUEST, SESSION } from '../../sealing/request.fixture.ts';
import type { RequestClaims } from '../../sealing/signed-request.ts';
import { consentDiff, type EarlierConsent, type VerifiedRequest } from './consent-diff.ts';
import { diffWords } from './consent-diff-words.ts';
import { agreedText, kindOf } from './plan.ts';

const EMPLOYERS = 'employment.employers';
const leaf = (field: string, given: object = {}, path = `applicant.${field}`): PlannedLeaf => ({
  path,
  field,
  coordinate: 'Type.field',
  arguments: Object.keys(given).length > 0 ? { [path]: given } : {},
});
const over = (from: string, to: string) => ({ period: { from, to } });
const section = (group: string, ...leaves: readonly PlannedLeaf[]): PlannedSection => ({
  ...{ id: `applicant-brp-${group}`, subject: 'APPLICANT', source: 'BRP', portal: 'MIJNOVERHEID', group, reason: null },
  ...{ available: true, leaves },
});
const planOf = (...sections: readonly PlannedSection[]): Plan => ({ ...PLAN, sections });

const BEFORE = planOf(
  section(
    'required',
    leaf('identity.fullName'),
    leaf('identity.isOver', { age: 18 }),
    leaf(`${EMPLOYERS}.name`, over('2025-03-01', '2026-03-01')),
  ),
  section('optional-1', leaf('vehicles.licencePlate')),
);

const request = (plan: Plan, change: Partial<RequestClaims> = {}): VerifiedRequest => ({
  claims: { ...claimsFor('plan'), ...change },
  plan,
  subject: 'APPLICANT',
});

function consentTo({ claims, plan }: VerifiedRequest, retentionDays = 30): EarlierConsent {
  const receipt = buildReceipt({
    random: randomOf('an earlier receipt'),
    givenAt: '2026-03-01T12:20:00.000Z',
    language: 'nl',
    notice: 'Wil je deze gegevens delen?',
    textVersion: '2026.1',
    withdrawal: 'In de app.',
    terms: agreedText('terms', 'nl'),
    privacyNotice: agreedText('privacyNotice', 'nl'),
    ...PARTIES,
    request: REQUEST,
    session: SESSION,
    subject: 'APPLICANT',
    signedRequest: 'e30.e30.e30',
    claims,
    plan,
    device: KEYS.device.publicJwk,
    retentionDays,
    shareKey: retentionDays > 0 ? KEYS.stranger.publicJwk : null,
    kindOf: (field) => (field === 'identity.isOver' ? kindOf('identity.fullName') : kindOf(field)),
    shared: new Map(),
    previous: null,
  });
  return { receipt, plan };
}

const earlier = consentTo(request(BEFORE));
const told = (now: VerifiedRequest, language: 'nl' | 'en' = 'nl', before = earlier) => {
  const diff = consentDiff(now, before) ?? expect.fail('nothing to compare');
  return diffWords(diff, language);
};

describe('a request that is made again', () => {
  it('says so in one sentence when it asks the same, a year later and under other aliases too', () => {
    const later = planOf(
      section(
        'required',
        leaf('identity.fullName', {}, 'applicant.who.name'),
        leaf('identity.isOver', { age: 18 }),
        leaf(`${EMPLOYERS}.name`, over('2026-03-01', '2027-03-01'), 'applicant.work.jobs[].name'),
      ),
      section('optional-1', leaf('vehicles.licencePlate')),
    );
    expect(told(request(later))).toEqual(['Dit is hetzelfde als de vorige keer.']);
    expect(told(request(later), 'en')).toEqual(['This is the same as last time.']);
  });

  it('tells what is new, what is gone, and what may or may no longer be left out', () => {
    const now = planOf(
      section('required', leaf('identity.birthDate'), leaf('vehicles.licencePlate')),
      section('optional-1', leaf('identity.fullName'), leaf(`${EMPLOYERS}.name`, over('2025-03-01', '2026-03-01'))),
    );
    const words = told(request(now));
    expect(words).toContain('Nieuw: Wie je bent › Geboortedatum.');
    expect(words.filter((word) => word.startsWith('Niet meer gevraagd'))).toHaveLength(1);
    expect(words.filter((word) => word.startsWith('Dit kun je niet meer weglaten: Je voertuigen'))).toHaveLength(1);
    expect(words.filter((word) => word.startsWith('Dit mag je nu weglaten'))).toHaveLength(2);
  });

  it('tells a longer time by months, and another threshold', () => {
    const now = planOf(
      section(
        'required',
        leaf('identity.fullName'),
        leaf('identity.isOver', { age: 21 }),
        leaf(`${EMPLOYERS}.name`, over('2024-03-01', '2026-03-01')),
      ),
      section('optional-1', leaf('vehicles.licencePlate')),
    );
    expect(consentDiff(request(now), earlier)).toMatchObject({
      windows: [{ field: `${EMPLOYERS}.name`, before: 12, now: 24 }],
      differently: ['identity.isOver'],
      added: [],
    });
    expect(told(request(now), 'en').some((word) => word.endsWith('now over 24 months, 12 before.'))).toBe(true);
  });

  it('tells another purpose, recipient, time of keeping and time to collect', () => {
    const change = { purpose: 'RENTAL', recipients: ['Ander BV'], retention_days: 60, pickup_hours: 24 };
    expect(told(request(BEFORE, change))).toEqual([
      expect.stringMatching(/^Waarvoor: .*\. Eerder: Een hypotheek aanvragen\.$/),
      'Gaat nu ook naar Ander BV.',
      'Bewaren: nu hoogstens 60 dagen. Jij koos eerder 30.',
      'Ophalen: nu binnen 24 uur, eerder 6.',
      'Gaat niet meer naar Example Servicing BV.',
    ]);
  });

  it('says what the consumer chose before, not what was asked', () => {
    expect(told(request(BEFORE), 'en', consentTo(request(BEFORE), 0))).toEqual([
      'Keeping: now at most 30 days. You chose 0 before.',
    ]);
    expect(told(request(BEFORE, { retention_days: 0 }))).toEqual(['Bewaren: nu niet. Jij koos eerder 30 dagen.']);
  });

  it('is compared with nothing of another provider or subject, and not by another plan', () => {
    expect(consentDiff(request(BEFORE, { iss: 'provider-2' }), earlier)).toBeNull();
    expect(consentDiff({ ...request(BEFORE), subject: 'PARTNER' }, earlier)).toBeNull();
    const otherPlan = { ...earlier, plan: planOf(section('required', leaf('identity.fullName'))) };
    expect(() => consentDiff(request(BEFORE), otherPlan)).toThrow(Malformed);
  });

  it('names a field that this app does not know by its path', () => {
    const now = planOf(
      section('required', ...(BEFORE.sections[0]?.leaves ?? []), leaf('dreams.colour')),
      section('optional-1', leaf('vehicles.licencePlate')),
    );
    expect(told(request(now))).toEqual(['Nieuw: dreams.colour.']);
  });

  it.each(['nl', 'en'] as const)('is told in sentences of at most fifteen words, in %s', (language) => {
    const all = {
      ...{ added: ['identity.fullName'], removed: ['identity.birthDate'], differently: ['identity.fullName'] },
      ...{ nowRequired: ['vehicles.licencePlate'], nowOptional: ['vehicles.licencePlate'] },
      windows: [{ field: `${EMPLOYERS}.name`, before: 12, now: 24 }],
      purpose: { before: 'MORTGAGE', now: 'RENTAL' },
      ...{ retention: { before: 0, now: 30 }, pickup: { before: 6, now: 24 } },
      ...{ newRecipients: ['Ander Bedrijf BV'], formerRecipients: ['Example Servicing BV'] },
    };
    const sentences = diffWords(all, language).flatMap((told) => told.split(/(?<=[.])\s/));
    expect(sentences.length).toBeGreaterThan(10);
    for (const sentence of sentences)
      expect(sentence.replaceAll('›', ' ').trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
  });
});
