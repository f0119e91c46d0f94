import type { AssertedPerson, Connector, SourceAnswer, Wanted } from '../connector.ts';
import { dayText } from '../days.ts';
import { exactDay } from '../suwi/suwi.date.ts';
import { askSuwi, bsnOf, PLAIN_SUWI, type SuwiAccess, type SuwiTools } from '../suwi/suwi.exchange.ts';
import { lastPaid, toSocialInsurance } from './svb.mapping.ts';
import { parseAnswer, SVB_OPERATION, type WireAnswer } from './svb.wire.ts';

/** What the access to SVB holds; `baseUrl` is the origin of the SuwiML broker. */
export type SvbAccess = SuwiAccess;

/**
 * SVB's register of what it pays, through SuwiML `SVBDossierPersoonGSD` v0200. The service knows no period and no choice
 * of fields: it tells all, children included, and what is not wanted is dropped here.
 */
export function svbConnector(tools: SuwiTools): Connector {
  return {
    source: 'SVB',
    async fetch({ access, loggedIn, wanted, http, now }) {
      const bsn = bsnOf(loggedIn);
      if (!wanted.wants('socialInsurance')) return { record: {}, person: { bsn }, references: [] };
      const exchange = { operation: SVB_OPERATION, loggedIn, access, http, now, tools };
      return answerOf(await askSuwi<WireAnswer>(exchange, parseAnswer), bsn, wanted);
    },
  };
}

export const svb: Connector = svbConnector(PLAIN_SUWI);

function answerOf(answer: WireAnswer, bsn: string, wanted: Wanted): SourceAnswer {
  const periods = (['statePension', 'childBenefit'] as const).flatMap((part) => {
    const period = wanted.period(`socialInsurance.${part}`);
    return period ? [[part === 'statePension' ? 'AOW' : 'AKW', period] as const] : [];
  });
  return {
    record: answer.found ? { socialInsurance: toSocialInsurance(answer, wanted) } : {},
    person: answer.found ? asserted(answer, bsn) : { bsn },
    references: [
      {
        path: ['socialInsurance'],
        source: 'SVB',
        referenceDate: answer.found ? lastPaid(answer, periods) : null,
        broughtByConsumer: false,
      },
    ],
  };
}

/** Name and birth date say who somebody is together or not at all. */
function asserted(answer: Extract<WireAnswer, { found: true }>, bsn: string): AssertedPerson {
  const birthDay = exactDay(answer.birthDate);
  if (answer.familyName === undefined || birthDay === undefined) return { bsn };
  return { bsn, familyName: answer.familyName, birthDate: dayText(birthDay) };
}
