import type { PracticeResidence } from '../facts/residence.ts';

/** Practice facts by login name; who is not here never moved and lives with partner and children alone. */
export const RESIDENCE: Readonly<Record<string, PracticeResidence>> = {
  sanne: {
    previous: [
      {
        kind: 'DUTCH',
        street: 'Katendrechtse Lagedijk',
        number: 302,
        postcode: '3082GH',
        city: 'Rotterdam',
        since: '2004-07-01',
        bagObject: '0599010000399302',
      },
    ],
  },
  mo: { childrenElsewhere: true },
  daan: { others: ['Jelle Wiebe Terpstra', 'Anneke Terpstra-Bouma'] },
  lotte: {
    previous: [
      {
        kind: 'DUTCH',
        street: 'Vlamingstraat',
        number: 11,
        addition: '2',
        postcode: '2611KS',
        city: 'Delft',
        since: '2014-09',
        bagObject: '0503010000011112',
      },
    ],
  },
  igor: {
    previous: [
      {
        kind: 'DUTCH',
        street: 'Oudegracht',
        number: 317,
        letter: 'B',
        postcode: '3511PC',
        city: 'Utrecht',
        since: '2011-02-14',
        bagObject: '0344010000031719',
      },
      {
        kind: 'ABROAD',
        lines: ['Kounicova 22', '602 00 Brno'],
        country: { code: '7048', label: 'Tsjecho-Slowakije' },
        since: '1970',
      },
    ],
  },
  anja: {
    previous: [
      {
        kind: 'DUTCH',
        street: 'Akerstraat',
        number: 85,
        postcode: '6466HD',
        city: 'Kerkrade',
        since: '2016-08-01',
        bagObject: '0928010000008519',
      },
    ],
  },
};
