import { createHash } from 'node:crypto';
import { type Request, Router } from 'express';
import { AGREED_TEXTS } from '../schema/agreed-texts.ts';
import type { Language } from '../schema/consent-text.ts';

const PAGES = { terms: '/terms', privacyNotice: '/privacy' } as const;

const STYLE = `
  :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
  main { max-width: 38rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; }
`;
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The texts a consumer agrees to. As plain text in UTF-8 they are byte for byte what a receipt holds the digest of; a
 * browser, which prefers HTML, gets the same words as a page. In the language of `?lang=nl` or `?lang=en`, else the one
 * the reader prefers (`Accept-Language`), else Dutch.
 */
export function agreedPages(): Router {
  const pages = Router();
  for (const name of ['terms', 'privacyNotice'] as const) {
    pages.get(PAGES[name], (request, response) => {
      const language = languageOf(request);
      const text = AGREED_TEXTS[name][language];
      response.vary('Accept').vary('Accept-Language').set('Content-Language', language);
      if (request.accepts('text/plain', 'text/html') === 'text/html')
        response.set('Content-Security-Policy', POLICY).type('text/html').send(pageOf(text, language));
      else response.type('text/plain').send(text);
    });
  }
  return pages;
}

function languageOf(request: Request): Language {
  const { lang } = request.query;
  const language = lang === 'nl' || lang === 'en' ? lang : request.acceptsLanguages('nl', 'en');
  return language === 'en' ? 'en' : 'nl';
}

/** The first line is its title, each other one a paragraph. */
function pageOf(text: string, language: Language): string {
  const [title = '', ...lines] = text.split('\n').filter((line) => line !== '');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</main></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
