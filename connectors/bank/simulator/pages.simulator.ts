import { type Html, html } from '../../practice/idp/html.ts';
import { type LoginForm, loginForm } from '../../practice/idp/login.form.ts';
import { NOTICE_ID, type Notice, page } from '../../practice/idp/page.ts';
import { BANK_PASSWORDS } from '../../practice/idp/password.ts';
import type { Language } from '../../practice/idp/texts.ts';
import type { PracticeAccount } from '../../practice/person.ts';
import { WORDS } from './words.simulator.ts';

interface BankPage {
  readonly language: Language;
  readonly bank: string;
  readonly notice?: Notice | undefined;
}

/** The bank's own login, in the practice form. */
export function bankLoginPage(given: BankPage & Omit<LoginForm, 'passwords'>): string {
  const { language, bank, notice } = given;
  return page({
    language,
    title: WORDS[language].loginTitle(bank),
    notice,
    content: html`${loginForm({ ...given, passwords: BANK_PASSWORDS })}
${otherLanguage(language)}`,
  });
}

/**
 * Screen X3: which accounts may be read. Checkboxes `account`, savings not ticked beforehand, or radio buttons at
 * a bank that gives one account at a time; buttons `action=agree`
 * and `action=refuse`, equal in size.
 */
export function chooseAccountsPage(
  given: BankPage & {
    readonly accounts: readonly PracticeAccount[];
    readonly chosen: ReadonlySet<string>;
    readonly oneOnly: boolean;
  },
): string {
  const words = WORDS[given.language];
  const described = given.notice ? html` aria-describedby="${NOTICE_ID}"` : undefined;
  return page({
    language: given.language,
    title: words.accountsTitle(given.bank),
    notice: given.notice,
    content: html`<p>${words.accountsLead}</p>
<form method="post">
<fieldset${described}>
<legend>${words.accounts}</legend>
${given.accounts.map((account, at) => choice(account, at, given))}
${given.accounts.length === 0 ? html`<p>${words.noAccounts}</p>` : undefined}
</fieldset>
<p class="buttons"><button name="action" value="agree">${words.agree}</button>
<button name="action" value="refuse">${words.refuse}</button></p>
</form>
${otherLanguage(given.language)}`,
  });
}

function choice(account: PracticeAccount, at: number, given: Parameters<typeof chooseAccountsPage>[0]): Html {
  const words = WORDS[given.language];
  const kind = words[account.kind];
  // Many people never gave their account another name.
  const named = account.name.toLowerCase() === kind ? account.name : `${account.name}, ${kind}`;
  const ticked = given.chosen.has(account.iban) ? html` checked` : undefined;
  return html`<p class="choice"><input id="account-${at}" name="account" type="${given.oneOnly ? 'radio' : 'checkbox'}" value="${account.iban}"${ticked}>
<label for="account-${at}">${named}, ${words.ending(account.iban.slice(-4))}</label></p>`;
}

/** Nothing to do here: the bank is down, or the consent is no longer open. */
export function deadEndPage(language: Language, title: string, text: string): string {
  return page({ language, title, content: html`<p>${text}</p>` });
}

function otherLanguage(language: Language): Html {
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${WORDS[language].otherLanguage}</a></p>`;
}
