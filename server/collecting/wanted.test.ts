import { describe, expect, it } from 'vitest';
import type { Wanted } from '../../connectors/connector.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { compileDocument } from '../../schema/document.ts';
import { wantedOf } from './wanted.ts';

const asOf = '2026-11-24';

function wanted(document: string): Wanted {
  const compiled = compileDocument(bareSchema(), { text: document, variables: {}, asOf });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  return wantedOf(compiled.value.leaves, asOf);
}

describe('what is wanted of a source', () => {
  it('is each asked field and all above it, by the names of the schema', () => {
    const { wants } = wanted('{ applicant { who: identity { home: address { postcode } } } }');
    expect(['identity', 'identity.address', 'identity.address.postcode'].every(wants)).toBe(true);
    expect(['identity.address.street', 'identity.fullName', 'who', 'household', 'identity.addr'].some(wants)).toBe(
      false,
    );
  });

  it('covers every period asked at a field or below it, and no day more', () => {
    const { period } = wanted(`{ applicant { bank {
      a: sums(period: {from: "2026-02-01", to: "2026-03-31"}) { count }
      b: sums(period: {from: "2026-01-15", to: "2026-02-20"}) { count }
      transactions(period: {last: "P1M"}) { bookedOn }
    } } }`);
    expect(period('bank.sums')).toEqual({ from: '2026-01-15', to: '2026-03-31' });
    expect(period('bank.transactions')).toEqual({ from: '2026-10-24', to: asOf });
    expect(period('bank')).toEqual({ from: '2026-01-15', to: asOf });
  });

  it('has no period where none is asked', () => {
    const { period } = wanted('{ applicant { bank { accounts { kind } sums(period: {last: "P1M"}) { count } } } }');
    expect(period('bank.accounts')).toBeUndefined();
    expect(period('identity')).toBeUndefined();
  });

  it('counts from the day of the request', () => {
    expect(wanted('{ applicant { identity { fullName } } }').asOf).toBe(asOf);
  });
});
