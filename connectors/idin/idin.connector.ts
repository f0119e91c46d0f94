import type { AssertedPerson, Connector } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { birthDateOf, toIdentity } from './idin.mapping.ts';
import { type IdinAnswer, parseAnswer } from './idin.wire.ts';

/**
 * iDIN: who somebody is according to their bank. The login itself brought the answer, verified and opened by the portal
 * (`LoggedIn.assertion`), so nothing is sent here. iDIN says neither first names nor a BSN.
 */
export const idin: Connector = {
  source: 'IDIN',

  async fetch({ loggedIn, wanted }) {
    if (loggedIn.assertion === undefined) throw new SourceFailure('LOGIN_FAILED', 'the login brought no answer');
    const answer = parseAnswer(loggedIn.assertion);
    if (!wanted.wants('idin')) return { record: {}, person: {}, references: [] };
    return {
      record: { idin: toIdentity(answer, wanted) },
      person: assertedBy(answer),
      // A bank says what it knows now, and of which day that is it does not say.
      references: [{ path: ['idin'], source: 'IDIN', referenceDate: null, broughtByConsumer: false }],
    };
  },
};

function assertedBy(answer: IdinAnswer): AssertedPerson {
  const { legalLastNamePrefix: prefix, legalLastName: name } = answer;
  const birthDate = birthDateOf(answer);
  return {
    ...(name === undefined ? {} : { familyName: prefix === undefined ? name : `${prefix} ${name}` }),
    ...(typeof birthDate === 'string' ? { birthDate } : {}),
  };
}
