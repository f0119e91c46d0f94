import { type Html, html } from '../../practice/idp/html.ts';
import { NOTICE_ID, type Notice, page } from '../../practice/idp/page.ts';
import { BANK_PASSWORDS, PASSWORD_TEXTS } from '../../practice/idp/password.ts';
import { type Language, TEXTS } from '../../practice/idp/texts.ts';
import type { PracticePerson } from '../../practice/person.ts';
import { BIT } from './attributes.simulator.ts';
import { WORDS } from './words.simulator.ts';

interface BankPage {
  readonly language: Language;
  readonly bank: string;
}

/** The bank's own login. Fields `name` and `password`; buttons `action=login` and `action=cancel`. */
export function loginPage(
  given: BankPage & { readonly people: readonly PracticePerson[]; readonly name: string; readonly notice?: Notice },
): string {
  const { language, notice } = given;
  const texts = TEXTS[language];
  const wrong = notice ? html` aria-invalid="true" aria-describedby="${NOTICE_ID}"` : undefined;
  const [nameFocus, passwordFocus] = given.name === '' ? [html` autofocus`, undefined] : [undefined, html` autofocus`];
  return page({
    language,
    title: WORDS[language].loginTitle(given.bank),
    notice,
    content: html`<p>${texts.loginLead}</p>
<div class="columns">
<form method="post">
<label for="name">${texts.name}</label>
<input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${given.name}"${wrong}${nameFocus}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${wrong}${passwordFocus}>
<p class="buttons"><button name="action" value="login">${texts.login}</button>
<button name="action" value="cancel" formnovalidate class="quiet">${texts.back}</button></p>
</form>
<div>
${listed(
  texts.people,
  given.people.map(({ login, about }) => [login, about[language]]),
)}
${listed(
  texts.passwords,
  BANK_PASSWORDS.map((word) => [word, PASSWORD_TEXTS[word][language]]),
)}
</div>
</div>
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

function listed(heading: string, entries: readonly (readonly [word: string, text: string])[]): Html {
  return html`<h2>${heading}</h2>
<dl>
${entries.map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`)}
</dl>`;
}

function otherLanguage(language: Language): Html {
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${WORDS[language].otherLanguage}</a></p>`;
}
