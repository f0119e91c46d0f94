import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryClaims } from './claims.ts';
import { type Digest, digestOf } from './digest.ts';

/** Deliveries of one request and subject as a provider may come by them: any consent, naming any as its previous. */
const consent = fc.integer({ min: 0, max: 4 });
const presented = fc.array(fc.record({ consent, previous: fc.option(consent) }), { maxLength: 30 });
const named = (number: number): Digest => digestOf(`consent ${number}`);

it('a chain of approvals opens forwards only: one at a time, the next where it names the newest, and none before it', () => {
  fc.assert(
    fc.property(presented, (deliveries) => {
      const claim = memoryClaims();
      let newest: Digest | null = null;
      for (const { consent: number, previous: before } of deliveries) {
        const [digest, previous] = [named(number), before === null ? null : named(before)];
        const mayOpen: boolean = newest === null || newest === digest || newest === previous;
        expect(claim('request', 'APPLICANT', digest, previous)).toBe(mayOpen);
        expect(claim('request', 'PARTNER', named(9), null)).toBe(true);
        if (mayOpen) newest = digest;
      }
    }),
    { numRuns: 500 },
  );
});
