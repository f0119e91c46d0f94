import { html } from './html.ts';
import { page } from './page.ts';
import { type Language, TEXTS } from './texts.ts';

/** Where a login without an SMS check ends. One button, `action=back`: the app takes over. */
export function noSmsPage(language: Language): string {
  const texts = TEXTS[language];
  return page({
    language,
    title: texts.noSmsTitle,
    notice: { kind: 'ERROR', text: texts.noSms },
    content: html`<form method="post">
<p class="buttons"><button name="action" value="back" autofocus>${texts.back}</button></p>
</form>`,
  });
}
