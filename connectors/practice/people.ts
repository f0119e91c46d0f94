import { anja } from './cast/anja.person.ts';
import { CONTACT } from './cast/contact.facts.ts';
import { daan } from './cast/daan.person.ts';
import { EDUCATION } from './cast/education.facts.ts';
import { fatima } from './cast/fatima.person.ts';
import { fout } from './cast/fout.person.ts';
import { groot } from './cast/groot.person.ts';
import { igor } from './cast/igor.person.ts';
import { kees } from './cast/kees.person.ts';
import { leeg } from './cast/leeg.person.ts';
import { lotte } from './cast/lotte.person.ts';
import { mo } from './cast/mo.person.ts';
import { noor } from './cast/noor.person.ts';
import { PENSION } from './cast/pension.facts.ts';
import { PROPERTIES } from './cast/property.facts.ts';
import { RESIDENCE } from './cast/residence.facts.ts';
import { sanne } from './cast/sanne.person.ts';
import { TAX_RETURN } from './cast/tax-return.facts.ts';
import { VEHICLE } from './cast/vehicle.facts.ts';
import type { PracticeFacts, PracticePerson } from './person.ts';

function factsOf(login: string): PracticeFacts {
  const facts = {
    properties: PROPERTIES[login],
    taxReturn: TAX_RETURN[login],
    pension: PENSION[login],
    education: EDUCATION[login],
    registration: VEHICLE[login],
    contact: CONTACT[login],
    residence: RESIDENCE[login],
  };
  return Object.fromEntries(Object.entries(facts).filter(([, known]) => known !== undefined));
}

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
].map((person) => ({ ...person, facts: factsOf(person.login) }));
