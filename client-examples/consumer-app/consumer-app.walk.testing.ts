import type { Ask, Invitation } from '../provider/invite.ts';
import { CONFIRM_PAIRING } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { type AppStage, logIn, type Phone } from './consumer-app.testing.ts';

/** Asks one login: who the person is. */
const WHO = { document: '{ applicant { identity { fullName birthDate address { city } } } }', variables: {} };

/** What walks through the app have in common, in English. */
export interface AppWalk {
  /** Opens an invitation on this phone, and has its code typed on the lender's page. */
  readonly begin: (ask?: Partial<Ask>) => Promise<Invitation>;
  /** Opens an invitation, up to the question who asks. */
  readonly openLink: (ask?: Partial<Ask>) => Promise<Invitation>;
  /** The person types on the lender's page what the phone shows. */
  readonly typeCode: (invitation: Invitation, subject?: 'APPLICANT' | 'PARTNER') => Promise<void>;
  /** Presses one button after the other. */
  readonly pressAll: (...names: readonly string[]) => Promise<void>;
  /** From what is asked to what came of a login at MijnOverheid. */
  readonly collectAs: (name: string) => Promise<void>;
  /** Moves the practice clock; what has passed its deadline is ended. */
  readonly advanceClock: (seconds: number) => Promise<void>;
}

export function walkOf(stage: AppStage, phone: Phone): AppWalk {
  const openLink = async (ask: Partial<Ask> = {}): Promise<Invitation> => {
    const invitation = await stage.lender.invite({ ...WHO, ...ask });
    await phone.page.goto(invitation.link);
    await phone.arrive('Are you applying at Oefenbank Hypotheken?');
    return invitation;
  };
  const pressAll = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await phone.press(name);
  };
  const typeCode = async ({ record }: Invitation, subject: 'APPLICANT' | 'PARTNER' = 'APPLICANT'): Promise<void> => {
    await phone.press('Yes, go on');
    const code = (await phone.page.locator('.code').innerText()).replace(/\D/g, '');
    await call(stage.lender.caller, CONFIRM_PAIRING, { input: { requestId: record.request, code, subject } });
    await phone.arrive('This is what Oefenbank Hypotheken asks');
  };
  return {
    openLink,
    typeCode,
    pressAll,
    begin: async (ask) => {
      const invitation = await openLink(ask);
      await typeCode(invitation);
      return invitation;
    },
    collectAs: async (name) => {
      await pressAll('Go on', 'I have it all', 'Start with MijnOverheid', 'Go to MijnOverheid');
      await logIn(phone, name);
      await phone.arrive('Done: MijnOverheid');
    },
    advanceClock: async (seconds) => {
      await fetch(`${stage.practice.origin}/practice/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `mutation { advanceClock(seconds: ${seconds}) }` }),
      });
    },
  };
}
