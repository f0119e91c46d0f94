import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import type { PracticeRegisteredIncome } from '../practice/facts/tax-return.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import { paidInYear, wholeEuros } from '../practice/tax-year.ts';
import type { PracticeWorld } from '../practice/world.ts';

/** Where the register stands on its server; `baseUrl` of the connector is the origin and this. */
export const BRI_PATH = '/basisregistratie-inkomen';

interface Question {
  readonly bsn: string;
  readonly years: readonly number[];
}

/**
 * Plays the income register with the practice people, in the format proposed for it:
 * `POST /geregistreerde-inkomens` for one BSN and some tax years. What it does for a person is the script typed at the
 * practice login.
 */
export function briSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.json({ type: 'application/json', limit: '4kb' });
  router.post(`${BRI_PATH}/geregistreerde-inkomens`, body, async (request, response) => {
    const question = readQuestion(request.body);
    if (!question) return send(response, problem(400, 'Het verzoek voldoet niet.'));
    const { bsn, years } = question;
    const [, ...younger] = years;
    await play(world, { source: 'BRI', bsn, isOther: (other) => has(world, other) }, response, {
      normal: (of) => register(world, { bsn: of, years }),
      partial: (of) => register(world, { bsn: of, years: younger }),
      unknown: () => json({ burgerservicenummer: bsn, geregistreerdeInkomens: [] }),
      malformed: () => json({ burgerservicenummer: bsn, geregistreerdeInkomens: [{ belastingjaar: '2025' }] }),
      unavailable: () => problem(503, 'De basisregistratie is tijdelijk niet beschikbaar.'),
      refused: () => problem(403, 'Niet geautoriseerd.'),
      busy: () => problem(429, 'Te veel verzoeken.'),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) => {
    send(response, problem(400, 'Het verzoek voldoet niet.'));
  };
  router.use(BRI_PATH, refuseUnread);
  return router;
}

/** Exactly the two members; the years in order, each once. */
function readQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== 2) return undefined;
  const { burgerservicenummer: bsn, belastingjaren: years } = body as Readonly<Record<string, unknown>>;
  if (typeof bsn !== 'string' || !/^\d{9}$/.test(bsn) || !Array.isArray(years) || years.length === 0) return undefined;
  const isInOrder = years.every(
    (year: unknown, at) => Number.isInteger(year) && (at === 0 || Number(years[at - 1]) < Number(year)),
  );
  return isInOrder ? { bsn, years: years.map(Number) } : undefined;
}

function has(world: PracticeWorld, bsn: string): boolean {
  return (world.person(bsn)?.facts.taxReturn?.registered ?? []).length > 0;
}

function register(world: PracticeWorld, { bsn, years }: Question): PlayedAnswer {
  const person = world.person(bsn);
  const incomes = person ? years.flatMap((year) => registered(world, person, year)).reverse() : [];
  return json({ burgerservicenummer: bsn, geregistreerdeInkomens: incomes });
}

/** What stands today: of one year the decision taken last. */
function registered(world: PracticeWorld, person: PracticePerson, year: number): readonly object[] {
  const decisions = (person.facts.taxReturn?.registered ?? [])
    .filter((decision) => decision.year === year && decision.decidedOn <= world.today())
    .sort((one, other) => (one.decidedOn < other.decidedOn ? -1 : 1));
  const decision = decisions.at(-1);
  return decision ? [rendered(world, person, decision)] : [];
}

function rendered(world: PracticeWorld, person: PracticePerson, decision: PracticeRegisteredIncome): object {
  // Each in whole euros, as the return has them: what is registered adds up to what it shows.
  const paid = paidInYear(world, person, decision.year).map(({ taxableWage }) => wholeEuros(taxableWage));
  return {
    belastingjaar: decision.year,
    soortInkomen: decision.kind === 'AGGREGATE' ? 'verzamelinkomen' : 'belastbaarLoon',
    bedrag: paid.reduce((sum, euros) => sum + euros, decision.addedEuros),
    valuta: 'EUR',
    statusAanslag: decision.status,
    vaststellingsdatum: decision.decidedOn,
    inOnderzoek: decision.underInvestigation ?? false,
  };
}

function json(body: object): PlayedAnswer {
  return { status: 200, type: 'application/json', body: JSON.stringify(body) };
}

function problem(status: number, title: string): PlayedAnswer {
  return { status, type: 'application/problem+json', body: JSON.stringify({ title, status }) };
}

function send(response: Response, { status, type, body }: PlayedAnswer): void {
  response.status(status).type(type).send(body);
}
