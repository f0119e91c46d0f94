import { Router } from 'express';
import { ERASURE_GROUNDS } from '../../sealing/erasure-answer.ts';
import { nullable, object, oneOf } from '../../sealing/shape.ts';
import { ACKNOWLEDGE, REJECT } from '../provider/operations.ts';
import { answerErasure } from '../provider/shares.ts';
import { call } from '../wire/call.ts';
import { answering, notFound, unlessRefused } from './answers.ts';
import type { Arrived } from './arrivals.ts';
import type { Desk } from './desk.ts';

const readGround = object({ ground: nullable(oneOf(...ERASURE_GROUNDS)) });

/** What is done with what arrived: kept, sent back, opened again, erased. */
export function deliveryRoutes(desk: Desk): Router {
  const router = Router();
  const found = (arrived: Arrived | undefined): Arrived => {
    if (!arrived) throw notFound();
    return arrived;
  };
  router.post(
    '/deliveries/:id/acknowledge',
    answering(async ({ params }) => {
      const { id } = found(desk.arrivals.byId(String(params.id)));
      const { acknowledgeDelivery } = await call(desk.caller, ACKNOWLEDGE, { input: { deliveryId: id } });
      unlessRefused(acknowledgeDelivery.refusals);
      return undefined;
    }),
  );
  router.post(
    '/deliveries/:id/reject',
    answering(async ({ params }) => {
      const { id, problem, requestId } = found(desk.arrivals.byId(String(params.id)));
      const input = { deliveryId: id, code: problem ?? ('NOT_EXPECTED' as const) };
      const { rejectDelivery } = await call(desk.caller, REJECT, { input });
      unlessRefused(rejectDelivery.refusals);
      await eraseResult(desk, requestId, id);
      return undefined;
    }),
  );
  router.post(
    '/shares/:id/retrieve',
    answering(async ({ params }) => {
      await desk.arrivals.retrieve(found(desk.arrivals.byShare(String(params.id))));
      return undefined;
    }),
  );
  router.post(
    '/erasures/:id/answer',
    answering(async ({ params, body }) => {
      const { ground } = readGround(body, 'answer');
      const { id, requestId, share } = found(desk.arrivals.byErasure(String(params.id)));
      if (!share?.erasure) throw notFound();
      // First the deed, then the signature that says it was done.
      if (ground === null) await eraseResult(desk, requestId, id);
      const asked = { erasureId: share.erasure.id, shareId: share.id };
      await answerErasure(desk.caller, { ...desk.signer, broker: desk.broker }, asked, ground, desk.now());
      const answer = { deliveryId: id, at: desk.now().toISOString() };
      await desk.requests.change(requestId, ({ erasureAnswers }) => ({ erasureAnswers: [...erasureAnswers, answer] }));
      desk.changes.tell(requestId);
      return undefined;
    }),
  );
  return router;
}

async function eraseResult({ requests, changes }: Desk, requestId: string, deliveryId: string): Promise<void> {
  await requests.change(requestId, ({ results }) => ({
    results: results.filter((result) => result.deliveryId !== deliveryId),
  }));
  changes.tell(requestId);
}
