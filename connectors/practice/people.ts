import { anja } from './cast/anja.person.ts';
import { daan } from './cast/daan.person.ts';
import { fatima } from './cast/fatima.person.ts';
import { fout } from './cast/fout.person.ts';
import { groot } from './cast/groot.person.ts';
import { igor } from './cast/igor.person.ts';
import { kees } from './cast/kees.person.ts';
import { leeg } from './cast/leeg.person.ts';
import { lotte } from './cast/lotte.person.ts';
import { mo } from './cast/mo.person.ts';
import { noor } from './cast/noor.person.ts';
import { sanne } from './cast/sanne.person.ts';
import type { PracticePerson } from './person.ts';

/** The cast: who can log in at a practice portal, in the order in which the login page lists them. */
export const PEOPLE: readonly PracticePerson[] = [
  kees,
  noor,
  sanne,
  mo,
  fatima,
  daan,
  lotte,
  igor,
  anja,
  leeg,
  groot,
  fout,
];
