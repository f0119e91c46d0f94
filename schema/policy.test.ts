import { describe, expect, it } from 'vitest';
import { compileDocument } from './document.ts';
import { allMeanings } from './meaning.ts';
import { personalSchema } from './personal-schema.ts';
import { type AskedTerms, checkPurpose } from './policy.ts';
import { PURPOSE_IDS, PURPOSES } from './purpose.ts';

const schema = personalSchema();
const terms: AskedTerms = { purpose: 'MORTGAGE', retentionDays: 0, pickupHours: 6, subjects: ['APPLICANT'] };

function refusals(text: string, changed: Partial<AskedTerms> = {}): string[] {
  const compiled = compileDocument(schema, { text, variables: {}, asOf: '2026-11-24' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const outcome = checkPurpose(compiled.value, { ...terms, ...changed });
  return outcome.ok ? [] : outcome.refusals.map(({ code, path, detail }) => `${code} ${path}: ${detail}`);
}

describe('the policy of a purpose', () => {
  it('lets through what the purpose allows', () => {
    expect(refusals('{ applicant { identity { fullName isOver(age: 18) } } }')).toEqual([]);
  });

  it('names every field the purpose does not allow', () => {
    expect(
      refusals('{ applicant { identity { fullName gender } bank { accounts { iban } } } }', {
        purpose: 'IDENTIFICATION',
      }),
    ).toEqual(['SCOPE_EXCEEDS_PURPOSE applicant.bank.accounts[].iban: IDENTIFICATION does not allow this field']);
  });

  it('lets a field below narrow what stands above it', () => {
    expect(
      refusals('{ applicant { bank { transactions(period: {last: "P3M"}) { bookedOn description } } } }', {
        purpose: 'RENTAL',
      }),
    ).toEqual(['SCOPE_EXCEEDS_PURPOSE applicant.bank.transactions[].description: RENTAL does not allow this field']);
  });

  it('limits how far a period goes back, per source', () => {
    expect(refusals('{ applicant { bank { sums(period: {last: "P13M"}) { category } } } }')).toEqual([
      'SCOPE_EXCEEDS_PURPOSE applicant.bank.sums(period:): goes back further than 12 months',
    ]);
    expect(refusals('{ applicant { bank { sums(period: {last: "P12M"}) { category } } } }')).toEqual([]);
  });

  it('takes thresholds from the list of the purpose only, and each yes/no answer once', () => {
    expect(refusals('{ applicant { identity { isOver(age: 37) } } }')).toEqual([
      'SCOPE_EXCEEDS_PURPOSE applicant.identity.isOver(age:): is one of 18',
    ]);
    const forty = Array.from({ length: 40 }, (_, n) => `a${n}: atLeast(amount: "2000", period: {last: "P3M"})`).join(
      ' ',
    );
    expect(refusals(`{ applicant { employment { ${forty} } } }`)).toHaveLength(39);
  });

  it('limits retention, pick-up and subjects', () => {
    const text = '{ applicant { identity { fullName } } partner { identity { fullName } } }';
    expect(
      refusals(text, { purpose: 'CAR_LEASE', retentionDays: 31, pickupHours: 25, subjects: ['APPLICANT', 'PARTNER'] }),
    ).toEqual([
      'SCOPE_EXCEEDS_PURPOSE retentionDays: CAR_LEASE allows 0 to 30 days',
      'SCOPE_EXCEEDS_PURPOSE pickupHours: CAR_LEASE allows 1 to 24 hours',
      'SCOPE_EXCEEDS_PURPOSE partner: CAR_LEASE asks no partner',
    ]);
    expect(refusals(text)).toEqual([
      'SCOPE_EXCEEDS_PURPOSE partner: is asked in the document but is no subject of the request',
    ]);
    expect(refusals('{ applicant { identity { fullName } } }', { subjects: ['APPLICANT', 'PARTNER'] })).toEqual([
      'SCOPE_EXCEEDS_PURPOSE partner: is a subject of the request but nothing is asked',
    ]);
  });

  it('keeps every purpose within the law of the house: at most 90 days, at most 72 hours', () => {
    for (const id of PURPOSE_IDS) {
      expect(PURPOSES[id].retentionDays).toBeLessThanOrEqual(90);
      expect(PURPOSES[id].pickupHours).toBeLessThanOrEqual(72);
    }
  });

  it('knows a purpose for every field of a person: no policy means no', () => {
    const ofPerson = [...allMeanings()].filter(([coordinate]) => coordinate.startsWith('Person.'));
    expect(ofPerson.filter(([, meaning]) => !meaning.purposes?.length).map(([coordinate]) => coordinate)).toEqual([]);
  });
});
