import express, { type ErrorRequestHandler, type Express } from 'express';
import type { PracticeWorld } from '../world.ts';
import { html } from './html.ts';
import type { IdentityProviderKeys } from './keys.ts';
import { loginRoutes } from './login.routes.ts';
import { loadOidcProvider } from './oidc.library.ts';
import { page, STYLE_PATH } from './page.ts';
import { type PracticeClient, providerConfiguration, requestLanguage } from './provider.configuration.ts';
import { STYLE } from './style.ts';
import { Subjects } from './subject.ts';
import { type Language, languageOf, TEXTS } from './texts.ts';

const BAD_REQUEST = 400;
/** How somebody logged in, as the broker in front of DigiD says it beside userinfo (sources/login.md D). */
const AUTHENTICATION_METHOD = 'digid_mock';

export interface PracticeIdentityProvider {
  readonly app: Express;
  /** The BSN of the login an access token came from; a source that is asked with the token knows the person by it. */
  readonly personOf: (accessToken: string) => Promise<string | undefined>;
}

/**
 * The login of every practice government portal, on an origin of its own: OpenID Connect, authorization code with PKCE.
 * It asks again at each portal, for every login, and shows plain pages with the practice banner on top.
 *
 * @param given.issuer - its origin, such as `http://127.0.0.1:4410`
 */
export async function practiceIdentityProvider(given: {
  readonly issuer: string;
  readonly clients: readonly PracticeClient[];
  readonly world: PracticeWorld;
  readonly keys: IdentityProviderKeys;
}): Promise<PracticeIdentityProvider> {
  const subjects = new Subjects(given.keys.subjects);
  const library = await loadOidcProvider();
  const provider = new library.Provider(
    given.issuer,
    providerConfiguration(library, {
      ...given,
      subjects,
      renderError: (ctx) => {
        ctx.type = 'html';
        ctx.body = deadEnd('refused', requestLanguage(ctx.query));
      },
    }),
  );

  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === 'userinfo' && ctx.status === 200) ctx.set('authentication-method', AUTHENTICATION_METHOD);
  });

  const nameCookie = `practice_${new URL(given.issuer).port}_name`;
  const app = express();
  app.disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set(pageHeaders(given.clients));
    next();
  });
  app.get(STYLE_PATH, (_req, res) => {
    res.type('css').send(STYLE);
  });
  app.use(loginRoutes({ provider, clients: given.clients, world: given.world, subjects, nameCookie }));
  app.use(provider.callback());
  app.use(lostVisit);
  return {
    app,
    personOf: async (accessToken) => {
      const token = await provider.AccessToken.find(accessToken);
      return token?.accountId === undefined ? undefined : subjects.bsnOf(token.accountId);
    },
  };
}

/**
 * No script, nothing from elsewhere, no frame around it. Forms may lead to the portals' return pages too, because
 * browsers hold a form to this list over every redirect that follows it.
 */
function pageHeaders(clients: readonly PracticeClient[]): Record<string, string> {
  const returns = new Set(clients.flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin)));
  const csp = [
    "default-src 'none'",
    "style-src 'self'",
    `form-action 'self' ${[...returns].join(' ')}`,
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

/** Without a visit that this browser began there is nothing to log in to; what went wrong is not told. */
const lostVisit: ErrorRequestHandler = (_error, req, res, _next) => {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const language = languageOf(req.acceptsLanguages('nl', 'en') || undefined);
  res.status(BAD_REQUEST).type('html').send(deadEnd('lost', language));
};

function deadEnd(kind: 'lost' | 'refused', language: Language): string {
  const texts = TEXTS[language];
  return page({
    language,
    title: kind === 'lost' ? texts.lostTitle : texts.refusedTitle,
    content: html`<p>${kind === 'lost' ? texts.lost : texts.refused}</p>`,
  });
}
