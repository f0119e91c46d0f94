import express, { type ErrorRequestHandler, type Router } from 'express';
import type { SourceId } from '../../schema/source.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { readRequest, type SuwiRequest } from './request.simulator.ts';
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

/** A SuwiML service that is asked with a number and nothing else. */
export interface PlayedService {
  readonly source: SourceId;
  readonly operation: PlayedOperation;
  /**
   * What stands in ClientSuwi behind the number; `undefined` of somebody the register does not know.
   *
   * @param isPart - a part of it is to be missing
   */
  dossier(bsn: string, isPart: boolean): readonly Xml[] | undefined;
}

/**
 * Plays one SuwiML service with the practice people. It refuses every request that WSDL and XSD do not allow, with a SOAP
 * fault; it does not check signatures. What it does for a person is the script typed at the practice login.
 */
export function suwiSimulator(world: PracticeWorld, service: PlayedService): Router {
  const { source, operation } = service;
  const path = `/suwibroker/soap/${operation.service}-${operation.version}`;
  const router = express.Router();
  const answer = (status: number, body: Xml, relatesTo?: string): PlayedAnswer => ({
    status,
    type: 'text/xml',
    body: envelope(operation, body, { relatesTo, now: world.now() }),
  });
  const refusal = (rule: string): Xml =>
    fault(operation, 'Client', `Verzoek voldoet niet: ${rule}`, { code: `${operation.office}-400` });

  router.post(path, express.text({ type: 'text/xml', limit: '64kb' }), async (request, response_) => {
    const isSoap = typeof request.body === 'string' && request.get('soapaction') === '""';
    const question: SuwiRequest = isSoap ? readRequest(request.body, operation) : { broken: 'HTTP' };
    if ('broken' in question) {
      const refused = answer(500, refusal(question.broken), question.messageId);
      response_.status(refused.status).type(refused.type).send(refused.body);
      return;
    }
    const { bsn, messageId } = question;
    const say = (status: number, body: Xml): PlayedAnswer => answer(status, body, messageId);
    const isOther = (other: string): boolean => service.dossier(other, false) !== undefined;
    await play(world, { source, bsn, isOther }, response_, {
      normal: (of) => say(200, found(service, of, false)),
      partial: (of) => say(200, found(service, of, true)),
      unknown: () => say(200, response(operation, nothingFound())),
      malformed: () => say(200, response(operation, tag('ClientSuwi'))),
      unavailable: () => say(503, fault(operation, 'Server-SUWIML-0000', 'De bron is niet bereikbaar')),
      refused: () => say(500, fault(operation, 'Client', 'Niet geautoriseerd', { code: `${operation.office}-403` })),
      busy: () => say(429, fault(operation, 'Server-SUWIML-0000', 'Te veel verzoeken')),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response_, _next) => {
    const { status, type, body } = answer(500, refusal('XML'));
    response_.status(status).type(type).send(body);
  };
  router.use(path, refuseUnread);
  return router;
}

function found({ operation, dossier }: PlayedService, bsn: string, isPart: boolean): Xml {
  const known = dossier(bsn, isPart);
  if (!known) return response(operation, nothingFound());
  const client = tag('ClientSuwi', tag('Burgerservicenr', bsn), ...known);
  const warned = isPart
    ? warning(operation, `${operation.office}-206`, 'Een deel van de gegevens ontbreekt')
    : undefined;
  return response(operation, client, warned);
}

/** A day, month or year as SuwiML writes it: what is not known is zeros. */
export function datum(date: string): string {
  return date.replaceAll('-', '').padEnd(8, '0');
}
