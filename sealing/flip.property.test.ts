import { describe, expect, it } from 'vitest';
import { memoryClaims } from './claims.ts';
import { makeDelivery } from './delivery.fixture.ts';
import type { DeliveredSection } from './delivery.ts';
import { acceptedMutations, MUTATIONS_IN_THE_SHORT_RUN } from './flip.fixture.ts';
import { open } from './open.ts';
import { native } from './sodium.fixture.ts';
import { givenAt } from './tampering.fixture.ts';

describe('a delivery with one place changed', () => {
  it(`is refused, ${MUTATIONS_IN_THE_SHORT_RUN} times out of as many`, async () => {
    expect(await acceptedMutations(MUTATIONS_IN_THE_SHORT_RUN)).toEqual([]);
  });
});

describe('a delivery mixed from honest parts', () => {
  const one = makeDelivery();
  const other = makeDelivery({ receipt: givenAt('2026-03-01T13:00:00Z') });
  const opens = (delivery: unknown): Promise<boolean> =>
    open({ delivery, record: one.record, claim: memoryClaims(), primitives: native }).then(
      () => true,
      () => false,
    );

  it('opens unmixed, both of them', async () => {
    expect([await opens(one.delivery), await opens(other.delivery)]).toEqual([true, true]);
  });

  it('is refused when one part comes from the other approval', async () => {
    for (const part of ['receipt', 'countersignature', 'sections'] as const) {
      expect(await opens({ ...one.delivery, [part]: other.delivery[part] })).toBe(false);
    }
  });

  it('is refused when two sections change a part, or their places', async () => {
    const { sections } = one.delivery;
    const parts: readonly (keyof DeliveredSection)[] = ['section', 'manifest', 'ciphertext', 'key'];
    for (const part of parts) {
      for (const [at, section] of sections.entries()) {
        const from = sections[(at + 1) % sections.length];
        const mixed = sections.with(at, { ...section, [part]: from?.[part] ?? '' });
        expect(await opens({ ...one.delivery, sections: mixed })).toBe(false);
      }
    }
    const turned = [...sections.slice(1), ...sections.slice(0, 1)];
    expect(await opens({ ...one.delivery, sections: turned })).toBe(false);
  });
});
