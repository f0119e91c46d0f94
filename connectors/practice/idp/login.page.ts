import { html } from './html.ts';
import { type LoginForm, loginForm } from './login.form.ts';
import { page } from './page.ts';
import { PASSWORDS } from './password.ts';
import { TEXTS } from './texts.ts';

/** Screen X1: the practice login of every government portal, with the choice `remember`. */
export function loginPage(
  given: Omit<LoginForm, 'passwords'> & { readonly portal: string; readonly remember: boolean },
): string {
  const { language, portal, notice } = given;
  const texts = TEXTS[language];
  const remember = html`<p class="choice"><input id="remember" name="remember" type="checkbox" value="yes" aria-describedby="remember-note"${given.remember ? html` checked` : undefined}>
<label for="remember">${texts.remember}</label></p>
<p class="note" id="remember-note">${texts.rememberNote}</p>`;
  return page({
    language,
    title: texts.loginTitle(portal),
    notice,
    content: loginForm({ ...given, passwords: PASSWORDS }, remember),
  });
}
