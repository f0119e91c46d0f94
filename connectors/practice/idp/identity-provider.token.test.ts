import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oidcPortal } from '../../portals/oidc.portal.ts';
import { clientKey, drawLogin, newVisitor, type Running, returned, runPractice, walk } from './running.testing.ts';

describe('the token endpoint of the practice identity provider', () => {
  let running: Running;
  const portal = oidcPortal('MIJNOVERHEID');

  beforeAll(async () => {
    running = await runPractice();
  });

  afterAll(() => running.close());

  const codeAndForm = async (): Promise<Record<string, string>> => {
    const drawn = drawLogin();
    const { loginUrl } = await portal.begin(running.mijnOverheid, drawn, running.http, new Date());
    const back = returned(drawn, await walk(newVisitor(), loginUrl, 'kees'));
    return {
      grant_type: 'authorization_code',
      code: back.code ?? '',
      redirect_uri: drawn.redirectUri,
      code_verifier: drawn.codeVerifier,
      client_id: 'mijnoverheid',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion({}),
    };
  };

  const assertion = async (claims: Record<string, unknown>, key = running.mijnOverheid.clientKey): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const standard = {
      iss: 'mijnoverheid',
      sub: 'mijnoverheid',
      aud: running.issuer,
      jti: crypto.randomUUID(),
      iat: now,
      exp: now + 60,
    };
    return new SignJWT({ ...standard, ...claims })
      .setProtectedHeader({ alg: key.alg ?? '', kid: key.kid ?? '' })
      .sign(await importJWK(key));
  };

  const send = async (form: Record<string, string>): Promise<{ status: number; error: unknown }> => {
    const response = await fetch(running.mijnOverheid.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    const answer: unknown = await response.json();
    return { status: response.status, error: Reflect.get(Object(answer), 'error') };
  };

  it('accepts the right request once, and never the same code again', async () => {
    const form = await codeAndForm();
    expect((await send(form)).status).toBe(200);
    expect(await send({ ...form, client_assertion: await assertion({}) })).toEqual({
      status: 400,
      error: 'invalid_grant',
    });
  });

  it.each([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['another return page', { redirect_uri: 'http://127.0.0.1:1/other' }],
    ['a code it never gave', { code: 'x'.repeat(43) }],
  ])('refuses %s', async (_title, change) => {
    expect(await send({ ...(await codeAndForm()), ...change })).toEqual({ status: 400, error: 'invalid_grant' });
  });

  it.each([
    ['for another audience', { aud: 'https://elsewhere.example' }],
    ['for the token endpoint instead of the issuer', { aud: '' }],
    ['for several audiences', { aud: [''] }],
    ['that expired', { exp: 1 }],
    ['of another client', { iss: 'uwv', sub: 'mijnoverheid' }],
  ])('refuses a client assertion %s', async (_title, claims) => {
    const given: Record<string, unknown> = { ...claims };
    if (given.aud === '') given.aud = running.mijnOverheid.tokenEndpoint;
    if (Array.isArray(given.aud)) given.aud = [running.issuer, running.mijnOverheid.tokenEndpoint];
    const form = { ...(await codeAndForm()), client_assertion: await assertion(given) };
    expect(await send(form)).toEqual({ status: 401, error: 'invalid_client' });
  });

  it('refuses a client assertion twice, by another key, and none at all', async () => {
    const once = await assertion({});
    expect((await send({ ...(await codeAndForm()), client_assertion: once })).status).toBe(200);
    expect((await send({ ...(await codeAndForm()), client_assertion: once })).status).toBe(401);
    const other = await assertion({}, { ...(await clientKey('EdDSA')), kid: 'client-EdDSA' });
    expect((await send({ ...(await codeAndForm()), client_assertion: other })).status).toBe(401);
    const { client_assertion: _none, client_assertion_type: _type, ...bare } = await codeAndForm();
    expect((await send(bare)).status).toBeGreaterThanOrEqual(400);
  });

  it('gives a code of one portal to no other', async () => {
    const form = await codeAndForm();
    const key = running.uwv.clientKey;
    const foreign = await assertion({ iss: 'uwv', sub: 'uwv' }, key);
    expect(await send({ ...form, client_id: 'uwv', client_assertion: foreign })).toEqual({
      status: 400,
      error: 'invalid_grant',
    });
  });
});
