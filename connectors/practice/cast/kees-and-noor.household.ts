import type { PracticeChild } from '../person.ts';

/** What kees and noor share: home, marriage, children. */

export const address = {
  kind: 'DUTCH',
  street: 'King Olivereiland',
  number: 64,
  postcode: '2551JV',
  city: "'s-Gravenhage",
  since: '2009-05-01',
  bagObject: '0518010000631274',
} as const;

export const married = { kind: 'H', since: '2008-06-20' } as const;

export const children: readonly PracticeChild[] = [
  { bsn: '999950009', firstNames: 'Pien Willemijn', namePrefix: 'de', familyName: 'Wit', birthDate: '2011-09-14' },
  { bsn: '999950010', firstNames: 'Joris Hendrik', namePrefix: 'de', familyName: 'Wit', birthDate: '2014-02-03' },
];
