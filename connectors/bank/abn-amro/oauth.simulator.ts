import { createHash } from 'node:crypto';
import express, { type Request, type Router } from 'express';
import type { PracticeWorld } from '../../practice/world.ts';
import { OTHER_BANK } from '../simulator/banks.simulator.ts';
import type { Consent, Consents } from '../simulator/consents.simulator.ts';
import { OTHER_BANK_CLIENT } from './practice-access.simulator.ts';

const CODE_MILLISECONDS = 60_000;
const KEPT_MILLISECONDS = 24 * 60 * 60_000;
const LAST_DAY = '9999-12-31';
const SCOPE = /^psd2:account:(balance|transaction|details):read$/;

interface Grant {
  readonly consentId: string;
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly begunAt: number;
}

/** The login by OAuth: `/as/authorization.oauth2` leads to the bank's pages, `/as/token.oauth2` takes the code, once. */
export function oauthRoutes(
  world: PracticeWorld,
  baseUrl: string,
  consents: Consents,
  newId: () => string,
): { readonly routes: Router; consentOf(req: Request): Consent | undefined } {
  const routes = express.Router();
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, string>();
  const now = (): number => world.now().valueOf();

  routes.get('/as/authorization.oauth2', (req, res) => {
    const asked = new URL(req.originalUrl, baseUrl).searchParams;
    const redirectUri = asked.get('redirect_uri') ?? '';
    const scopes = (asked.get('scope') ?? '').split(' ');
    const isRight =
      asked.get('client_id') === OTHER_BANK_CLIENT.clientId &&
      asked.get('response_type') === 'code' &&
      asked.get('flow') === 'code' &&
      asked.get('bank') === 'NLAA01' &&
      scopes.every((scope) => SCOPE.test(scope)) &&
      URL.canParse(redirectUri);
    if (!isRight) {
      res.status(400).json({ error: 'invalid_request' });
      return;
    }
    for (const [code, { begunAt }] of codes) if (begunAt < now() - KEPT_MILLISECONDS) codes.delete(code);
    const code = newId();
    const back = (more: Readonly<Record<string, string>>): string => {
      const url = new URL(redirectUri);
      for (const [name, value] of Object.entries(more)) url.searchParams.set(name, value);
      url.searchParams.set('state', asked.get('state') ?? '');
      return url.href;
    };
    const consent = consents.begin({
      bank: OTHER_BANK,
      access: { scopes },
      validUntil: LAST_DAY,
      redirectUri: back({ code }),
      refusedUri: back({ error: 'access_denied' }),
      language: req.get('accept-language')?.startsWith('en') ? 'en' : 'nl',
    });
    const challenge = asked.get('code_challenge') ?? undefined;
    codes.set(code, { consentId: consent.id, redirectUri, challenge, begunAt: now() });
    res.redirect(303, `${baseUrl}/toestemming/${consent.pageId}`);
  });

  routes.post('/as/token.oauth2', express.urlencoded({ extended: false, limit: '8kb' }), (req, res) => {
    const form = (req.body ?? {}) as Readonly<Record<string, unknown>>;
    const code = String(form.code);
    const grant = codes.get(code);
    codes.delete(code);
    const consent = grant && consents.find(OTHER_BANK, grant.consentId);
    const isRight =
      form.grant_type === 'authorization_code' &&
      form.client_id === OTHER_BANK_CLIENT.clientId &&
      form.redirect_uri === grant?.redirectUri &&
      (grant?.challenge === undefined || grant.challenge === challengeOf(String(form.code_verifier))) &&
      consent?.status === 'valid' &&
      now() < consent.givenAt + CODE_MILLISECONDS;
    res.set('cache-control', 'no-store');
    if (!isRight || !consent?.person) {
      res.status(400).json({ error: 'invalid_grant' });
      return;
    }
    const token = newId();
    tokens.set(token, consent.id);
    res.json({ access_token: token, refresh_token: newId(), token_type: 'Bearer', expires_in: 7193 });
  });

  return {
    routes,
    consentOf(req) {
      const token = /^Bearer (\S+)$/.exec(req.get('authorization') ?? '')?.[1];
      const id = token === undefined ? undefined : tokens.get(token);
      const consent = id === undefined ? undefined : consents.find(OTHER_BANK, id);
      if (consent?.status === 'valid') return consent;
      if (token !== undefined) tokens.delete(token);
      return undefined;
    },
  };
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
