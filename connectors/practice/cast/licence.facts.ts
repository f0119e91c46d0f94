import type { PracticeLicence } from '../facts/vehicle.ts';

type Category = PracticeLicence['categories'][number];

/** Moped and car, which most people have; all run out on one day. */
function licence(
  number: string,
  obtainedOn: string,
  validUntil: string,
  ...more: readonly Category[]
): PracticeLicence {
  const categories = ['AM', 'B'].map((category) => ({ category, obtainedOn, validUntil }));
  return { number, validUntil, categories: [...categories, ...more] };
}

/** With glasses or lenses. */
function corrected(given: PracticeLicence): PracticeLicence {
  return { ...given, categories: given.categories.map((one) => ({ ...one, restrictions: ['01.06'] })) };
}

/** Dutch driving licences by login name. */
export const LICENCES = {
  kees: licence(
    '5990000011',
    '1993-11-12',
    '2033-11-08',
    { category: 'BE', obtainedOn: '2004-02-20', validUntil: '2033-11-08' },
    { category: 'T', obtainedOn: '2015-07-01' },
  ),
  noor: licence('5990000029', '2001-09-03', '2031-08-27'),
  sanne: licence('5990000037', '1992-08-21', '2032-06-15'),
  mo: licence('5990000038', '1997-06-20', '2030-02-14', {
    category: 'A',
    obtainedOn: '2003-05-08',
    validUntil: '2030-02-14',
  }),
  fatima: corrected(licence('5990000046', '1983-03-17', '2028-01-04')),
  daan: licence('5990000054', '2019-10-22', '2029-10-22'),
  lotte: corrected(licence('5990000062', '2009-12-11', '2029-11-30')),
  anja: licence('5990000070', '2014-11-04', '2034-10-29'),
  groot: corrected(licence('5990000089', '1967-04-14', '2029-02-02')),
  fout: { ...licence('5990000097', '2003-01-20', '2033-01-20'), declaredInvalid: true },
} as const satisfies Readonly<Record<string, PracticeLicence>>;
