import type { PracticePerson } from '../person.ts';
import { type Html, html } from './html.ts';
import { NOTICE_ID, type Notice, page } from './page.ts';
import { PASSWORD_TEXTS, PASSWORDS } from './password.ts';
import { type Language, TEXTS } from './texts.ts';

/**
 * Screen X1. Fields `name`, `password`, `remember`; buttons `action=login` and `action=cancel`. The first button logs
 * in, so that Enter does.
 */
export function loginPage(given: {
  readonly language: Language;
  readonly portal: string;
  readonly people: readonly PracticePerson[];
  readonly name: string;
  readonly remember: boolean;
  readonly notice?: Notice;
}): string {
  const texts = TEXTS[given.language];
  const wrong = given.notice ? html` aria-invalid="true" aria-describedby="${NOTICE_ID}"` : undefined;
  const [nameFocus, passwordFocus] = given.name === '' ? [html` autofocus`, undefined] : [undefined, html` autofocus`];
  return page({
    language: given.language,
    title: texts.loginTitle(given.portal),
    notice: given.notice,
    content: html`<p>${texts.loginLead}</p>
<div class="columns">
<form method="post">
<label for="name">${texts.name}</label>
<input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${given.name}"${wrong}${nameFocus}>
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${wrong}${passwordFocus}>
<p class="choice"><input id="remember" name="remember" type="checkbox" value="yes" aria-describedby="remember-note"${given.remember ? html` checked` : undefined}>
<label for="remember">${texts.remember}</label></p>
<p class="note" id="remember-note">${texts.rememberNote}</p>
<p class="buttons"><button name="action" value="login">${texts.login}</button>
<button name="action" value="cancel" formnovalidate class="quiet">${texts.back}</button></p>
</form>
<div>
${listed(
  texts.people,
  given.people.map((person) => [person.login, person.about[given.language]]),
)}
${listed(
  texts.passwords,
  PASSWORDS.map((password) => [password, PASSWORD_TEXTS[password][given.language]]),
)}
</div>
</div>`,
  });
}

function listed(heading: string, entries: readonly (readonly [word: string, text: string])[]): Html {
  return html`<h2>${heading}</h2>
<dl>
${entries.map(([word, text]) => html`<div><dt>${word}</dt><dd>${text}</dd></div>`)}
</dl>`;
}
