import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeDelivery } from './delivery.fixture.ts';
import schema from './receipt.schema.json' with { type: 'json' };

const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  schema,
);
const { receipt } = makeDelivery();

/** What ISO/IEC TS 27560 calls mandatory, in the members of a receipt. */
const MANDATORY = [
  'schema',
  'record',
  'principal',
  'notice',
  'language',
  'purpose',
  'lawful_basis',
  'leaves',
  'provider',
];
MANDATORY.push('broker', 'storage_locations', 'retention_days', 'jurisdiction', 'withdrawal', 'events');

describe('the JSON Schema of a receipt', () => {
  it('holds for a receipt that is built', () => {
    expect([validate(receipt), validate.errors]).toEqual([true, null]);
  });

  it.each(MANDATORY)('demands %s', (member) => {
    expect(validate({ ...receipt, [member]: undefined })).toBe(false);
    expect(schema.required).toContain(member);
  });

  it.each(['id', 'type', 'name', 'address', 'contact'])('demands the %s of either party', (member) => {
    for (const party of ['provider', 'broker'] as const)
      expect(validate({ ...receipt, [party]: { ...receipt[party], [member]: undefined } })).toBe(false);
  });

  it('has no place for a value', () => {
    expect(validate({ ...receipt, data: {} })).toBe(false);
    expect(validate({ ...receipt, leaves: receipt.leaves.map((leaf) => ({ ...leaf, value: 1 })) })).toBe(false);
  });
});
