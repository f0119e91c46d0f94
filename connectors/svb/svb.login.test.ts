import type { RequestListener } from 'node:http';
import express from 'express';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { oidcPortal } from '../portals/oidc.portal.ts';
import { practiceIdentityProvider } from '../practice/idp/identity-provider.ts';
import { newIdentityProviderKeys } from '../practice/idp/keys.ts';
import { drawLogin, newVisitor, RETURN_TO, returned, walk } from '../practice/idp/running.testing.ts';
import { practiceOidcAccess } from '../practice/oidc-access.ts';
import { type SourceConnections, sourceHttp } from '../source-http.node.ts';
import { told, worldOfToday } from '../suwi/suwi.testing.ts';
import { svb } from './svb.connector.ts';
import { svbSimulator } from './svb.simulator.ts';
import { wantedOver, YEAR } from './svb.testing.ts';

const CLIENT = 'zegel-svb';

describe('from the login at Mijn SVB to what SVB paid', () => {
  const world = worldOfToday();
  const portal = oidcPortal('SVB');
  let keys: Record<'privateKey' | 'publicKey', JWK>;
  let provider: Awaited<ReturnType<typeof listen>>;
  let source: Awaited<ReturnType<typeof listen>>;
  let http: SourceConnections;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const facts = { alg: 'ES256', kid: 'zegel', use: 'sig' };
    keys = {
      publicKey: { ...(await exportJWK(pair.publicKey)), ...facts },
      privateKey: { ...(await exportJWK(pair.privateKey)), ...facts },
    };
    const practiceKeys = await newIdentityProviderKeys();
    let answer: RequestListener | undefined;
    provider = await listen((request, response) => answer?.(request, response));
    const client = { clientId: CLIENT, portal: 'SVB', redirectUris: [RETURN_TO], publicKey: keys.publicKey } as const;
    const identityProvider = await practiceIdentityProvider({
      world,
      clients: [client],
      keys: practiceKeys,
      issuer: provider.origin,
    });
    answer = identityProvider.app;
    source = await listen(express().use(svbSimulator(world)));
    const origins = [provider.origin, source.origin];
    http = sourceHttp({ origins, limits: { deadlineMs: 10_000, maxBytes: 1_000_000 }, allowLoopback: true });
  });
  afterAll(async () => {
    await http.close();
    await provider.close();
    await source.close();
  });

  async function fetched(name: string, password?: string): Promise<unknown> {
    const access = practiceOidcAccess(provider.origin, CLIENT, keys.privateKey);
    const drawn = drawLogin();
    const { loginUrl } = await portal.begin(access, drawn, http, new Date());
    const end = await walk(newVisitor(), loginUrl, name, password);
    const loggedIn = await portal.exchange(access, returned(drawn, end), http, new Date());
    const input = { access: { baseUrl: source.origin }, loggedIn, wanted: wantedOver(YEAR), http, now: world.now() };
    return told((await svb.fetch(input)).record, { period: YEAR });
  }

  it('leads noor to the child benefit that her bank receives', async () => {
    expect(await fetched('noor')).toMatchObject({
      socialInsurance: { statePension: [], childBenefit: { length: 4, 0: { amount: { amount: '631.24' } } } },
    });
  });

  it('plays the script that was typed as password', async () => {
    await expect(fetched('fatima', 'error_SOURCE_BUSY')).rejects.toMatchObject({ code: 'BUSY' });
  });
});
