import { isObject, type JsonObject } from '../json.simulator.ts';
import type { PracticePerson } from '../practice/person.ts';
import type { PlayedAnswer } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { answered } from './play.simulator.ts';
import type { InvalidParam } from './problem.simulator.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const HOME = /^(?!0{16})\d{16}$/;

export interface OccupancyQuestion {
  readonly home: string;
  readonly day: string;
}

/** The question of BRP bewoning 2.1.0 about one day, or all that is wrong with its parameters. */
export function readOccupancyQuestion(body: unknown): OccupancyQuestion | readonly InvalidParam[] {
  const given: Readonly<Record<string, unknown>> = isObject(body) ? body : {};
  if (given.type !== 'BewoningMetPeildatum')
    return [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }];
  const { peildatum: day, adresseerbaarObjectIdentificatie: home } = given;
  const wrong = [
    ...(typeof day === 'string' && DAY.test(day)
      ? []
      : [{ name: 'peildatum', code: 'date', reason: 'Waarde is geen geldige datum.' }]),
    ...(typeof home === 'string' && HOME.test(home)
      ? []
      : [{ name: 'adresseerbaarObjectIdentificatie', code: 'pattern', reason: 'Waarde voldoet niet aan patroon' }]),
  ];
  return wrong.length > 0 ? wrong : { day: String(day), home: String(home) };
}

/** Who is registered at a home: people of the cast, their children unless they live elsewhere, and others by name. */
export function occupancy(world: PracticeWorld, { home, day }: OccupancyQuestion): PlayedAnswer {
  const people = world.people.filter(({ address }) => address.kind === 'DUTCH' && address.bagObject === home);
  if (people.length === 0) return answered({ bewoningen: [] });
  const bewoners = new Map(people.flatMap(withTheirs).map((bewoner) => [bewoner.key, bewoner.shown]));
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return answered({
    bewoningen: [
      {
        adresseerbaarObjectIdentificatie: home,
        periode: { datumVan: day, datumTot: after.toISOString().slice(0, 10) },
        bewoners: [...bewoners.values()],
        mogelijkeBewoners: [],
      },
    ],
  });
}

interface Bewoner {
  readonly key: string;
  readonly shown: JsonObject;
}

function withTheirs({ bsn, flags, children, facts }: PracticePerson): readonly Bewoner[] {
  const { childrenElsewhere, others = [] } = facts.residence ?? {};
  const own = { burgerservicenummer: bsn, geheimhoudingPersoonsgegevens: flags.secret };
  const atHome = childrenElsewhere ? [] : children;
  return [
    { key: bsn, shown: own },
    ...atHome.map((child) => ({ key: child.bsn, shown: { burgerservicenummer: child.bsn } })),
    ...others.map((name) => ({ key: name, shown: { naam: { volledigeNaam: name } } })),
  ];
}
