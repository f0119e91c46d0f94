import { type Html, html } from '../../practice/idp/html.ts';
import { type LoginForm, loginForm } from '../../practice/idp/login.form.ts';
import { page } from '../../practice/idp/page.ts';
import { BANK_PASSWORDS } from '../../practice/idp/password.ts';
import { type Language, TEXTS } from '../../practice/idp/texts.ts';
import { BIT } from './attributes.simulator.ts';
import { WORDS } from './words.simulator.ts';

interface BankPage {
  readonly language: Language;
  readonly bank: string;
}

/** The bank's own login, in the practice form. */
export function loginPage(given: BankPage & Omit<LoginForm, 'passwords'>): string {
  const { language, bank, notice } = given;
  return page({
    language,
    title: WORDS[language].loginTitle(bank),
    notice,
    content: html`${loginForm({ ...given, passwords: BANK_PASSWORDS })}
${otherLanguage(language)}`,
  });
}

/** What the bank will give, and nothing else. Buttons `action=agree` and `action=refuse`, equal in size. */
export function consentPage({ language, bank, serviceId }: BankPage & { readonly serviceId: number }): string {
  const words = WORDS[language];
  const asked = groupsIn(serviceId).map((group) => html`<li>${words[group]}</li>`);
  return page({
    language,
    title: words.consentTitle(bank),
    content: html`<p>${words.consentLead}</p>
<ul>
${asked.length === 0 ? html`<li>${words.nothing}</li>` : asked}
</ul>
<form method="post">
<p class="buttons"><button name="action" value="agree">${words.agree}</button>
<button name="action" value="refuse">${words.refuse}</button></p>
</form>
${otherLanguage(language)}`,
  });
}

/** Nothing to do here: the login is over, or is not one of this bank. */
export function lostPage(language: Language): string {
  const { lostTitle, lost } = TEXTS[language];
  return page({ language, title: lostTitle, content: html`<p>${lost}</p>` });
}

const GROUPS = ['NAME', 'ADDRESS', 'DATE_OF_BIRTH', 'OVER_18', 'GENDER', 'TELEPHONE', 'EMAIL'] as const;

/** A date of birth says the age too, so that the age is not named beside it. */
function groupsIn(serviceId: number): readonly (typeof GROUPS)[number][] {
  const has = (bits: number): boolean => (serviceId & bits) === bits;
  return GROUPS.filter((group) => has(BIT[group]) && !(group === 'OVER_18' && has(BIT.DATE_OF_BIRTH)));
}

function otherLanguage(language: Language): Html {
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${WORDS[language].otherLanguage}</a></p>`;
}
