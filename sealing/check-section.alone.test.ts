import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromBase64url } from './bytes.ts';
import { checkSection, type SectionContext } from './check-section.ts';
import type * as Checks from './checks.ts';
import { deviceContext, makeDelivery, signRaw, TWISTED, type Twist } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { SECTION_TAMPERINGS } from './section-tampering.fixture.ts';
import { native } from './sodium.fixture.ts';

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

function checkedKey(twist: Twist, change: Partial<SectionContext> = {}, primitives = native): Uint8Array {
  const made = makeDelivery(twist);
  const arrived = made.sections.find(({ section }) => section === TWISTED)?.arrived;
  if (arrived === undefined) throw new Error('the sample lacks its section');
  return checkSection({ ...deviceContext(made), ...change }, arrived, primitives).key;
}

afterEach(() => {
  switched.off = '';
});

describe('without this one check the device takes the tampered section, so nothing else catches it', () => {
  it.each(SECTION_TAMPERINGS.filter(({ alone }) => alone === 'check'))('$check: $title', ({ check, twist }) => {
    switched.off = check;
    expect(checkedKey(twist)).toHaveLength(32);
  });

  it('section.broker-keys: a section signed by a key that the signed request does not name', () => {
    switched.off = 'section.broker-keys';
    const bySomebodyElse: Twist = {
      manifest: (jws) => signRaw('section+jwt', fromBase64url(jws.split('.')[1] ?? '', 'payload'), KEYS.stranger),
    };
    const brokerKeys = [KEYS.stranger.publicJwk];
    expect(checkedKey(bySomebodyElse, { brokerKeys })).toHaveLength(32);
  });
});

describe('when every signature is believed the device takes the tampered section, so only the signature catches it', () => {
  it.each(SECTION_TAMPERINGS.filter(({ alone }) => alone === 'verify'))('$check: $title', ({ twist }) => {
    expect(checkedKey(twist, {}, believing)).toHaveLength(32);
  });
});
