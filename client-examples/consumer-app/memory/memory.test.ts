import { expect, test } from 'vitest';
import { memoryOf, rememberLink } from './memory.ts';
import { NoRoom, needRoom } from './room.ts';
import { storage } from './storage.fixture.ts';
import { storageOf } from './storage.ts';

const helpdesk = {
  phone: '070 123 45 67',
  email: 'hulp@oefenbank.example',
  page: 'https://oefenbank.example/hulp',
  hours: 'Mo-Fr 09:00-17:00',
};
const paused = {
  session: '{}',
  until: '2026-11-30T10:00:00Z',
  provider: 'Oefenbank',
  helpdesk,
  without: ['optional-1'],
  partner: null,
};

test('what a tab remembers goes with the tab; a pause and the shares stay on the device', () => {
  const [tab, device] = [storage(), storage()];
  const memory = memoryOf(tab, device);
  memory.paused.write(paused);
  memory.tab.write({
    session: '{}',
    language: 'nl',
    isKnown: true,
    latest: null,
    login: { portal: 'UWV', state: 'tsk_1', bank: null, before: null },
    banks: [],
    without: [],
    partner: null,
    shared: null,
  });
  expect([tab.key(0), device.key(0), tab.length, device.length]).toEqual(['zegel.tab', 'zegel.paused', 1, 1]);
  expect(memory.tab.read()?.login).toEqual({ portal: 'UWV', state: 'tsk_1', bank: null, before: null });
  memory.tab.clear();
  expect(memory.tab.read()).toBeUndefined();
  expect(memory.paused.read()).toEqual(paused);
});

test.each(['', 'no json', '{}', JSON.stringify({ ...paused, more: 1 }), JSON.stringify({ ...paused, without: 1 })])(
  'what is not as it was written is as if it were not there: %s',
  (written) => {
    const device = storage();
    device.setItem('zegel.paused', written);
    expect(memoryOf(storage(), device).paused.read()).toBeUndefined();
  },
);

test('of the links that were opened the newest fifty are remembered, each once', () => {
  const { links } = memoryOf(storage(), storage());
  const asker = { provider: 'Oefenbank', domain: 'oefenbank.example', helpdesk };
  const link = (number: number) => ({ request: `req_${number}`, ...asker, at: 'a', until: 'b' });
  for (let number = 0; number < 60; number += 1) rememberLink(links, link(number));
  rememberLink(links, link(59));
  expect(links.read()).toHaveLength(50);
  expect(links.read()?.[0]?.request).toBe('req_59');
});

test('two thousand shares are all read back, and one more can be added to them', () => {
  const { shares, looked } = memoryOf(storage(), storage());
  const share = (number: number) => ({
    shareId: `shr_${number}`,
    secret: 'A'.repeat(43),
    provider: 'Oefenbank',
    proof: null,
  });
  const many = Array.from({ length: 2000 }, (_, number) => share(number));
  shares.write(many);
  expect(shares.read()).toEqual(many);
  shares.write([share(2000), ...(shares.read() ?? [])]);
  expect(shares.read()).toHaveLength(2001);
  looked.write(many.map(({ shareId, secret }) => ({ shareId, stood: secret })));
  expect(looked.read()).toHaveLength(2000);
});

test('what a browser cannot keep is told, and what it kept before stays', () => {
  const device = storage();
  const memory = memoryOf(storage(), device);
  expect([memory.told.write(['ses_1']), needRoom(memory)]).toEqual([true, undefined]);
  const full = Object.assign(device, {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(memoryOf(storage(), full).told.write(['ses_2'])).toBe(false);
  expect(memory.told.read()).toEqual(['ses_1']);
  expect(() => needRoom(memory)).toThrow(NoRoom);
});

test('in a browser that allows no storage nothing is remembered, and nothing breaks', () => {
  const none = storageOf(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const memory = memoryOf(none, none);
  expect([memory.links.write([]), memory.links.read()]).toEqual([false, undefined]);
  expect(() => memory.links.clear()).not.toThrow();
});
