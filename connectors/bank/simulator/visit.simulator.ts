import express, { type Request, type Response, type Router } from 'express';
import type { Language } from '../../practice/idp/texts.ts';
import { TEXTS } from '../../practice/idp/texts.ts';
import { Visits } from '../../practice/idp/visit.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { PracticeBank } from './banks.simulator.ts';
import type { Consent, Consents } from './consents.simulator.ts';
import { deadEndPage } from './pages.simulator.ts';
import { type Shown, type Steps, stepsOf } from './steps.simulator.ts';
import { WORDS } from './words.simulator.ts';

const GONE = 410;
const UNAVAILABLE = 503;

/**
 * The bank's own pages of one consent, at one address: name and password, SMS code, accounts, and back to the app. What
 * the password says is played when the data are read.
 */
export function consentPages(bank: PracticeBank, consents: Consents, world: PracticeWorld): Router {
  const router = express.Router();
  const steps: Steps = stepsOf(bank, consents, world, new Visits(world));

  const serve = (answer: (consent: Consent, language: Language, req: Request) => Shown) => {
    return (req: Request, res: Response): void => {
      const consent = consents.atPage(bank, String(req.params.page));
      const asked = req.query.lang;
      const language = asked === 'en' || asked === 'nl' ? asked : (consent?.language ?? 'nl');
      const shown = barred(bank, consent, language) ?? (consent && answer(consent, language, req));
      res.set(pageHeaders(consent));
      if (shown?.kind === 'PAGE') res.status(shown.status).type('html').send(shown.html);
      // The next step is at the same address, so that a reload repeats nothing.
      else res.redirect(303, shown?.to ?? req.originalUrl);
    };
  };

  router
    .route('/toestemming/:page')
    .get(serve((consent, language) => steps.show(consent, language)))
    .post(
      express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 40 }),
      serve((consent, language, req) => steps.take(consent, language, fieldsOf(req))),
    );
  return router;
}

function barred(bank: PracticeBank, consent: Consent | undefined, language: Language): Shown | undefined {
  if (bank.health === 'DOWN') {
    const { downTitle, down } = WORDS[language];
    return { kind: 'PAGE', status: UNAVAILABLE, html: deadEndPage(language, downTitle(bank.name), down) };
  }
  if (consent && consent.stage !== 'DONE') return undefined;
  const { lostTitle, lost } = TEXTS[language];
  return { kind: 'PAGE', status: GONE, html: deadEndPage(language, lostTitle, lost) };
}

/**
 * No script, nothing from elsewhere, no frame around it. Forms may lead back to the app too, because browsers hold a
 * form to this list over every redirect that follows it.
 */
function pageHeaders(consent: Consent | undefined): Record<string, string> {
  const returns = consent ? [consent.redirectUri, consent.refusedUri].map(sourceOf) : [];
  const csp = [
    "default-src 'none'",
    "style-src 'self'",
    ['form-action', "'self'", ...new Set(returns)].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': csp.join('; '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** An origin as a CSP source; an app's own scheme (RFC 8252) has none and is named itself. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

/** What was typed and chosen: every field as a list. */
function fieldsOf(req: Request): ReadonlyMap<string, readonly string[]> {
  const fields = Object.entries((req.body ?? {}) as Readonly<Record<string, unknown>>);
  return new Map(fields.map(([name, value]) => [name, [value].flat().map(String)]));
}
