import { describe, expect, it } from 'vitest';
import { AGREED_TEXTS } from '../../schema/agreed-texts.ts';
import { fieldTexts } from '../../schema/consent-text.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { digestOf } from '../../sealing/digest.ts';
import { agreedText, kindOf } from './plan.ts';

describe('the words a device brings itself', () => {
  it('say of every field of the schema how close it comes to a person, as the broker’s schema does', () => {
    const fields = fieldTexts(personalSchema());
    expect(fields.size).toBeGreaterThan(100);
    for (const [field, { sensitivity, specialCategory }] of fields)
      expect(kindOf(field), field).toEqual({ sensitivity, specialCategory });
  });

  it('do not guess at a field that is newer than they are', () => {
    expect(() => kindOf('identity.bsn')).toThrow('too old');
  });

  it.each(['terms', 'privacyNotice'] as const)('name the %s by version and by the digest of each language', (name) => {
    const { version, nl, en } = AGREED_TEXTS[name];
    expect(agreedText(name, 'nl')).toEqual({ version, digest: digestOf(nl) });
    expect(agreedText(name, 'en')).toEqual({ version, digest: digestOf(en) });
  });
});
