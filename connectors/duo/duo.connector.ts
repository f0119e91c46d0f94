import { gap } from '../../schema/gap.ts';
import type { Connector, SourceAnswer, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import { askSuwi, bsnOf, PLAIN_SUWI, SOMEBODY_ELSE, type SuwiAccess, type SuwiTools } from '../suwi/suwi.exchange.ts';
import { askDebt } from './debt.exchange.ts';
import { loanDays, toStudentDebt } from './debt.mapping.ts';
import type { WireDebt } from './debt.wire.ts';
import { toEducation } from './education.mapping.ts';
import { EDUCATION_OPERATION, parseEducation, type WireEducation } from './education.wire.ts';

/** `baseUrl` is the origin of the SuwiML broker. */
export interface DuoAccess extends SuwiAccess {
  /** Where the interface of the student debt lives, when that is elsewhere. */
  readonly debtUrl?: string;
}

/**
 * DUO: diplomas and enrolments through SuwiML `DUODossierPersoonGSD` v0300, student debt through an interface of our own
 * proposal (DUO publishes none). Each is asked only when something of it is wanted. Neither knows a choice of fields:
 * the rest is dropped here.
 *
 * Where both are wanted and one fails, its part is a gap (UNAVAILABLE); where nothing is left, the failure is told. An
 * answer about somebody else fails the whole, whatever the other said.
 */
export function duoConnector(tools: SuwiTools): Connector {
  return {
    source: 'DUO',
    async fetch({ access, loggedIn, wanted, http, now }) {
      const duo: DuoAccess = access;
      const bsn = bsnOf(loggedIn);
      const exchange = { operation: EDUCATION_OPERATION, loggedIn, access, http, now, tools };
      const debtQuestion = { bsn, baseUrl: duo.debtUrl ?? duo.baseUrl, apiKey: duo.apiKey, http };
      const [education, debt] = await Promise.all([
        wanted.wants('education') ? told(askSuwi<WireEducation>(exchange, parseEducation)) : undefined,
        wanted.wants('studentDebt') ? told(askDebt(debtQuestion)) : undefined,
      ]);
      const asked = [education, debt].filter((part) => part !== undefined);
      const failures = asked.flatMap((part) => ('failure' in part ? [part.failure] : []));
      const [failure] = failures;
      if (failure && failures.length === asked.length) throw failure;
      const educationPart = educationOf(education, wanted);
      const debtPart = debtOf(debt, wanted);
      return {
        record: { ...educationPart?.record, ...debtPart?.record },
        person: { bsn },
        references: [...(educationPart?.references ?? []), ...(debtPart?.references ?? [])],
      };
    },
  };
}

export const duo: Connector = duoConnector(PLAIN_SUWI);

/** What one of the services said: an answer, or a failure that leaves the other one standing. */
type Told<Answer> = { readonly answer: Answer } | { readonly failure: SourceFailure };
type Part = Pick<SourceAnswer, 'record' | 'references'>;

async function told<Answer>(asking: Promise<Answer>): Promise<Told<Answer>> {
  try {
    return { answer: await asking };
  } catch (failure) {
    if (failure instanceof SourceFailure && failure.detail !== SOMEBODY_ELSE) return { failure };
    throw failure;
  }
}

function educationOf(told: Told<WireEducation> | undefined, wanted: Wanted): Part | undefined {
  if (!told) return undefined;
  if ('failure' in told) return { record: { education: gap('UNAVAILABLE') }, references: [] };
  const references = [{ path: ['education'], source: 'DUO', referenceDate: null, broughtByConsumer: false }];
  return { record: told.answer.found ? { education: toEducation(told.answer, wanted) } : {}, references };
}

function debtOf(told: Told<WireDebt> | undefined, wanted: Wanted): Part | undefined {
  if (!told) return undefined;
  if ('failure' in told) return { record: { studentDebt: gap('UNAVAILABLE') }, references: [] };
  const { asOf, debt } = told.answer;
  const reference = (path: readonly (string | number)[], day: string | undefined) => ({
    path: [...path],
    source: 'DUO',
    referenceDate: day ?? null,
    broughtByConsumer: false,
  });
  const days = wanted.wants('studentDebt.loans') ? loanDays(told.answer) : [];
  return {
    record: debt ? { studentDebt: toStudentDebt(debt, asOf, wanted) } : {},
    references: [
      reference(['studentDebt'], asOf),
      ...days.map((day, index) => reference(['studentDebt', 'loans', index], day)),
    ],
  };
}
