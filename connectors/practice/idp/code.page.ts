import { html } from './html.ts';
import { NOTICE_ID, type Notice, page } from './page.ts';
import { type Language, TEXTS } from './texts.ts';

/** What the second page asks, by level: an SMS code, the app, or the chip of a card. */
export type SecondFactor = keyof (typeof TEXTS)['nl']['second'];

/** Screen X2. Field `code`; buttons `action=verify`, `action=resend` and `action=cancel`. */
export function codePage(given: {
  readonly language: Language;
  /** An SMS code when left out. */
  readonly factor?: SecondFactor;
  readonly secondsToResend: number;
  readonly notice?: Notice;
}): string {
  const texts = TEXTS[given.language];
  const { title, lead, label } = texts.second[given.factor ?? 'SMS'];
  const isWrong = given.notice?.kind === 'ERROR';
  const invalid = isWrong ? html` aria-invalid="true"` : undefined;
  const resend = given.secondsToResend > 0 ? texts.resendIn(given.secondsToResend) : texts.resend;
  return page({
    language: given.language,
    title,
    notice: given.notice,
    content: html`<p id="lead">${lead}</p>
<form method="post">
<label for="code">${label}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus aria-describedby="${isWrong ? `${NOTICE_ID} ` : ''}lead code-note"${invalid}>
<p class="note" id="code-note">${texts.codeNote}</p>
<p class="buttons"><button name="action" value="verify">${texts.next}</button>
<button name="action" value="resend" formnovalidate class="quiet">${resend}</button>
<button name="action" value="cancel" formnovalidate class="quiet">${texts.back}</button></p>
</form>`,
  });
}
