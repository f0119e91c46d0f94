import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, type Portal } from '../device/collect.ts';
import { join } from '../device/join.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { visitPortal } from '../practice-visitor.ts';
import { fromNode } from '../wire/connection.node.ts';
import { askDesk, type DeskStage, openDeskStage } from './desk.testing.ts';
import type { ShownCase, ShownVisit } from './shown-case.ts';

const [address] = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map((own) => own.address);

describe.skipIf(address === undefined)('practice on an address of the network (skipped: this machine has none)', () => {
  const app = `http://${address}:9`;
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage({ host: address ?? '', appOrigin: app, allowedOrigins: [app] });
  });
  afterAll(() => stage?.close());

  it('is played from another machine: link, returns, logins and issuer all have that address', async () => {
    const ask = { document: '{ applicant { identity { fullName } bank { accounts { iban } } } }', purpose: 'MORTGAGE' };
    const form = { ...ask, reference: '', subjects: ['APPLICANT'], retentionDays: 0, pickupHours: 6 };
    const shown = (await askDesk(stage, '/requests', form)).body as ShownCase;
    expect(shown.visitUrl).toContain(`http://${address}:`);
    const visit = shown.visitUrl.split('/').at(-1) ?? '';
    const { link, codePage } = (await askDesk(stage, `/visits/${visit}`)).body as ShownVisit;
    expect([link?.startsWith(`${app}/i/`), codePage]).toEqual([true, `${stage.origin}/code`]);
    const endpoint = `${stage.practice.origin}/graphql`;
    const joined = await join(fromNode(endpoint), link ?? '');
    expect(new URL(joined.claims.aud).hostname).toBe(address);
    expect(new URL(joined.pairing.returnUrl ?? '').origin).toBe(stage.origin);
    await askDesk(stage, `/visits/${visit}/pair`, { code: joined.pairing.code, subject: 'APPLICANT' });
    const logins: string[] = [];
    for (const { portal } of joined.session.tasks) {
      const visitAs = (url: string) => {
        logins.push(new URL(url).hostname);
        return visitPortal(url, app, { name: 'kees' });
      };
      const bank = portal === 'BANK' ? 'gezond' : undefined;
      expect(await collect(joined, portal as Portal, visitAs, bank)).toEqual({ state: 'SEALED' });
    }
    expect(logins).toEqual([address, address]);
    await share(joined, await review(joined), 'nl');
    await expect
      .poll(async () => ((await askDesk(stage, `/requests/${shown.id}`)).body as ShownCase).deliveries[0]?.openedAt)
      .toBeTruthy();
  });

  it('lets the app of that address call, from a browser', async () => {
    const headers = { origin: app, 'access-control-request-method': 'POST', 'access-control-request-headers': 'dpop' };
    const answer = await fetch(`${stage.practice.origin}/graphql`, { method: 'OPTIONS', headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe(app);
  });

  it('keeps the sources that have no page for people on this machine alone', () => {
    const { identityProvider, bank, idin, ...registers } = stage.practice.origins;
    for (const origin of [identityProvider, bank, idin]) expect(new URL(origin).hostname).toBe(address);
    for (const origin of Object.values(registers)) expect(new URL(origin).hostname).toBe('127.0.0.1');
  });
});
