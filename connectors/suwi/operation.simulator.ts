import express, { type ErrorRequestHandler, type Router } from 'express';
import type { SourceId } from '../../schema/source.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import type { Broken } from './request.simulator.ts';
import {
  envelope,
  fault,
  nothingFound,
  type PlayedOperation,
  response,
  tag,
  warning,
  type Xml,
} from './soap.simulator.ts';

/** A SuwiML service and the questions it takes. */
export interface PlayedService<Question extends { readonly bsn: string; readonly messageId: string }> {
  readonly source: SourceId;
  readonly operation: PlayedOperation;
  /** @param body - the whole message */
  read(body: string): Question | Broken;
  /**
   * What stands in the answer about somebody; `undefined` of whom the register does not know.
   *
   * @param bsn - that of the question, or of another when the source mixes people up
   * @param isPart - a part of it is to be missing
   */
  answer(question: Question, bsn: string, isPart: boolean): readonly Xml[] | undefined;
  /** Whose data may stand for those of another person. */
  isOther(bsn: string): boolean;
}

/**
 * Plays one SuwiML service with the practice people. It refuses every request that WSDL and XSD do not allow, with a SOAP
 * fault; it does not check signatures. What it does for a person is the script typed at the practice login.
 */
export function operationSimulator<Question extends { readonly bsn: string; readonly messageId: string }>(
  world: PracticeWorld,
  service: PlayedService<Question>,
): Router {
  const { source, operation, isOther } = service;
  const path = `/suwibroker/soap/${operation.service}-${operation.version}`;
  const router = express.Router();
  const message = (status: number, body: Xml, relatesTo?: string): PlayedAnswer => ({
    status,
    type: 'text/xml',
    body: envelope(operation, body, { relatesTo, now: world.now() }),
  });
  const refusal = ({ broken, messageId }: Broken): PlayedAnswer => {
    const body = fault(operation, 'Client', `Verzoek voldoet niet: ${broken}`, { code: `${operation.office}-400` });
    return message(500, body, messageId);
  };
  const answer = (question: Question, of: string, isPart: boolean): Xml => {
    const parts = service.answer(question, of, isPart);
    const warned = warning(operation, `${operation.office}-206`, 'Een deel van de gegevens ontbreekt');
    return response(operation, ...(parts ?? [nothingFound()]), parts && isPart ? warned : undefined);
  };

  router.post(path, express.text({ type: 'text/xml', limit: '64kb' }), async (request, response_) => {
    const isSoap = typeof request.body === 'string' && request.get('soapaction') === '""';
    const question = isSoap ? service.read(request.body) : { broken: 'HTTP' };
    if ('broken' in question) {
      const { status, type, body } = refusal(question);
      response_.status(status).type(type).send(body);
      return;
    }
    const { bsn, messageId } = question;
    const say = (status: number, body: Xml): PlayedAnswer => message(status, body, messageId);
    await play(world, { source, bsn, isOther }, response_, {
      normal: (of) => say(200, answer(question, of, false)),
      partial: (of) => say(200, answer(question, of, true)),
      unknown: () => say(200, response(operation, nothingFound())),
      malformed: () => say(200, response(operation, tag('ClientSuwi'))),
      unavailable: () => say(503, fault(operation, 'Server-SUWIML-0000', 'De bron is niet bereikbaar')),
      refused: () => say(500, fault(operation, 'Client', 'Niet geautoriseerd', { code: `${operation.office}-403` })),
      busy: () => say(429, fault(operation, 'Server-SUWIML-0000', 'Te veel verzoeken')),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response_, _next) => {
    const { status, type, body } = refusal({ broken: 'XML' });
    response_.status(status).type(type).send(body);
  };
  router.use(path, refuseUnread);
  return router;
}
