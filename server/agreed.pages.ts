import { Router } from 'express';
import { AGREED_TEXTS } from '../schema/agreed-texts.ts';

const PAGES = { terms: '/terms', privacyNotice: '/privacy' } as const;

/**
 * The texts a consumer agrees to, as plain text in UTF-8: byte for byte what a receipt holds the digest of. In the
 * language of `?lang=nl` or `?lang=en`, else the one the reader prefers (`Accept-Language`), else Dutch.
 */
export function agreedPages(): Router {
  const pages = Router();
  for (const name of ['terms', 'privacyNotice'] as const) {
    pages.get(PAGES[name], (request, response) => {
      const { lang } = request.query;
      const language = lang === 'nl' || lang === 'en' ? lang : request.acceptsLanguages('nl', 'en') || 'nl';
      response
        .vary('Accept-Language')
        .set('Content-Language', language)
        .type('text/plain')
        .send(AGREED_TEXTS[name][language === 'en' ? 'en' : 'nl']);
    });
  }
  return pages;
}
