import type { Period } from '../../schema/period.ts';
import type { Connector, SourceAnswer, Wanted } from '../connector.ts';
import { askSuwi, bsnOf, PLAIN_SUWI, type SuwiAccess, type SuwiTools } from '../suwi/suwi.exchange.ts';
import { lastReported, toBenefits, toEmployment, toRecord, type UwvRecord } from './uwv.mapping.ts';
import { askedPeriod, UWV_OPERATION } from './uwv.request.ts';
import { parseAnswer, type WireAnswer } from './uwv.wire.ts';

/** What the access to UWV holds. */
export type UwvAccess = SuwiAccess;

/**
 * UWV's register of wages and benefits through SuwiML `UWVDossierInkomstenGSD` v0200. `access.baseUrl` is the origin.
 * The service knows no choice of fields: it is asked for the period that is wanted, and the rest is dropped here.
 */
export function uwvConnector(tools: SuwiTools): Connector {
  return {
    source: 'UWV',
    async fetch({ access, loggedIn, wanted, http, now }) {
      const period = covering([wanted.period('employment'), wanted.period('benefits')]);
      const exchange = { operation: UWV_OPERATION, loggedIn, more: askedPeriod(period), access, http, now, tools };
      const answer = await askSuwi<WireAnswer>(exchange, parseAnswer);
      return answerOf(bsnOf(loggedIn), answer.found ? toRecord(answer, wanted.asOf) : undefined, wanted);
    },
  };
}

export const uwv: Connector = uwvConnector(PLAIN_SUWI);

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
