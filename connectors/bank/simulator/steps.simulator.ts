import { codePage } from '../../practice/idp/code.page.ts';
import type { Notice } from '../../practice/idp/page.ts';
import { type Language, TEXTS } from '../../practice/idp/texts.ts';
import type { Visits } from '../../practice/idp/visit.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { PracticeBank } from './banks.simulator.ts';
import type { Consent, Consents } from './consents.simulator.ts';
import { bankLoginPage, chooseAccountsPage } from './pages.simulator.ts';
import { WORDS } from './words.simulator.ts';

/** The page was understood and cannot be done: a wrong name, password or code, or no account chosen. */
const UNPROCESSABLE = 422;
const LISTED_PEOPLE = 24;

/** A page, or an address to go to; the same one again where none is named. */
export type Shown =
  | { readonly kind: 'PAGE'; readonly status: number; readonly html: string }
  | { readonly kind: 'GO'; readonly to?: string };

type Fields = ReadonlyMap<string, readonly string[]>;

/** The steps of giving a consent at a bank: what is shown at each, and what is done with what was typed. */
export interface Steps {
  show(consent: Consent, language: Language): Shown;
  take(consent: Consent, language: Language, fields: Fields): Shown;
}

export function stepsOf(bank: PracticeBank, consents: Consents, world: PracticeWorld, visits: Visits): Steps {
  const page = (consent: Consent, language: Language, notice?: Notice, name = ''): Shown => {
    const status = notice?.kind === 'ERROR' ? UNPROCESSABLE : 200;
    const given = { language, bank: bank.name, notice };
    if (consent.stage === 'NAME')
      return {
        kind: 'PAGE',
        status,
        html: bankLoginPage({ ...given, name, people: world.people.slice(0, LISTED_PEOPLE) }),
      };
    const secondsToResend = visits.secondsToResend(consent.pageId);
    if (consent.stage === 'CODE')
      return { kind: 'PAGE', status, html: codePage({ language, secondsToResend, ...(notice ? { notice } : {}) }) };
    const accounts = consent.person?.accounts ?? [];
    const oneOnly = bank.oneAccount === true;
    const ticked = accounts.filter(({ kind, main }) => (oneOnly ? main : kind === 'CURRENT')).map(({ iban }) => iban);
    const html = chooseAccountsPage({ ...given, accounts, chosen: new Set(ticked), oneOnly });
    return { kind: 'PAGE', status, html };
  };
  const wrong = (consent: Consent, language: Language, text: string, name?: string): Shown =>
    page(consent, language, { kind: 'ERROR', text }, name);

  const takeName = (consent: Consent, language: Language, fields: Fields): Shown => {
    const name = one(fields, 'name');
    const typed = world.personByLogin(name);
    const outcome = visits.tryPassword(consent.pageId, 'BANK', name, one(fields, 'password'));
    const texts = TEXTS[language];
    if (outcome.kind === 'WRONG') return wrong(consent, language, texts.wrong(outcome.triesLeft), name);
    if (outcome.kind === 'LOCKED') return wrong(consent, language, texts.locked(clockTime(outcome.until)), name);
    // Somebody else's data under one's own login: this bank mixes accounts up when they are read.
    const isMixedUp = typed !== undefined && outcome.admitted.person !== typed;
    consent.person = typed ?? outcome.admitted.person;
    consent.script = isMixedUp ? 'error_PERSON_MISMATCH' : outcome.admitted.script;
    consent.stage = 'CODE';
    return { kind: 'GO' };
  };

  const takeCode = (consent: Consent, language: Language, fields: Fields): Shown => {
    const texts = TEXTS[language];
    if (one(fields, 'action') === 'resend') {
      const text = visits.resend(consent.pageId) ? texts.newCode : texts.waitForCode;
      return page(consent, language, { kind: 'NEWS', text });
    }
    const outcome = visits.tryCode(consent.pageId, one(fields, 'code'));
    if (outcome !== 'RIGHT') return wrong(consent, language, outcome === 'WRONG' ? texts.wrongCode : texts.expiredCode);
    consent.stage = 'ACCOUNTS';
    return { kind: 'GO' };
  };

  const takeAccounts = (consent: Consent, language: Language, fields: Fields): Shown => {
    const own = new Set(consent.person?.accounts.map(({ iban }) => iban));
    const chosen = (fields.get('account') ?? []).filter((iban) => own.has(iban));
    if (chosen.length === 0 && own.size > 0) return wrong(consent, language, WORDS[language].chooseOne);
    visits.end(consent.pageId);
    consents.give(consent, bank.oneAccount ? chosen.slice(0, 1) : chosen);
    return { kind: 'GO', to: consent.redirectUri };
  };

  return {
    show: (consent, language) => page(consent, language),
    take(consent, language, fields) {
      if (['cancel', 'refuse'].includes(one(fields, 'action'))) {
        visits.end(consent.pageId);
        consents.refuse(consent);
        return { kind: 'GO', to: consent.refusedUri };
      }
      if (consent.stage === 'NAME') return takeName(consent, language, fields);
      if (consent.stage === 'CODE') return takeCode(consent, language, fields);
      return takeAccounts(consent, language, fields);
    },
  };
}

function one(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

function clockTime(moment: Date): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat('nl-NL', format).format(moment);
}
