import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { memoryWebhooks, signWebhook, verifyWebhook, WebhookRefused } from './webhook.ts';
import { webhookServer } from './webhook-server.ts';

const OLD = 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=';
const NEW = 'whsec_OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg=';
const message = {
  id: 'event-1',
  type: 'delivery.pending',
  timestamp: '2026-11-24T10:00:00.000Z',
  data: { deliveryId: 'dlv_AAAAAAAAAAAAAAAAAAAAAA' },
};
const signed = (secrets: readonly string[], seconds = 0) =>
  signWebhook(message, secrets, new Date(Date.now() + seconds * 1000));

it('is read when one of its signatures is by a secret of ours', async () => {
  for (const [by, ours] of [
    [[OLD], [OLD]],
    [[OLD, NEW], [NEW]],
    [[NEW], [OLD, NEW]],
  ] as const)
    expect(await verifyWebhook(signed(by), ours, memoryWebhooks())).toEqual(message);
});

it('is told once, also when it comes again under a fresh signature', async () => {
  const keep = memoryWebhooks();
  expect(await verifyWebhook(signed([OLD]), [OLD], keep)).toEqual(message);
  expect(await verifyWebhook(signed([OLD], 60), [OLD], keep)).toBeNull();
});

it.each([
  ['by another secret', signed([NEW])],
  ['without a signature', { ...signed([OLD]), headers: {} }],
  ['changed under way', { ...signed([OLD]), body: signed([OLD]).body.replace('pending', 'lapsed') }],
  ['under another id', { ...signed([OLD]), headers: { ...signed([OLD]).headers, 'webhook-id': 'event-2' } }],
  ['six minutes old', signed([OLD], -360)],
  ['six minutes early', signed([OLD], 360)],
])('is refused %s, and nothing is kept', async (_, post) => {
  const keep = memoryWebhooks();
  await expect(verifyWebhook(post, [OLD], keep)).rejects.toBeInstanceOf(WebhookRefused);
  expect(await keep(message)).toBe(true);
});

it('at the example server: 204 to what is new or known, 400 to what is not the broker’s, 500 while it cannot be kept', async () => {
  const kept: string[] = [];
  let isBroken = true;
  const server = webhookServer([OLD], async ({ id }) => {
    if (isBroken) throw new Error('the disk is full');
    return !kept.includes(id) && kept.push(id) > 0;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const send = async (post: ReturnType<typeof signed>) => (await fetch(url, { method: 'POST', ...post })).status;
  const told = [await send(signed([OLD]))];
  isBroken = false;
  told.push(await send(signed([OLD])), await send(signed([OLD])), await send(signed([NEW])));
  expect([told, kept]).toEqual([[500, 204, 204, 400], ['event-1']]);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});
