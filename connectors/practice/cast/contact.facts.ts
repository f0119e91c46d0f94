import type { PracticeContact } from '../facts/contact.ts';

/** Mobile numbers that begin with 06-5555 are invented; mail to `example.nl` arrives nowhere. */
function reached(serial: number, email: string): Pick<PracticeContact, 'phone' | 'email'> {
  return { phone: `+3165555${String(serial).padStart(4, '0')}`, email: `${email}@example.nl` };
}

/** Practice facts by login name; who is not here has none. */
export const CONTACT: Readonly<Record<string, PracticeContact>> = {
  kees: reached(101, 'kees.de.wit'),
  noor: { ...reached(102, 'noor.de.wit'), chosenName: { prefix: 'de', familyName: 'Wit - Buitenhof' } },
  sanne: reached(201, 'sanne.vermolen'),
  mo: reached(301, 'mo.el.amrani'),
  fatima: reached(401, 'f.haddou'),
  daan: reached(501, 'daanterpstra'),
  lotte: reached(601, 'lotte.vd.heuvel'),
  igor: reached(701, 'igor.stepanek'),
  anja: reached(801, 'anja.kohlen'),
  groot: reached(1001, 'g.hoogendam'),
  fout: reached(901, 'floris'),
};
