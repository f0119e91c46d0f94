import { describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import { answering, castPerson, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import type { PracticePerson } from '../practice/person.ts';
import { brkOf, practiseBrk } from './brk.testing.ts';

/** Groot with as many homes as are asked. */
function landlord(count: number): PracticePerson {
  const groot = castPerson('groot');
  const [home] = groot.facts.properties ?? [];
  if (!home) throw new Error('groot owns a home');
  const properties = Array.from({ length: count }, (_, at) => ({
    ...home,
    cadastralId: `1755${String(at).padStart(10, '0')}`,
  }));
  return { ...groot, facts: { ...groot.facts, properties } };
}

async function propertiesOf(count: number) {
  const person = landlord(count);
  const practice = await practiseBrk({ people: [person] });
  const http = practice.http();
  const wanted = wantedOf(['properties.kind']);
  const { record } = await brkOf(person.bsn, http, { baseUrl: practice.baseUrl, wanted });
  await practice.close();
  return { properties: record.properties, calls: http.exchanges.length };
}

describe('Somebody with very many properties', () => {
  it('has a hundred of them delivered, and is told that there are more', async () => {
    const { properties, calls } = await propertiesOf(120);
    const list = Array.isArray(properties) ? properties : [];
    expect(list).toHaveLength(101);
    expect(gapReason(list.at(-1))).toBe('PARTIAL');
    expect(calls).toBe(101);
  });

  it('has nothing delivered where Kadaster itself names none: that is no failure, and not nothing', async () => {
    const { properties, calls } = await propertiesOf(151);
    expect(told(properties)).toBe('UNAVAILABLE');
    expect(calls).toBe(1);
  });

  it('is not confused with a question that was wrong', async () => {
    const http = answering(() => ({ code: 'paramsValidation' }), 400);
    await expect(brkOf('999990883', http)).rejects.toMatchObject({ detail: 'BRK answered 400 paramsValidation' });
  });
});
