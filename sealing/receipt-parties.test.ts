import { describe, expect, it } from 'vitest';
import { parseOperator } from './receipt-parties.ts';
import { Malformed } from './refusals.ts';
import { PARTIES } from './request.fixture.ts';

const { operator } = PARTIES;
const party = operator.party;

describe('parseOperator', () => {
  it('reads who runs a broker, with an impact assessment or without', () => {
    expect(parseOperator(JSON.parse(JSON.stringify(operator)))).toEqual(operator);
    const assessed = { ...operator, impact_assessment: 'https://broker.example/dpia', codes_of_conduct: ['A code'] };
    expect(parseOperator(assessed)).toEqual(assessed);
  });

  it.each([
    ['operator', null],
    ['operator', []],
    ['operator', { ...operator, password: 'x' }],
    ['operator.party', { ...operator, party: null }],
    ['operator.party.type', { ...operator, party: { ...party, type: 'BROKER' } }],
    ['operator.party.address', { ...operator, party: { ...party, address: 'two\nlines' } }],
    ['operator.party.contact.phone', { ...operator, party: { ...party, contact: { ...party.contact, phone: 31 } } }],
    ['operator.party.privacy_officer', { ...operator, party: { ...party, privacy_officer: '' } }],
    ['operator.storage_locations[]', { ...operator, storage_locations: ['nl'] }],
    ['operator.processing_location', { ...operator, processing_location: 'NLD' }],
    ['operator.codes_of_conduct', { ...operator, codes_of_conduct: 'none' }],
    ['operator.impact_assessment', { ...operator, impact_assessment: undefined }],
    ['operator.complaint_key', { ...operator, complaint_key: operator.complaint_key.slice(1) }],
  ])('names %s when it is not of its form, and never its value', (named, value) => {
    const refused = captured(() => parseOperator(value));
    expect(refused).toBeInstanceOf(Malformed);
    expect(String(refused)).toContain(named);
  });
});

function captured(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
