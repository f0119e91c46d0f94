import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Checks from './checks.ts';
import { makeGranted } from './granted.fixture.ts';
import { GRANT_TAMPERINGS } from './granted-tampering.fixture.ts';
import { openGranted } from './open-granted.ts';
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

afterEach(() => {
  switched.off = '';
});

describe('without this one check the tampered grant opens, so nothing else catches it', () => {
  it.each(GRANT_TAMPERINGS.filter(({ alone }) => alone))('$check: $title', ({ check, twist, below }) => {
    switched.off = check;
    const { granted, record } = makeGranted(twist, below);
    expect(openGranted(granted, record, native).consentDigest).toHaveLength(43);
  });
});
