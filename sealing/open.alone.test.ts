import { afterEach, describe, expect, it, vi } from 'vitest';
import { TAMPERINGS } from './all-tampering.fixture.ts';
import type * as Checks from './checks.ts';
import { makeDelivery } from './delivery.fixture.ts';
import { open } from './open.ts';
import { native } from './sodium.fixture.ts';
import type { Tampering } from './tampering.fixture.ts';

const switched = vi.hoisted(() => ({ off: '' }));

// The positive control: a build in which one check does not check.
vi.mock('./checks.ts', async (original) => {
  const actual = await original<typeof Checks>();
  const check = (name: Checks.CheckName, holds: boolean): void => {
    if (!holds && name !== switched.off) throw new actual.CheckFailed(name);
  };
  return { ...actual, check };
});

const believing = { ...native, verify: () => true };
const opened = ({ twist, shared }: Tampering, primitives = native) => {
  const { delivery, record } = makeDelivery(twist, shared);
  return open({ delivery, record, claim: () => true, primitives });
};

afterEach(() => {
  switched.off = '';
});

describe('without this one check the tampered delivery opens, so nothing else catches it', () => {
  it.each(TAMPERINGS.filter(({ alone }) => alone === 'check'))('$check: $title', async (tampering) => {
    switched.off = tampering.check;
    expect((await opened(tampering)).consentDigest).toHaveLength(43);
  });

  it('claim.first: a second delivery for the same request and subject', async () => {
    switched.off = 'claim.first';
    const { delivery, record } = makeDelivery();
    expect((await open({ delivery, record, claim: () => false, primitives: native })).subject).toBe('APPLICANT');
  });
});

describe('when every signature is believed the tampered delivery opens, so only the signature catches it', () => {
  it.each(TAMPERINGS.filter(({ alone }) => alone === 'verify'))('$check: $title', async (tampering) => {
    expect((await opened(tampering, believing)).consentDigest).toHaveLength(43);
  });
});
