import { randomUUID } from 'node:crypto';
import type { Period } from '../../schema/period.ts';
import type { Connector, LoggedIn, SourceAccess, SourceAnswer, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceResponse } from '../source-http.ts';
import { lastReported, toBenefits, toEmployment, toRecord, type UwvRecord } from './uwv.mapping.ts';
import { requestEnvelope, UWV_PATH } from './uwv.request.ts';
import { parseAnswer, type WireAnswer } from './uwv.wire.ts';

/** What the access to UWV holds: on a live line also what signs its messages (PKIoverheid), both PEM. */
export interface UwvAccess extends SourceAccess {
  readonly signing?: { readonly certificate: string; readonly privateKey: string };
}

/** What a connection to UWV needs besides HTTP. */
export interface UwvTools {
  /** A URI nobody else uses; the message id of a request. */
  readonly newMessageId: () => string;
  /**
   * Makes a message fit for the line it goes over; `access` holds what that takes.
   *
   * Practice sends it as it is. A live line (Suwinet) adds, by the WSDL: a signature (exc-c14n, RSA-SHA256) over every
   * header part and the body, each found by its `wsu:Id`, with the X.509 certificate beside it as BinarySecurityToken
   * and a direct reference; TLS 1.2 with a client certificate, which is the business of its SourceHttp; and a check of
   * the signature of the answer before it is read.
   */
  readonly secure: (envelope: string, access: UwvAccess) => string;
}

/**
 * UWV's register of wages and benefits through SuwiML `UWVDossierInkomstenGSD` v0200. `access.baseUrl` is the origin.
 * The service knows no choice of fields: it is asked for the period that is wanted, and the rest is dropped here.
 */
export function uwvConnector({ newMessageId, secure }: UwvTools): Connector {
  return {
    source: 'UWV',
    async fetch({ access, loggedIn, wanted, http, now }) {
      const bsn = bsnOf(loggedIn);
      const to = `${access.baseUrl}${UWV_PATH}`;
      const period = covering([wanted.period('employment'), wanted.period('benefits')]);
      const envelope = requestEnvelope({ bsn, period, to, messageId: newMessageId(), now });
      const response = await http.send({
        method: 'POST',
        url: to,
        headers: { 'content-type': 'text/xml; charset=utf-8', accept: 'text/xml', soapaction: '""' },
        body: secure(envelope, access),
      });
      const answer = read(response);
      if (!answer.found) return answerOf(bsn, undefined, wanted);
      if (answer.bsn !== bsn) throw new SourceFailure('MALFORMED', 'answered about somebody else');
      return answerOf(bsn, toRecord(answer, wanted.asOf), wanted);
    },
  };
}

export const uwv: Connector = uwvConnector({
  newMessageId: () => `urn:uuid:${randomUUID()}`,
  secure: (envelope) => envelope,
});

function bsnOf({ bsn }: LoggedIn): string {
  if (!bsn || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

/** SOAP 1.1 over HTTP sends every fault with 500, so there the fault itself says whose it is. */
function read({ status, headers, body }: SourceResponse): WireAnswer {
  if (status === 429) throw new SourceFailure('BUSY', 'HTTP 429');
  if (status >= 400 && status < 500) throw new SourceFailure('REFUSED', `HTTP ${status}`);
  if (status > 500) throw new SourceFailure('UNREACHABLE', `HTTP ${status}`);
  if (status === 200) return parseAnswer(body, headers['content-type'] ?? '');
  throw status === 500
    ? faultIn(body, headers['content-type'] ?? '')
    : new SourceFailure('MALFORMED', `HTTP ${status}`);
}

function faultIn(body: Buffer, contentType: string): SourceFailure {
  try {
    parseAnswer(body, contentType);
  } catch (failure) {
    if (failure instanceof SourceFailure && failure.code !== 'MALFORMED') return failure;
  }
  return new SourceFailure('UNREACHABLE', 'HTTP 500');
}

function answerOf(bsn: string, record: UwvRecord | undefined, wanted: Wanted): SourceAnswer {
  const wantsWork = wanted.wants('employment');
  const wantsBenefits = wanted.wants('benefits');
  const reference = (part: 'employment' | 'benefits', incomes: UwvRecord['work']) => ({
    path: [part],
    source: 'UWV',
    referenceDate: lastReported(incomes, wanted.period(part)),
    broughtByConsumer: false,
  });
  return {
    record: {
      ...(record && wantsWork ? { employment: toEmployment(record) } : {}),
      ...(record && wantsBenefits ? { benefits: toBenefits(record) } : {}),
    },
    person: { bsn },
    references: [
      ...(wantsWork ? [reference('employment', record?.work ?? [])] : []),
      ...(wantsBenefits ? [reference('benefits', record?.benefits ?? [])] : []),
    ],
  };
}

function covering(periods: readonly (Period | undefined)[]): Period | undefined {
  return periods.reduce((widest, period) => {
    if (!widest || !period) return widest ?? period;
    const from = period.from < widest.from ? period.from : widest.from;
    return { from, to: period.to > widest.to ? period.to : widest.to };
  }, undefined);
}
