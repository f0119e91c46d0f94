import { describe, expect, it } from 'vitest';
import { kindOfFields } from './consent-text.ts';
import { personalSchema } from './personal-schema.ts';

const known = kindOfFields(personalSchema());

describe('how close a field comes to a person', () => {
  it.each([
    ['identity.fullName', 'ORDINARY', false],
    ['employment.employers.wages.svWage.amount', 'FINANCIAL', false],
    ['benefits', 'HIGH', true],
  ])('%s is %s: what is said higher up holds below', (field, sensitivity, specialCategory) => {
    expect(known(field)).toMatchObject({ sensitivity, specialCategory });
  });

  it('is never guessed: an unknown field is an error', () => {
    expect(() => known('identity.bsn')).toThrow(TypeError);
  });
});
