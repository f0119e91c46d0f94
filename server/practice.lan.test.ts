import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { atPlace, practicePlace } from './practice.lan.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});
const MACHINE = { lo: [at('127.0.0.1', true)], eth0: [at('192.168.1.20')], wlan0: [at('10.0.0.5')] };

it('practice stays on 127.0.0.1 unless it is told otherwise', () => {
  expect(practicePlace([], MACHINE)).toEqual({ host: '127.0.0.1', isLan: false });
});

it('--lan takes the first address in a network, or the one that is named', () => {
  expect(practicePlace(['--lan'], MACHINE)).toEqual({ host: '192.168.1.20', isLan: true });
  expect(practicePlace(['--lan', '10.0.0.5'], MACHINE)).toEqual({ host: '10.0.0.5', isLan: true });
});

it.each([
  [['--lan', '10.0.0.6'], MACHINE, '192.168.1.20, 10.0.0.5'],
  [['--lan', '0.0.0.0'], MACHINE, 'an address of this machine'],
  [['--lan'], { lo: MACHINE.lo }, 'no address in a network'],
  [['--wan'], MACHINE, 'npm start takes'],
])('%j is refused with what would do', (args, machine, says) => {
  expect(() => practicePlace(args, machine)).toThrow(says);
});

it('moves origins of this machine along, and no other', () => {
  const place = practicePlace(['--lan'], MACHINE);
  expect(atPlace('http://127.0.0.1:4402', place)).toBe('http://192.168.1.20:4402');
  expect(atPlace('https://app.example', place)).toBe('https://app.example');
});
