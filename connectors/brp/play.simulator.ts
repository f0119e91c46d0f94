import type { Json, JsonObject } from '../json.simulator.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { Performance, PlayedAnswer } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { persoonOf } from './persoon.simulator.ts';
import { problem } from './problem.simulator.ts';
import type { Question } from './request.simulator.ts';
import { selectFields } from './select.simulator.ts';

/** How the three APIs of the register refuse; each has its own answers. */
export function refusals(resource: string): Pick<Performance, 'unavailable' | 'refused' | 'busy'> {
  return {
    unavailable: () => problem(503, resource),
    refused: () => problem(403, resource),
    busy: () => problem(429, resource),
  };
}

export function answered(body: Json): PlayedAnswer {
  return { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

/** What `POST /personen` says of the first person asked about. */
export function personenPerformance(world: PracticeWorld, question: Question): Performance {
  const personen = (of: Json): PlayedAnswer => answered({ type: 'RaadpleegMetBurgerservicenummer', personen: of });
  const about = (bsn: string): Question => {
    const [, ...others] = question.burgerservicenummer;
    return { ...question, burgerservicenummer: [bsn, ...others] };
  };
  return {
    normal: (bsn) => personen(delivered(world, about(bsn))),
    partial: (bsn) => personen(delivered(world, about(bsn), halfKnown)),
    unknown: () => personen([]),
    malformed: () => personen('geen lijst'),
    ...refusals('personen'),
  };
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
