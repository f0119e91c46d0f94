import express, { type Request, type Response, type Router } from 'express';
import type Provider from 'oidc-provider';
import { PORTALS } from '../../../schema/source.ts';
import type { PracticeWorld } from '../world.ts';
import { codePage, type SecondFactor } from './code.page.ts';
import { LEVEL, type Level, levelFor } from './level.ts';
import { loginPage } from './login.page.ts';
import { noSmsPage } from './no-sms.page.ts';
import type { Notice } from './page.ts';
import type { PracticeClient } from './provider.configuration.ts';
import type { Subjects } from './subject.ts';
import { type Language, languageOf, TEXTS, type Texts } from './texts.ts';
import { type Admitted, Visits } from './visit.ts';

/** The page was understood and cannot be done: a wrong name, password or code. */
const UNPROCESSABLE = 422;
const LISTED_PEOPLE = 24;
const YEAR_MILLISECONDS = 365 * 86_400_000;

interface Visitor {
  readonly id: string;
  readonly client: PracticeClient;
  readonly language: Language;
  readonly level: Level | undefined;
}

type Handler = (visitor: Visitor, req: Request, res: Response) => Promise<void> | void;

/** OpenID Connect Core Unmet Authentication Requirements 1.0: the level that was asked cannot be reached. */
const UNMET = 'unmet_authentication_requirements';

/** Screens X1 and X2: plain forms, no script. */
export function loginRoutes(given: {
  readonly provider: Provider;
  readonly clients: readonly PracticeClient[];
  readonly world: PracticeWorld;
  readonly subjects: Subjects;
  readonly nameCookie: string;
}): Router {
  const { provider, world, nameCookie } = given;
  const visits = new Visits(world);
  const router = express.Router();
  router.use('/login', express.urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }));

  const withVisitor =
    (handler: Handler) =>
    async (req: Request, res: Response): Promise<void> => {
      const { uid, params } = await provider.interactionDetails(req, res);
      const client = given.clients.find(({ clientId }) => clientId === params.client_id);
      if (!client || uid !== req.params.visit) throw new Error('no such visit');
      const level = levelFor(params.acr_values);
      await handler({ id: uid, client, language: languageOf(params.ui_locales), level }, req, res);
    };

  const finish = (visitor: Visitor, req: Request, res: Response, admitted: Admitted, level: Level): Promise<void> => {
    visits.end(visitor.id);
    const { bsn } = admitted.person;
    world.setScript(bsn, PORTALS[visitor.client.portal].sources, admitted.script);
    const accountId = given.subjects.of(visitor.client.clientId, { bsn, level });
    return provider.interactionFinished(req, res, {
      login: { accountId, acr: level, amr: amrOf(level), remember: false },
    });
  };

  const stop = (visitor: Visitor, req: Request, res: Response, error: string, description: string): Promise<void> => {
    visits.end(visitor.id);
    return provider.interactionFinished(req, res, { error, error_description: description });
  };

  const showLogin = (visitor: Visitor, res: Response, name: string, remember: boolean, notice?: Notice): void => {
    const { language, client } = visitor;
    const people = world.people.slice(0, LISTED_PEOPLE);
    const portal = PORTALS[client.portal][language];
    res.status(notice ? UNPROCESSABLE : 200);
    res.type('html').send(loginPage({ language, portal, people, name, remember, ...(notice ? { notice } : {}) }));
  };

  const showCode = (visitor: Visitor, res: Response, notice?: Notice): void => {
    const secondsToResend = visits.secondsToResend(visitor.id);
    res.status(notice?.kind === 'ERROR' ? UNPROCESSABLE : 200);
    res.type('html').send(
      codePage({
        language: visitor.language,
        factor: factorOf(visitor.level),
        secondsToResend,
        ...(notice ? { notice } : {}),
      }),
    );
  };

  const askName: Handler = (visitor, req, res) => {
    if (!visitor.level) return stop(visitor, req, res, UNMET, 'level not available');
    const name = cookieNamed(nameCookie, req) ?? '';
    return showLogin(visitor, res, name, name !== '');
  };

  const takeName: Handler = async (visitor, req, res) => {
    const { level } = visitor;
    if (field(req, 'action') === 'cancel') return stop(visitor, req, res, 'access_denied', 'the person went back');
    if (!level) return stop(visitor, req, res, UNMET, 'level not available');
    const name = field(req, 'name');
    const remember = field(req, 'remember') === 'yes';
    const outcome = visits.tryPassword(visitor.id, visitor.client.portal, name, field(req, 'password'));
    const texts = TEXTS[visitor.language];
    switch (outcome.kind) {
      case 'WRONG':
        return showLogin(visitor, res, name, remember, { kind: 'ERROR', text: texts.wrong(outcome.triesLeft) });
      case 'LOCKED':
        return showLogin(visitor, res, name, remember, { kind: 'ERROR', text: texts.locked(clockTime(outcome.until)) });
      case 'ADMITTED':
        rememberName(res, nameCookie, remember ? name : undefined);
        if (level === LEVEL.basic) return finish(visitor, req, res, outcome.admitted, level);
        return res.redirect(303, `/login/${visitor.id}/code`);
      default: {
        const never: never = outcome;
        return never;
      }
    }
  };

  const askCode: Handler = (visitor, _req, res) => {
    const admitted = visits.admitted(visitor.id);
    if (!admitted) return res.redirect(303, `/login/${visitor.id}`);
    if (lacksSms(admitted, visitor))
      return void res.status(UNPROCESSABLE).type('html').send(noSmsPage(visitor.language));
    return showCode(visitor, res);
  };

  const takeCode: Handler = async (visitor, req, res) => {
    const admitted = visits.admitted(visitor.id);
    const texts = TEXTS[visitor.language];
    if (field(req, 'action') === 'cancel') return stop(visitor, req, res, 'access_denied', 'the person went back');
    if (!admitted || !visitor.level) return res.redirect(303, `/login/${visitor.id}`);
    if (lacksSms(admitted, visitor)) return stop(visitor, req, res, UNMET, 'no SMS check');
    if (field(req, 'action') === 'resend') return showCode(visitor, res, resent(visits.resend(visitor.id), texts));
    const outcome = visits.tryCode(visitor.id, field(req, 'code'));
    switch (outcome) {
      case 'RIGHT':
        return finish(visitor, req, res, admitted, visitor.level);
      case 'WRONG':
        return showCode(visitor, res, { kind: 'ERROR', text: texts.wrongCode });
      case 'EXPIRED':
        return showCode(visitor, res, { kind: 'ERROR', text: texts.expiredCode });
      default: {
        const never: never = outcome;
        return never;
      }
    }
  };

  router.route('/login/:visit').get(withVisitor(askName)).post(withVisitor(takeName));
  router.route('/login/:visit/code').get(withVisitor(askCode)).post(withVisitor(takeCode));
  return router;
}

