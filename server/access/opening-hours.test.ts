import { expect, test } from 'vitest';
import { areOpeningHours } from './opening-hours.ts';

test.each(['Mo-Fr 09:00-17:00', 'Mo,We,Fr 08:30-12:00', 'Mo-Th 09:00-21:00; Fr 09:00-17:00', 'Su 00:00-23:59'])(
  '%j are opening hours',
  (text) => expect(areOpeningHours(text)).toBe(true),
);

test.each(['', 'ma-vr 9-17 uur', 'Mo-Fr', 'Mo-Fr 9:00-17:00', 'Mo-Fr 09:00-24:30', 'Mo-Fr 09:00-17:00;', 'Mo\u0000'])(
  '%j are none',
  (text) => expect(areOpeningHours(text)).toBe(false),
);
