import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import type { PracticeWorld } from '../practice/world.ts';
import {
  envelope,
  fault,
  nothingFound,
  response as responseOf,
  tag,
  warning,
  type Xml,
} from '../suwi/soap.simulator.ts';
import { type Asked, deliveredPeriod, dossier, youngerHalf } from './dossier.simulator.ts';
import { UWV_PLAYED } from './operation.simulator.ts';
import { type Question, readQuestion } from './question.simulator.ts';

const PATH = '/suwibroker/soap/UWVDossierInkomstenGSD-v0200';
const SLOW_MILLISECONDS = 15_000;
const DRIP_MILLISECONDS = 1000;

/** How far back the register goes when no period is asked. */
const HISTORY_YEARS = 5;

type ReadQuestion = Exclude<Question, { readonly broken: string }>;

/**
 * Plays UWV's SuwiML service `UWVDossierInkomstenGSD` v0200 with the practice people. It refuses every request the WSDL
 * and XSD do not allow, with a SOAP fault; it does not check signatures. What it does for a person is the script typed
 * at the practice login.
 */
export function uwvSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.text({ type: 'text/xml', limit: '64kb' });
  router.post(PATH, body, async (request, response) => {
    const send = sender(world, response);
    const isSoap = typeof request.body === 'string' && request.get('soapaction') === '""';
    const question: Question = isSoap ? readQuestion(request.body) : { broken: 'HTTP' };
    if ('broken' in question) return send(500, refusal(question.broken), question.messageId);
    await play(world, question, response, send);
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) => {
    sender(world, response)(500, refusal('XML'));
  };
  router.use(PATH, refuseUnread);
  return router;
}

const answer = (...parts: readonly Xml[]): Xml => responseOf(UWV_PLAYED, ...parts);

type Send = (status: number, body: Xml, relatesTo?: string) => void;

function sender(world: PracticeWorld, response: Response): Send {
  return (status, body, relatesTo) => {
    response
      .status(status)
      .type('text/xml')
      .send(envelope(UWV_PLAYED, body, { relatesTo, now: world.now() }));
  };
}

async function play(world: PracticeWorld, question: ReadQuestion, response: Response, send: Send): Promise<void> {
  const { bsn, messageId } = question;
  const normal = (of: string = bsn) => answer(...found(world, of, askedIn(world, question)));
  const script = world.script(bsn, 'UWV');
  switch (script) {
    case 'goed':
      return send(200, normal(), messageId);
    case 'error_SOURCE_UNAVAILABLE':
      return send(503, fault(UWV_PLAYED, 'Server-SUWIML-0000', 'De bron is niet bereikbaar'), messageId);
    case 'error_SOURCE_TIMEOUT':
      return;
    case 'error_SOURCE_MALFORMED':
      return send(200, answer(tag('ClientSuwi')), messageId);
    case 'error_SOURCE_REFUSED':
      return send(500, fault(UWV_PLAYED, 'Client', 'Niet geautoriseerd', { code: 'UWV-403' }), messageId);
    case 'error_SOURCE_BUSY':
      return send(429, fault(UWV_PLAYED, 'Server-SUWIML-0000', 'Te veel verzoeken'), messageId);
    case 'error_SUBJECT_UNKNOWN':
      return send(200, answer(nothingFound()), messageId);
    case 'error_PARTIAL':
      return send(200, answer(...partly(world, bsn, askedIn(world, question))), messageId);
    case 'error_PERSON_MISMATCH': {
      const other = world.people.find((person) => person.bsn !== bsn && person.jobs.length > 0);
      return send(200, normal(other?.bsn), messageId);
    }
    case 'slow_15s':
      return (await waited(world, SLOW_MILLISECONDS, response)) ? send(200, normal(), messageId) : undefined;
    case 'drip':
      return drip(world, response, envelope(UWV_PLAYED, normal(), { relatesTo: messageId, now: world.now() }));
    default: {
      const never: never = script;
      return never;
    }
  }
}

/** Nothing is found of somebody who never had an income; who had one, but not then, has an empty file. */
function found(world: PracticeWorld, bsn: string, asked: Asked): readonly Xml[] {
  const person = world.person(bsn);
  if (!person || person.jobs.length === 0) return [nothingFound()];
  return [dossier(world, person, asked), deliveredPeriod(asked)];
}

/** The older half is missing: the answer says which period it did deliver, and warns. */
function partly(world: PracticeWorld, bsn: string, asked: Asked): readonly Xml[] {
  const answered = found(world, bsn, youngerHalf(asked));
  return answered.length === 1
    ? answered
    : [...answered, warning(UWV_PLAYED, 'UWV-206', 'Een deel van de gegevens ontbreekt')];
}

function askedIn(world: PracticeWorld, { from, to }: ReadQuestion): Asked {
  const today = world.today();
  const earliest = `${Number(today.slice(0, 4)) - HISTORY_YEARS}-01-01`;
  return { from: from ? dayOf(from) : earliest, to: to ? dayOf(to) : today };
}

function dayOf(datum: string): string {
  return `${datum.slice(0, 4)}-${datum.slice(4, 6)}-${datum.slice(6)}`;
}

function refusal(rule: string): Xml {
  return fault(UWV_PLAYED, 'Client', `Verzoek voldoet niet: ${rule}`, { code: 'UWV-400' });
}

async function drip(world: PracticeWorld, response: Response, message: string): Promise<void> {
  response.status(200).type('text/xml');
  for (const byte of Buffer.from(message)) {
    response.write(Uint8Array.of(byte));
    if (!(await waited(world, DRIP_MILLISECONDS, response))) return;
  }
  response.end();
}

/** Waits as long as the other side does. @returns false when it went away */
async function waited(world: PracticeWorld, milliseconds: number, response: Response): Promise<boolean> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.once('close', leave);
  try {
    await world.wait(milliseconds, gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    response.off('close', leave);
  }
  return !gone.signal.aborted;
}
