import { expect, it } from 'vitest';
import { memoryWebhooks, signWebhook, verifyWebhook, WebhookRefused } from './webhook.ts';

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

it('is handled once, also when it comes again under a fresh signature', async () => {
  const claim = memoryWebhooks();
  expect(await verifyWebhook(signed([OLD]), [OLD], claim)).toEqual(message);
  expect(await verifyWebhook(signed([OLD], 60), [OLD], claim)).toBeNull();
});

it.each([
  ['by another secret', signed([NEW])],
  ['without a signature', { ...signed([OLD]), headers: {} }],
  ['changed under way', { ...signed([OLD]), body: signed([OLD]).body.replace('pending', 'lapsed') }],
  ['under another id', { ...signed([OLD]), headers: { ...signed([OLD]).headers, 'webhook-id': 'event-2' } }],
  ['six minutes old', signed([OLD], -360)],
  ['six minutes early', signed([OLD], 360)],
])('is refused %s, and its id is not used up', async (_, post) => {
  const claim = memoryWebhooks();
  await expect(verifyWebhook(post, [OLD], claim)).rejects.toBeInstanceOf(WebhookRefused);
  expect(await claim('event-1')).toBe(true);
});
