import { gap } from '../../schema/gap.ts';
import type { Person } from '../../schema/person.type.ts';
import type { Connector, SourceAnswer, Wanted } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { bsnOf, PLAIN_SUWI, SOMEBODY_ELSE, type SuwiAccess, type SuwiTools } from '../suwi/suwi.exchange.ts';
import { isMissing, toLicence, toVessels } from './licence.mapping.ts';
import { partsFor } from './my-rdw.request.ts';
import type { WireMyRdw } from './my-rdw.wire.ts';
import { openFacts } from './open-data.call.ts';
import { assertedBy, heldOn } from './ownership.mapping.ts';
import type { WireOwnership } from './ownership.wire.ts';
import { askMyRdw, askOwnership } from './rdw.call.ts';
import { toVehicles } from './vehicle.mapping.ts';

/**
 * What the access to RDW holds. `baseUrl` is the origin of what only the holder is told (ownership, and the proposed
 * service for licence and vessels); `apiKey` is the X-App-Token of open data.
 */
export interface RdwAccess extends SuwiAccess {
  /** Origin of open data; that of `baseUrl` where it is left out. */
  readonly openDataUrl?: string;
}

/** How a service answered that was asked; `undefined` is one that was not. */
type Outcome<T> = { readonly answer: T } | { readonly failure: SourceFailure } | undefined;

/**
 * RDW through three services, each asked only where something is wanted of it: SuwiML `RDWDossierGSD` v0200 for what
 * stands in somebody's name, open data for the facts of those vehicles by their plate, and a proposed service for
 * licence, vessels and what the others do not tell of a vehicle. One that fails leaves gaps in what it alone knows; only
 * when nothing is left is it a failure.
 */
export function rdwConnector(tools: SuwiTools): Connector {
  return {
    source: 'RDW',
    async fetch({ access, loggedIn, wanted, http, now }) {
      const bsn = bsnOf(loggedIn);
      const parts = partsFor(wanted);
      const day = now.toISOString().slice(0, 10);
      const [ownership, mine] = await Promise.all([
        outcome(wanted.wants('vehicles'), () => askOwnership({ loggedIn, access, http, now, tools }, day)),
        outcome(parts.length > 0, () => askMyRdw(http, access.baseUrl, bsn, parts)),
      ]);
      const answers = { bsn, day, ownership: answerIn(ownership), mine: answerIn(mine) };
      refuseOthers(answers);
      const failure = failureIn(ownership) ?? failureIn(mine);
      if (failure && !isAnswered(answers, wanted)) throw failure;
      return answerOf(answers, wanted, http, access);
    },
  };
}

export const rdw: Connector = rdwConnector(PLAIN_SUWI);

/** What was said about one person. */
interface Answers {
  readonly bsn: string;
  /** The day it was asked about, `YYYY-MM-DD`. */
  readonly day: string;
  readonly ownership: WireOwnership | undefined;
  readonly mine: WireMyRdw | undefined;
}

async function answerOf(answers: Answers, wanted: Wanted, http: SourceHttp, access: RdwAccess): Promise<SourceAnswer> {
  const { bsn, day, ownership, mine } = answers;
  const reference = (part: keyof Person, referenceDate: string | null) =>
    wanted.wants(part) ? [{ path: [part], source: 'RDW', referenceDate, broughtByConsumer: false }] : [];
  return {
    record: {
      ...(wanted.wants('vehicles') ? { vehicles: await vehicles(answers, wanted, http, access) } : {}),
      ...(wanted.wants('drivingLicence')
        ? { drivingLicence: mine ? toLicence(mine, wanted) : gap('UNAVAILABLE') }
        : {}),
      ...(wanted.wants('vessels') ? { vessels: mine ? toVessels(mine, wanted) : gap('UNAVAILABLE') } : {}),
    },
    person: { bsn, ...(ownership ? assertedBy(ownership) : {}) },
    references: [
      ...(ownership ? reference('vehicles', day) : []),
      ...(mine ? [...reference('drivingLicence', mine.asOf ?? null), ...reference('vessels', mine.asOf ?? null)] : []),
    ],
  };
}

async function vehicles(
  { day, ownership, mine }: Answers,
  wanted: Wanted,
  http: SourceHttp,
  access: RdwAccess,
): Promise<Person['vehicles']> {
  if (!ownership) return gap('UNAVAILABLE');
  const held = heldOn(day, ownership);
  if (!held) return undefined;
  const url = access.openDataUrl ?? access.baseUrl;
  const plates = held.liabilities.map(({ plate }) => plate);
  const open = await openFacts(plates, wanted, { url, appToken: access.apiKey, http });
  const own = mine && !isMissing(mine, 'voertuigen') ? mine.vehicles : gap('UNAVAILABLE');
  return toVehicles(held, { open, own }, wanted);
}

/** @throws SourceFailure MALFORMED, whatever else was answered: what is about somebody else is never a gap */
function refuseOthers({ bsn, ownership, mine }: Answers): void {
  const about = [...(ownership?.clients ?? []), ...(mine ? [mine] : [])];
  if (about.some((answer) => answer.bsn !== bsn)) throw new SourceFailure('MALFORMED', SOMEBODY_ELSE);
}

/** True when something that is wanted was told by the service that tells it. */
function isAnswered({ ownership, mine }: Answers, wanted: Wanted): boolean {
  const wantsMine = wanted.wants('drivingLicence') || wanted.wants('vessels');
  return ownership !== undefined || (mine !== undefined && wantsMine);
}

async function outcome<T>(isAsked: boolean, call: () => Promise<T>): Promise<Outcome<T>> {
  if (!isAsked) return undefined;
  try {
    return { answer: await call() };
  } catch (failure) {
    if (failure instanceof SourceFailure) return { failure };
    throw failure;
  }
}

function answerIn<T>(given: Outcome<T>): T | undefined {
  return given && 'answer' in given ? given.answer : undefined;
}

function failureIn(given: Outcome<unknown>): SourceFailure | undefined {
  return given && 'failure' in given ? given.failure : undefined;
}
