import { isIP } from 'node:net';
import express, { type Request, type Router } from 'express';
import type { PracticeBank } from './banks.simulator.ts';
import type { Consent, ConsentAsked, Consents } from './consents.simulator.ts';
import { body, refused, send } from './reply.simulator.ts';

/** `/v1/consents`: begins a consent, starts its authorisation, tells how it stands, and ends it. */
export function consentsApi(bank: PracticeBank, consents: Consents, baseUrl: string): Router {
  const router = express.Router();
  const fromRoot = new URL(baseUrl).pathname;

  router.post('/v1/consents', express.json({ limit: '16kb' }), (req, res) => {
    const asked = askedIn(bank, req);
    if (!asked) {
      send(res, bank, refused(400, 'FORMAT_ERROR'));
      return;
    }
    const consent = consents.begin(asked);
    const path = `/v1/consents/${consent.id}`;
    const links = {
      ...(bank.dialect.startsApart
        ? { startAuthorisation: { href: `${baseUrl}${path}/authorisations` } }
        : { scaRedirect: { href: `${baseUrl}/toestemming/${consent.pageId}` } }),
      self: { href: `${fromRoot}${path}` },
      status: { href: `${fromRoot}${path}/status` },
    };
    res.set({ location: `${baseUrl}${path}`, 'aspsp-sca-approach': 'REDIRECT' });
    const { status: consentStatus, id: consentId } = consent;
    send(res, bank, { kind: 'BODY', status: 201, body: { consentStatus, consentId, _links: links } });
  });

  router.post('/v1/consents/:id/authorisations', express.json({ limit: '16kb' }), (req, res) => {
    const consent = consents.find(bank, String(req.params.id));
    if (!consent || !bank.dialect.startsApart || consent.status !== 'received') {
      send(res, bank, consent ? refused(409, 'STATUS_INVALID') : refused(403, 'CONSENT_UNKNOWN'));
      return;
    }
    const links = {
      scaRedirect: { href: `${baseUrl}/toestemming/${consent.pageId}` },
      scaStatus: { href: `${fromRoot}/v1/consents/${consent.id}/authorisations/${consent.pageId}` },
    };
    res.set({ 'aspsp-sca-approach': 'REDIRECT' });
    const started = { scaStatus: 'received', authorisationId: consent.pageId, _links: links };
    send(res, bank, { kind: 'BODY', status: 201, body: started });
  });

  router.delete('/v1/consents/:id', (req, res) => {
    const consent = consents.find(bank, String(req.params.id));
    if (!consent) {
      send(res, bank, refused(403, 'CONSENT_UNKNOWN'));
      return;
    }
    consents.end(consent);
    res.status(204).end();
  });

  router.get('/v1/consents/:id/authorisations/:authorisation', (req, res) => {
    const consent = consents.find(bank, String(req.params.id));
    const isIts = consent?.pageId === req.params.authorisation;
    send(
      res,
      bank,
      consent && isIts ? body({ scaStatus: SCA_STATUS[consent.status] }) : refused(403, 'CONSENT_UNKNOWN'),
    );
  });

  for (const [path, tell] of [
    ['/v1/consents/:id/status', statusOf],
    ['/v1/consents/:id', informationOf],
  ] as const) {
    router.get(path, (req, res) => {
      const consent = consents.find(bank, String(req.params.id));
      send(res, bank, consent ? body(tell(consent)) : refused(403, 'CONSENT_UNKNOWN'));
    });
  }
  return router;
}

/** What a consent may be for; the accounts are chosen on the bank's page, so the lists come empty. */
const KINDS = ['accounts', 'balances', 'transactions'] as const;

const SCA_STATUS: Readonly<Record<Consent['status'], string>> = {
  received: 'received',
  valid: 'finalised',
  rejected: 'failed',
  expired: 'failed',
  terminatedByTpp: 'finalised',
};

function statusOf({ status }: Consent): object {
  return { consentStatus: status };
}

function informationOf(consent: Consent): object {
  const accounts = [...consent.accounts].map((iban) => ({ iban }));
  const given = Object.fromEntries(KINDS.filter((kind) => kind in consent.access).map((kind) => [kind, accounts]));
  return {
    access: consent.status === 'valid' ? { ...consent.access, ...given } : consent.access,
    recurringIndicator: false,
    validUntil: consent.validUntil,
    frequencyPerDay: 1,
    lastActionDate: new Date(consent.givenAt || consent.begunAt).toISOString().slice(0, 10),
    consentStatus: consent.status,
  };
}

/** What is asked for, where this bank can give it: a one-off consent by redirect, accounts chosen at the bank. */
function askedIn(bank: PracticeBank, req: Request): ConsentAsked | undefined {
  const asked = req.body as Readonly<Record<string, unknown>> | undefined;
  const access = asked?.access as Readonly<Record<string, unknown>> | undefined;
  const redirectUri = req.get('tpp-redirect-uri') ?? '';
  const refusedUri = req.get('tpp-nok-redirect-uri') ?? redirectUri;
  const isOneOff = asked?.recurringIndicator === false && asked.frequencyPerDay === 1;
  const isBankOffered =
    access !== undefined &&
    'accounts' in access &&
    KINDS.every((kind) => !(kind in access) || JSON.stringify(access[kind]) === '[]');
  const isWhole = typeof asked?.combinedServiceIndicator === 'boolean' && isDate(asked.validUntil);
  const isByRedirect = URL.canParse(redirectUri) && URL.canParse(refusedUri);
  const isOfSomebody = isIP(req.get('psu-ip-address') ?? '') !== 0;
  if (!access || !isOneOff || !isBankOffered || !isWhole || !isByRedirect || !isOfSomebody) return undefined;
  const language = req.get('psu-accept-language')?.startsWith('en') ? 'en' : 'nl';
  return { bank, access, validUntil: String(asked.validUntil), redirectUri, refusedUri, language };
}

export function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}
