import { expect, test } from 'vitest';
import { openingHoursIn } from './opening-hours.ts';

test.each([
  ['Mo-Fr 09:00-17:00', 'ma-vr 9.00-17.00 uur', 'Mon-Fri 9:00-17:00'],
  [
    'Mo,We 10:00-12:30; Sa 00:00-09:05',
    'ma, wo 10.00-12.30 uur; za 0.00-9.05 uur',
    'Mon, Wed 10:00-12:30; Sat 0:00-9:05',
  ],
  ['ma-vr 9-17 uur', 'ma-vr 9-17 uur', 'ma-vr 9-17 uur'],
  ['Monday', 'Monday', 'Monday'],
])('%j is read as %j and as %j', (hours, nl, en) => {
  expect(openingHoursIn(hours, 'nl')).toBe(nl);
  expect(openingHoursIn(hours, 'en')).toBe(en);
});
