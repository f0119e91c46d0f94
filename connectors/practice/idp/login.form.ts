import type { PracticePerson } from '../person.ts';
import { type Html, html } from './html.ts';
import { NOTICE_ID, type Notice } from './page.ts';
import { PASSWORD_TEXTS, type Password } from './password.ts';
import { type Language, TEXTS } from './texts.ts';

/** What every practice login page has in common, whoever's it is. */
export interface LoginForm {
  readonly language: Language;
  readonly people: readonly PracticePerson[];
  readonly passwords: readonly Password[];
  /** What was typed before, or remembered. */
  readonly name: string;
  readonly notice?: Notice | undefined;
}

/**
 * Fields `name` and `password`; buttons `action=login` and `action=cancel`, the first of which logs in, so that Enter does.
 * One name and password are told above it, all others unfold.
 *
 * @param more - of one page alone, below the password
 */
export function loginForm({ language, people, passwords, name, notice }: LoginForm, more?: Html): Html {
  const texts = TEXTS[language];
  const wrong = notice ? html` aria-invalid="true" aria-describedby="${NOTICE_ID}"` : undefined;
  const [nameFocus, passwordFocus] = name === '' ? [html` autofocus`, undefined] : [undefined, html` autofocus`];
  return html`<p>${texts.loginLead(people[0]?.login ?? '', 'goed')}</p>
<div class="columns">
<form method="post">
<label for="name">${texts.name}</label>
<input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${name}"${wrong}${nameFocus}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${wrong}${passwordFocus}>
${more}
<p class="buttons"><button name="action" value="login">${texts.login}</button>
<button name="action" value="cancel" formnovalidate class="quiet">${texts.back}</button></p>
</form>
<div>
${listed(
  texts.people,
  people.map(({ login, about }) => [login, about[language]]),
)}
${listed(
  texts.passwords,
  passwords.map((password) => [password, PASSWORD_TEXTS[password][language]]),
)}
</div>
</div>`;
}

function listed(heading: string, entries: readonly (readonly [word: string, text: string])[]): Html {
  return html`<details>
<summary>${heading}</summary>
<dl>
${entries.map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`)}
</dl>
</details>`;
}
