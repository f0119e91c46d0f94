import type { Response } from 'express';
import type { PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import type { Json, JsonObject } from './json.simulator.ts';
import { persoonOf } from './persoon.simulator.ts';
import { sendProblem } from './problem.simulator.ts';
import type { Question } from './request.simulator.ts';
import { selectFields } from './select.simulator.ts';

const SLOW_MILLISECONDS = 15_000;
const DRIP_MILLISECONDS = 1000;

/** Answers one question as the script of the person asked about says. */
export async function play(world: PracticeWorld, question: Question, response: Response): Promise<void> {
  const [bsn = ''] = question.burgerservicenummer;
  const script = world.script(bsn, 'BRP');
  switch (script) {
    case 'goed':
      return send(response, answer(delivered(world, question)));
    case 'error_SOURCE_UNAVAILABLE':
      return sendProblem(response, 503);
    case 'error_SOURCE_TIMEOUT':
      return;
    case 'error_SOURCE_MALFORMED':
      return send(response, answer('geen lijst'));
    case 'error_SOURCE_REFUSED':
      return sendProblem(response, 403);
    case 'error_SOURCE_BUSY':
      return sendProblem(response, 429);
    case 'error_SUBJECT_UNKNOWN':
      return send(response, answer([]));
    case 'error_PARTIAL':
      return send(response, answer(delivered(world, question, halfKnown)));
    case 'error_PERSON_MISMATCH': {
      const other = world.people.find((person) => person.bsn !== bsn)?.bsn ?? bsn;
      return send(response, answer(delivered(world, { ...question, burgerservicenummer: [other] })));
    }
    case 'slow_15s': {
      const isThere = await waited(world, SLOW_MILLISECONDS, response);
      return isThere ? send(response, answer(delivered(world, question))) : undefined;
    }
    case 'drip':
      return drip(world, response, answer(delivered(world, question)));
    default: {
      const never: never = script;
      return never;
    }
  }
}

function delivered(
  world: PracticeWorld,
  { burgerservicenummer, fields, gemeenteVanInschrijving: municipality }: Question,
  render: (person: PracticePerson, today: string) => JsonObject = persoonOf,
): readonly Json[] {
  return burgerservicenummer
    .map((bsn) => world.person(bsn))
    .filter((person): person is PracticePerson => person !== undefined)
    .filter((person) => municipality === undefined || person.municipality.code === municipality)
    .map((person) => selectFields(render(person, world.today()), fields));
}

/** What comes of somebody of whom the register itself knows little: the year of birth, and no place. */
function halfKnown(person: PracticePerson, today: string): JsonObject {
  const persoon = persoonOf({ ...person, birthDate: person.birthDate.slice(0, 4) }, today);
  return { ...persoon, verblijfplaats: { type: 'VerblijfplaatsOnbekend' } };
}

function answer(personen: Json): string {
  return JSON.stringify({ type: 'RaadpleegMetBurgerservicenummer', personen });
}

function send(response: Response, body: string): void {
  response.status(200).type('application/json').send(body);
}

async function drip(world: PracticeWorld, response: Response, body: string): Promise<void> {
  response.status(200).type('application/json');
  for (const byte of Buffer.from(body)) {
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
  return !gone.signal.aborted && !response.destroyed;
}
