import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DELIVERY_STATES, type DeliveryState, deliveryState } from './delivery.state.ts';

const pickUpUntil = new Date('2026-03-01T18:00:00Z');
const ENDS = DELIVERY_STATES.filter((state): state is Exclude<DeliveryState, 'PENDING'> => state !== 'PENDING');

it.each<[at: string, state: DeliveryState]>([
  ['2026-03-01T12:00:00.000Z', 'PENDING'],
  ['2026-03-01T17:59:59.999Z', 'PENDING'],
  ['2026-03-01T18:00:00.000Z', 'LAPSED'],
  ['2026-03-02T18:00:00.000Z', 'LAPSED'],
])('a delivery to be picked up by six is at %s %s, whether or not anybody has said so', (at, state) => {
  expect(deliveryState({ pickUpUntil, end: null }, new Date(at))).toBe(state);
});

it('a delivery that ended stays as it ended, whatever the clock says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENDS), fc.integer({ min: -100, max: 100 }), (outcome, hours) => {
      const now = new Date(pickUpUntil.valueOf() + hours * 3_600_000);
      expect(deliveryState({ pickUpUntil, end: { outcome, at: pickUpUntil } }, now)).toBe(outcome);
    }),
  );
});
