import { describe, expect, it } from 'vitest';
import { type ArrivedSection, checkSection, type SectionContext } from './check-section.ts';
import { failedCheck, SectionRefused } from './checks.ts';
import { deviceContext, makeDelivery, TWISTED } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { manifestDigest } from './manifest.ts';
import { SECTION_TAMPERINGS } from './section-tampering.fixture.ts';
import { native } from './sodium.fixture.ts';
import type { Tampering } from './tampering.fixture.ts';

const honest = makeDelivery();
const arrivedIn = ({ sections }: typeof honest): ArrivedSection => {
  const found = sections.find(({ section }) => section === TWISTED);
  if (found === undefined) throw new Error('the sample lacks its section');
  return found.arrived;
};
const refusalOf = (context: SectionContext, arrived: ArrivedSection): unknown => {
  try {
    return checkSection(context, arrived, native);
  } catch (error) {
    return error;
  }
};
const expectRefused = (refusal: unknown, check: string): void => {
  expect(refusal).toBeInstanceOf(SectionRefused);
  expect((refusal as SectionRefused)[failedCheck]).toBe(check);
};

describe('an honest section', () => {
  it('gives the device its payload, its key and the digest for the receipt', () => {
    for (const { section, key, payload, arrived } of honest.sections) {
      const checkedSection = checkSection(deviceContext(honest), arrived);
      expect(checkedSection.planned.id).toBe(section);
      expect(checkedSection.payload).toEqual(JSON.parse(payload));
      expect(checkedSection.key).toEqual(key);
      expect(checkedSection.manifestDigest).toBe(manifestDigest(arrived.manifest));
    }
  });
});

describe('a tampered section is refused on the device', () => {
  it.each(SECTION_TAMPERINGS)('$check: $title', ({ check, twist }: Tampering) => {
    const tampered = makeDelivery(twist);
    expectRefused(refusalOf(deviceContext(tampered), arrivedIn(tampered)), check);
  });

  it('section.broker-keys: a broker key that the signed request does not name, or none', () => {
    const context = deviceContext(honest);
    const brokerKeys = [KEYS.broker.publicJwk, KEYS.stranger.publicJwk];
    expectRefused(refusalOf({ ...context, brokerKeys }, arrivedIn(honest)), 'section.broker-keys');
    expectRefused(refusalOf({ ...context, brokerKeys: [] }, arrivedIn(honest)), 'section.broker-keys');
    const smallOrder = { ...KEYS.broker.publicJwk, x: 'A'.repeat(43) };
    expectRefused(refusalOf({ ...context, brokerKeys: [smallOrder] }, arrivedIn(honest)), 'section.broker-keys');
  });

  it('section.planned: a section that is not planned, of the other subject, or of a source that is not there', () => {
    const arrived = arrivedIn(honest);
    for (const section of ['unknown', 'partner-required', 'duo-required']) {
      expectRefused(refusalOf(deviceContext(honest), { ...arrived, section }), 'section.planned');
    }
  });

  it('section.box: a key box for another device, cut short, or under an ephemeral key of small order', () => {
    const arrived = arrivedIn(honest);
    const stranger = { ...deviceContext(honest), sealKey: KEYS.strangerBox };
    expectRefused(refusalOf(stranger, arrived), 'section.box');
    const boxes = [arrived.keyForDevice.subarray(1), new Uint8Array(), arrived.keyForDevice.slice().fill(0, 0, 32)];
    for (const keyForDevice of boxes) {
      expectRefused(refusalOf(deviceContext(honest), { ...arrived, keyForDevice }), 'section.box');
    }
  });

  it('when it is another honest section than it says', () => {
    const [brp, uwv] = honest.sections;
    if (brp === undefined || uwv === undefined) throw new Error('the sample lacks its sections');
    const swapped = { ...uwv.arrived, section: brp.section };
    expectRefused(refusalOf(deviceContext(honest), swapped), 'manifest.section');
  });

  it('with one and the same error, whatever the reason', () => {
    const told = SECTION_TAMPERINGS.map(({ twist }) => {
      const tampered = makeDelivery(twist);
      const refusal = refusalOf(deviceContext(tampered), arrivedIn(tampered)) as SectionRefused;
      return `${refusal.name} ${refusal.code} ${refusal.message} ${JSON.stringify(refusal)}`;
    });
    expect(new Set(told).size).toBe(1);
  });
});