/** RFC 8176: a password alone, or with an SMS, a key in the app, or a card. */
function amrOf(level: Level): string[] {
  const second = { SMS: 'sms', APP: 'swk', CARD: 'sc' } as const;
  return level === LEVEL.basic ? ['pwd'] : ['pwd', second[factorOf(level)], 'mfa'];
}

function factorOf(level: Level | undefined): SecondFactor {
  if (level === LEVEL.high) return 'CARD';
  return level === LEVEL.substantial ? 'APP' : 'SMS';
}

/** The app and the card ask no SMS code. */
function lacksSms(admitted: Admitted, { level }: Visitor): boolean {
  return admitted.lacksSms === true && factorOf(level) === 'SMS';
}

function resent(isSent: boolean, texts: Texts): Notice {
  return { kind: 'NEWS', text: isSent ? texts.newCode : texts.waitForCode };
}

function field(req: Request, name: string): string {
  const value: unknown = req.body?.[name];
  return typeof value === 'string' ? value : '';
}

function clockTime(moment: Date): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat('nl-NL', format).format(moment);
}

/** The practice name, kept by this page alone: it goes to no portal, broker or app. */
function rememberName(res: Response, cookie: string, name: string | undefined): void {
  const options = { httpOnly: true, sameSite: 'lax', path: '/login' } as const;
  if (name === undefined) res.clearCookie(cookie, options);
  else res.cookie(cookie, name, { ...options, maxAge: YEAR_MILLISECONDS });
}

function cookieNamed(name: string, req: Request): string | undefined {
  const found = req.headers.cookie?.split(/; */).find((pair) => pair.startsWith(`${name}=`));
  try {
    return found && decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
