import { describe, expect, it } from 'vitest';
import { memoryClaims } from './claims.ts';
import { digestOf } from './digest.ts';

const [first, second, third] = [digestOf('first'), digestOf('second'), digestOf('third')];

describe('claims', () => {
  it('let the first in, and the same again', () => {
    const claim = memoryClaims();
    expect(claim('request-1', 'APPLICANT', first, null)).toBe(true);
    expect(claim('request-1', 'APPLICANT', first, null)).toBe(true);
  });

  it('keep another out, unless it names the claimed one as its previous', () => {
    const claim = memoryClaims();
    claim('request-1', 'APPLICANT', first, null);
    expect(claim('request-1', 'APPLICANT', second, null)).toBe(false);
    expect(claim('request-1', 'APPLICANT', second, third)).toBe(false);
    expect(claim('request-1', 'APPLICANT', second, first)).toBe(true);
    expect(claim('request-1', 'APPLICANT', first, null)).toBe(false);
    expect(claim('request-1', 'APPLICANT', third, first)).toBe(false);
    expect(claim('request-1', 'APPLICANT', third, second)).toBe(true);
  });

  it('are apart per request and subject', () => {
    const claim = memoryClaims();
    claim('request-1', 'APPLICANT', first, null);
    expect(claim('request-1', 'PARTNER', second, null)).toBe(true);
    expect(claim('request-2', 'APPLICANT', second, null)).toBe(true);
    expect(memoryClaims()('request-1', 'APPLICANT', second, null)).toBe(true);
  });
});
