import { type Html, html } from './html.ts';
import { type Language, TEXTS } from './texts.ts';

export const STYLE_PATH = '/practice.css';

/** Something to tell above the form: an error takes the focus of a screen reader at once, news waits for a pause. */
export interface Notice {
  readonly kind: 'ERROR' | 'NEWS';
  readonly text: string;
}

export const NOTICE_ID = 'notice';

/** A whole page: the practice banner on top, one heading, what there is to tell, and the rest. */
export function page(given: {
  readonly language: Language;
  readonly title: string;
  readonly notice?: Notice | undefined;
  readonly content: Html;
}): string {
  const texts = TEXTS[given.language];
  const isError = given.notice?.kind === 'ERROR';
  const title = isError ? `${texts.errorTitle}: ${given.title}` : given.title;
  return html`<!doctype html>
<html lang="${given.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<header class="banner"><p>${texts.banner}</p></header>
<main>
<h1>${given.title}</h1>
${given.notice && notice(given.notice)}
${given.content}
</main>
</body>
</html>
`.text;
}

function notice({ kind, text }: Notice): Html {
  return kind === 'ERROR'
    ? html`<p class="error" id="${NOTICE_ID}" role="alert">${text}</p>`
    : html`<p class="news" id="${NOTICE_ID}" role="status">${text}</p>`;
}
