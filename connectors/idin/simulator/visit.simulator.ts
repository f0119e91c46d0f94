import express, { type Request, type Response, type Router } from 'express';
import { type Language, TEXTS } from '../../practice/idp/texts.ts';
import { Visits } from '../../practice/idp/visit.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import { PRACTICE_ISSUERS } from './issuers.simulator.ts';
import { consentPage, loginPage, lostPage } from './pages.simulator.ts';
import type { Transaction, Transactions } from './transactions.simulator.ts';

const UNPROCESSABLE = 422;
const GONE = 410;
const LISTED_PEOPLE = 24;

interface Visitor {
  readonly transaction: Transaction;
  readonly language: Language;
  readonly req: Request;
  readonly res: Response;
}

/**
 * The practice banks' own pages of one login, at one address: name and password, what will be given, and back to the
 * app. No cookie: the address names the login. What the password says is played when the acquirer tells the status.
 */
export function bankPages(world: PracticeWorld, transactions: Transactions): Router {
  const router = express.Router();
  const visits = new Visits(world);

  const serve = (answer: (visitor: Visitor) => void) => (req: Request, res: Response) => {
    const issuer = PRACTICE_ISSUERS.find(({ id }) => id === req.params.issuer);
    const transaction = issuer && transactions.atPage(issuer, String(req.params.page));
    const asked = req.query.lang;
    const language = asked === 'en' || asked === 'nl' ? asked : (transaction?.language ?? 'nl');
    res.set(pageHeaders(transaction));
    if (!transaction || transaction.stage === 'DONE') res.status(GONE).type('html').send(lostPage(language));
    else answer({ transaction, language, req, res });
  };

  const show = ({ transaction, language, res }: Visitor, text?: string, name = ''): void => {
    const { issuer, serviceId } = transaction;
    const given = { language, bank: issuer.name };
    res.status(text === undefined ? 200 : UNPROCESSABLE).type('html');
    if (transaction.stage === 'CONSENT') res.send(consentPage({ ...given, serviceId }));
    else {
      const notice = text === undefined ? {} : { notice: { kind: 'ERROR', text } as const };
      res.send(loginPage({ ...given, name, people: world.people.slice(0, LISTED_PEOPLE), ...notice }));
    }
  };

  const leave = ({ transaction, res }: Visitor, status: 'Success' | 'Cancelled'): void => {
    visits.end(transaction.pageId);
    transactions.finish(transaction, status);
    res.redirect(303, returnAddress(transaction));
  };

  const takeName = (visitor: Visitor): void => {
    const { transaction, language, req, res } = visitor;
    const name = field(req, 'name');
    const outcome = visits.tryPassword(transaction.pageId, 'IDIN', name, field(req, 'password'));
    const texts = TEXTS[language];
    if (outcome.kind === 'WRONG') show(visitor, texts.wrong(outcome.triesLeft), name);
    else if (outcome.kind === 'LOCKED') show(visitor, texts.locked(clockTime(outcome.until)), name);
    else {
      const { person, script } = outcome.admitted;
      world.setScript(person.bsn, ['IDIN'], script);
      transaction.person = person;
      transaction.stage = 'CONSENT';
      // The next step is at the same address, so that a reload repeats nothing.
      res.redirect(303, req.originalUrl);
    }
  };

  router
    .route('/bank/:issuer/:page')
    .get(serve((visitor) => show(visitor)))
    .post(
      express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }),
      serve((visitor) => {
        const action = field(visitor.req, 'action');
        if (action === 'cancel' || action === 'refuse') leave(visitor, 'Cancelled');
        else if (visitor.transaction.stage === 'NAME') takeName(visitor);
        else if (action === 'agree') leave(visitor, 'Success');
        else show(visitor);
      }),
    );
  return router;
}

/** iDx sends the consumer back whatever became of the login; only the acquirer says how it went. */
function returnAddress({ returnUrl, id, entranceCode }: Transaction): string {
  const back = new URL(returnUrl);
  back.searchParams.set('trxid', id);
  back.searchParams.set('ec', entranceCode);
  return back.href;
}

/** As at the other practice banks: no script, no frame, and forms may lead back to the app. */
function pageHeaders(transaction: Transaction | undefined): Record<string, string> {
  const back = transaction ? [sourceOf(transaction.returnUrl)] : [];
  const csp = [
    "default-src 'none'",
    "style-src 'self'",
    ['form-action', "'self'", ...back].join(' '),
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

function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

function field(req: Request, name: string): string {
  const value = ((req.body ?? {}) as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

function clockTime(moment: Date): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat('nl-NL', format).format(moment);
}
