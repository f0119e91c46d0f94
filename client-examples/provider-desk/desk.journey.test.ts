import { stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../server/practice.testing.ts';
import { collect, type Portal } from '../device/collect.ts';
import { type Joined, join } from '../device/join.ts';
import { holderOf, look, requestErasure, withdraw } from '../device/kept-share.ts';
import { review } from '../device/review.ts';
import { share } from '../device/share.ts';
import { visitPortal } from '../practice-visitor.ts';
import { drawQr } from '../provider/draw.ts';
import { fromNode } from '../wire/connection.node.ts';
import type { AskForm } from './ask.parse.ts';
import { askDesk, type DeskStage, openDeskStage } from './desk.testing.ts';
import type { ShownResult } from './result.ts';
import type { ShownCase, ShownVisit } from './shown-case.ts';
import type { Template } from './templates.ts';

const FORM: AskForm = {
  reference: 'H-2026-17',
  document: '{ applicant { identity { fullName birthDate } } }',
  purpose: 'MORTGAGE',
  subjects: ['APPLICANT'],
  retentionDays: 0,
  pickupHours: 6,
};

/** The app's address without a pairing value: the consumer is done there. */
const none = { request: null, pairing: null };

describe('a lender’s desk', () => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await openDeskStage();
  });
  afterAll(() => stage?.close());

  const read = async <Body>(path: string): Promise<Body> => (await askDesk(stage, path)).body as Body;
  const caseOf = (id: string) => read<ShownCase>(`/requests/${id}`);
  const opened = async (form: Partial<AskForm> = {}): Promise<ShownCase> =>
    (await askDesk(stage, '/requests', { ...FORM, ...form })).body as ShownCase;
  const visitOf = ({ visitUrl }: ShownCase) => basename(visitUrl);
  const linkOf = async (shown: ShownCase) => (await read<ShownVisit>(`/visits/${visitOf(shown)}`)).link ?? '';
  const device = () => fromNode(`${stage.practice.origin}/graphql`);
  const joinedOf = async (shown: ShownCase) => join(device(), await linkOf(shown));
  const pairBy = (shown: ShownCase, code: string) =>
    askDesk(stage, `/visits/${visitOf(shown)}/pair`, { code, subject: 'APPLICANT' });
  const until = (shown: ShownCase, holds: (now: ShownCase) => boolean) =>
    expect.poll(async () => holds(await caseOf(shown.id))).toBe(true);

  async function collectAll(joined: Joined): Promise<void> {
    const visit = (url: string) => visitPortal(url, stage.practice.appOrigin, { name: 'kees' });
    for (const { portal } of joined.session.tasks) await collect(joined, portal as Portal, visit);
  }

  it('starts from templates that the policy allows, each a real document', async () => {
    const { templates } = await read<{ templates: readonly Template[] }>('/desk');
    expect(templates.map(({ id }) => id)).toEqual([
      'income-check',
      'mortgage',
      'mortgage-couple',
      'rental',
      'car-lease',
      'identity',
    ]);
    for (const { id: _, nl: _nl, en: _en, ...template } of templates) {
      const { status, body } = await askDesk(stage, '/preview', { ...template, reference: '' });
      expect([template.purpose, status, body]).toMatchObject([template.purpose, 200, { logins: expect.any(Number) }]);
    }
  });

  it('tells what the policy refuses, and where', async () => {
    const document = '{ applicant { bank { transactions(period: {last: "P12M"}) { description } } } }';
    const { status, body } = await askDesk(stage, '/preview', { ...FORM, document, purpose: 'IDENTIFICATION' });
    expect([status, body]).toMatchObject([
      409,
      {
        refusals: [
          { path: 'applicant.bank.transactions[].description' },
          { path: 'applicant.bank.transactions(period:)' },
        ],
      },
    ]);
  });

  it('brings one case from invitation to an opened, confirmed result, and keeps no key afterwards', async () => {
    const shown = await opened();
    const joined = await joinedOf(shown);
    const wrong = joined.pairing.code === '0000' ? '1111' : '0000';
    expect((await pairBy(shown, wrong)).body).toMatchObject({ isPaired: false, triesLeft: 2 });
    expect((await pairBy(shown, joined.pairing.code)).body).toMatchObject({ isPaired: true });
    await collectAll(joined);
    const { receipt } = await share(joined, await review(joined), 'nl');
    await until(shown, ({ deliveries: [first] }) => first?.openedAt != null);
    const [delivery] = (await caseOf(shown.id)).deliveries;
    const result = await read<ShownResult>(`/results/${delivery?.id}?lang=nl`);
    expect(JSON.stringify(result.sections)).toContain('Kees Hendrik de Wit');
    expect(result.receipt.record).toBe(receipt.record);
    expect(await read(`/results/${delivery?.id}/json`)).toMatchObject({ receipt: { record: receipt.record } });
    const pdf = await fetch(`${stage.origin}/api/results/${delivery?.id}/pdf?lang=nl`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect((await pdf.bytes()).length).toBeGreaterThan(5_000);
    expect((await askDesk(stage, `/deliveries/${delivery?.id}/acknowledge`, {})).status).toBe(204);
    await until(shown, ({ deliveries: [first] }) => first?.state === 'ACKNOWLEDGED');
    await expect.poll(() => linkOf(shown)).toBe('');
  }, 90_000);

  it('keeps its cases to its user alone, and finds them again after a restart', async () => {
    const before = await read<readonly ShownCase[]>('/requests');
    for (const file of await filesBelow(stage.folder)) expect((await stat(file)).mode & 0o777).toBe(0o600);
    await stage.restart();
    const after = await read<readonly ShownCase[]>('/requests');
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await until(after[0] ?? (await opened()), ({ deliveries: [first] }) => first?.openedAt != null);
  });

  it('pairs on one device for the browser in which the visit began, and for no other', async () => {
    const shown = await opened();
    const page = await fetch(shown.visitUrl);
    const [cookie = ''] = page.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    const joined = await joinedOf(shown);
    const back = new URL(joined.pairing.returnUrl ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(`${stage.origin}/back`);
    const given = { request: back.searchParams.get('zegel_request'), pairing: back.searchParams.get('zegel_pairing') };
    expect(await askDesk(stage, '/back', given)).toMatchObject({
      status: 409,
      body: { refusals: [{ code: 'OTHER_VISIT' }] },
    });
    const own = { cookie: cookie.split(';')[0] ?? '' };
    const toApp = { status: 200, body: { to: 'APP', app: stage.practice.appOrigin } };
    expect(await askDesk(stage, '/back', given, own)).toMatchObject(toApp);
    expect((await caseOf(shown.id)).people).toMatchObject([{ howFar: 'COLLECTING' }]);
    // The browser's own "back": the value was used, and is no failure.
    expect(await askDesk(stage, '/back', given, own)).toMatchObject(toApp);
    await collectAll(joined);
    await share(joined, await review(joined), 'nl');
    const toVisit = { status: 200, body: { to: 'VISIT', visit: visitOf(shown) } };
    expect(await askDesk(stage, '/back', given, own)).toMatchObject(toVisit);
    expect(await askDesk(stage, '/back', none, own)).toMatchObject(toVisit);
  }, 90_000);

  it('knows whose visit ended only in the browser in which it began', async () => {
    expect(await askDesk(stage, '/back', none)).toMatchObject({ status: 200, body: { to: 'NOWHERE' } });
    const shown = await opened();
    const own = { cookie: `zegel_visit_${visitOf(shown).slice(0, 8)}=${visitOf(shown)}` };
    await joinedOf(shown);
    await askDesk(stage, `/visits/${visitOf(shown)}/stop`, {});
    expect(await askDesk(stage, '/back', none, own)).toMatchObject({ body: { to: 'VISIT', visit: visitOf(shown) } });
  });

  it('leads from a short code to the full link, once', async () => {
    const shown = await opened();
    const { code } = (await askDesk(stage, `/visits/${visitOf(shown)}/code`, {})).body as { code: string };
    expect((await askDesk(stage, '/code', { code })).body).toEqual({ link: await linkOf(shown) });
    expect((await askDesk(stage, '/code', { code })).status).toBe(409);
  });

  it('gives each of two people a link, a QR code and a short code of their own', async () => {
    const document = '{ applicant { identity { fullName } } partner { identity { fullName } } }';
    const shown = await opened({ document, subjects: ['APPLICANT', 'PARTNER'] });
    const { links } = await read<ShownVisit>(`/visits/${visitOf(shown)}`);
    for (const subject of ['APPLICANT', 'PARTNER'] as const) {
      const { code } = (await askDesk(stage, `/visits/${visitOf(shown)}/${subject}/code`, {})).body as { code: string };
      expect((await askDesk(stage, '/code', { code })).body).toEqual({ link: links[subject] });
      const drawn = await fetch(`${stage.origin}/api/visits/${visitOf(shown)}/${subject}/qr.svg`);
      expect(await drawn.text()).toBe(drawQr(links[subject] ?? ''));
      expect((await join(device(), links[subject] ?? '', subject)).subject).toBe(subject);
    }
    expect(await read<ShownVisit>(`/visits/${visitOf(await opened())}`)).toMatchObject({ links: {} });
  });

  it('rings its bell when something happens, and the page reads again', async () => {
    const shown = await opened();
    const ended = new AbortController();
    const response = await fetch(`${stage.origin}/api/visits/${visitOf(shown)}/events`, { signal: ended.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const rings = async () => expect((await reader?.read())?.value).toContain('data: changed');
    await rings();
    await joinedOf(shown);
    await rings();
    expect((await caseOf(shown.id)).standing?.subjects).toMatchObject([{ state: 'OPENED' }]);
    ended.abort();
  });

  it('renews an invitation under the same visit, closes and withdraws', async () => {
    const shown = await opened();
    const first = await linkOf(shown);
    const renewed = (await askDesk(stage, `/requests/${shown.id}/refresh`, {})).body as ShownCase;
    expect([renewed.visitUrl, (await linkOf(shown)) === first]).toEqual([shown.visitUrl, false]);
    expect((await caseOf(shown.id)).standing?.supersededBy).toBe(renewed.id);
    await askDesk(stage, `/requests/${renewed.id}/close`, {});
    expect((await caseOf(renewed.id)).standing?.endedAt).not.toBeNull();
    const other = await opened();
    await joinedOf(other);
    await askDesk(stage, `/requests/${other.id}/withdraw`, {});
    expect((await caseOf(other.id)).standing?.subjects).toMatchObject([{ state: 'STOPPED' }]);
  });

  it('collects what is kept available, and erases it when asked to', async () => {
    const shown = await opened({ retentionDays: 30 });
    const joined = await joinedOf(shown);
    await pairBy(shown, joined.pairing.code);
    await collectAll(joined);
    const { kept } = await share(joined, await review(joined), 'nl', new Set(), 30);
    const holder = holderOf(device(), kept?.recoverySecret ?? new Uint8Array());
    await until(shown, ({ deliveries: [first] }) => first?.share?.daysLeft === 30);
    expect((await caseOf(shown.id)).deliveries[0]?.openedAt).toBeNull();
    expect((await look(holder)).accesses).toHaveLength(0);
    await askDesk(stage, `/shares/${kept?.shareId}/retrieve`, {});
    await askDesk(stage, `/shares/${kept?.shareId}/retrieve`, {});
    expect((await look(holder)).accesses).toHaveLength(2);
    const [{ id = '' } = {}] = (await caseOf(shown.id)).deliveries;
    expect((await askDesk(stage, `/results/${id}`)).status).toBe(200);
    await withdraw(holder);
    await requestErasure(holder);
    await until(shown, ({ deliveries: [first] }) => first?.share?.erasure?.state === 'REQUESTED');
    const [{ share: withdrawn = null } = {}] = (await caseOf(shown.id)).deliveries;
    expect((await askDesk(stage, `/shares/${kept?.shareId}/retrieve`, {})).status).toBe(409);
    await askDesk(stage, `/erasures/${withdrawn?.erasure?.id}/answer`, { ground: null });
    expect((await look(holder)).erasure?.state).toBe('CONFIRMED');
    expect((await askDesk(stage, `/results/${id}`)).status).toBe(404);
  });

  it('sends back what was not expected, and forgets it', async () => {
    const shown = await opened();
    const joined = await joinedOf(shown);
    await pairBy(shown, joined.pairing.code);
    await collectAll(joined);
    await share(joined, await review(joined), 'en');
    await until(shown, ({ deliveries: [first] }) => first?.openedAt != null);
    const [{ id = '' } = {}] = (await caseOf(shown.id)).deliveries;
    await askDesk(stage, `/deliveries/${id}/reject`, {});
    await until(shown, ({ deliveries: [first] }) => first?.state === 'REJECTED' && first.openedAt === null);
  });

  it('answers under its own name only', async () => {
    const { hostname, port } = new URL(stage.origin);
    const status = await new Promise((resolve) =>
      httpRequest({ hostname, port, path: '/api/requests', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(status).toBe(421);
  });
});
