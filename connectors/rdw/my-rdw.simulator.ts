import express, { type ErrorRequestHandler, type Router } from 'express';
import type { PracticeRegistration, PracticeVehicle } from '../practice/facts/vehicle.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { drives, heldBetween } from './registration.simulator.ts';

/** Where the service is below the origin of RDW. */
export const MY_RDW_SERVICE_PATH = '/mijn-rdw/v1/gegevens';

const PARTS = ['voertuigen', 'voertuigHistorie', 'rijbewijs', 'vaartuigen'] as const;
type Part = (typeof PARTS)[number];

interface Question {
  readonly bsn: string;
  readonly parts: readonly Part[];
}

/**
 * Plays the proposed service of what RDW tells a citizen of himself: `POST` with `burgerservicenummer` and the wanted
 * `onderdelen`. It answers with those parts and no other.
 */
export function myRdwSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  router.post(MY_RDW_SERVICE_PATH, express.json({ limit: '16kb' }), async (request, response) => {
    const question = readQuestion(request.body);
    if (!question) return void response.status(400).json({ fout: 'VERZOEK_ONGELDIG' });
    const isOther = (other: string): boolean => drives(world.person(other));
    await play(world, { source: 'RDW', bsn: question.bsn, isOther }, response, {
      normal: (of) => said(200, found(world, of, question)),
      partial: (of) => said(200, withoutLast(found(world, of, question), question)),
      unknown: () => said(200, head(world, question.bsn)),
      malformed: () => said(200, { ...head(world, question.bsn), burgerservicenummer: [question.bsn] }),
      unavailable: () => said(503, { fout: 'NIET_BESCHIKBAAR' }),
      refused: () => said(403, { fout: 'NIET_GEMACHTIGD' }),
      busy: () => said(429, { fout: 'TE_VEEL_VERZOEKEN' }),
    });
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) =>
    void response.status(400).json({ fout: 'VERZOEK_ONGELDIG' });
  return router.use(MY_RDW_SERVICE_PATH, refuseUnread);
}

function readQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { burgerservicenummer: bsn, onderdelen, ...more } = body as Record<string, unknown>;
  if (typeof bsn !== 'string' || !/^\d{9}$/.test(bsn) || Object.keys(more).length > 0) return undefined;
  if (!Array.isArray(onderdelen) || onderdelen.length === 0) return undefined;
  const parts = PARTS.filter((part) => onderdelen.includes(part));
  return parts.length === onderdelen.length ? { bsn, parts } : undefined;
}

function said(status: number, body: object): PlayedAnswer {
  return { status, type: 'application/json', body: JSON.stringify(body) };
}

function head(world: PracticeWorld, bsn: string) {
  return { peildatum: world.today(), burgerservicenummer: bsn };
}

/** Nothing but the head about somebody RDW does not know. */
function found(world: PracticeWorld, bsn: string, { parts }: Question): Record<string, unknown> {
  const person = world.person(bsn);
  const registration = person?.facts.registration;
  if (!person || !registration) return head(world, bsn);
  const asked = parts.map((part) => [part, partOf(part, person, registration, world.today())] as const);
  return { ...head(world, bsn), ...Object.fromEntries(asked) };
}

/** The last part asked for cannot be given, and the answer says which. */
function withoutLast(answer: Record<string, unknown>, { parts }: Question): object {
  const [last = 'voertuigen'] = parts.slice(-1);
  const { [last]: _, ...rest } = answer;
  return { ...rest, nietBeschikbaar: [{ onderdeel: last }] };
}

function partOf(part: Part, person: PracticePerson, registration: PracticeRegistration, today: string): unknown {
  switch (part) {
    case 'voertuigen':
      return heldBetween(person, today, today).map(vehicle);
    case 'voertuigHistorie':
      return registration.vehicles
        .filter(({ until }) => until !== undefined && until < today)
        .map(({ plate, since, until }) => ({ kenteken: plate, datumTenaamstelling: since, datumEinde: until }));
    case 'rijbewijs':
      return licence(registration);
    case 'vaartuigen':
      return registration.vessels.map(({ mark, kind, since }) => ({
        registratieteken: mark,
        soort: kind,
        datumRegistratie: since,
      }));
    default: {
      const never: never = part;
      return never;
    }
  }
}

const ROLES = { OWNER: 'eigenaar', HOLDER: 'houder', OWNER_AND_HOLDER: 'eigenaar_houder' } as const;

function vehicle(given: PracticeVehicle): object {
  const { odometer } = given;
  return {
    kenteken: given.plate,
    rolTenaamgestelde: ROLES[given.role],
    datumTenaamstelling: given.since,
    meldcode: given.reportingCode,
    merk: given.make,
    handelsbenaming: given.model,
    geschorst: given.suspendedOn !== undefined,
    ...(given.insured === 'N.v.t.' ? {} : { wamVerzekerd: given.insured === 'Ja' }),
    vervaldatumApk: given.inspectedUntil,
    ...(odometer === undefined
      ? {}
      : {
          tellerstandoordeel: odometer.judgement,
          laatsteTellerstand: { jaar: odometer.year, waarde: odometer.reading, eenheid: odometer.unit },
        }),
  };
}

function licence({ licence: given }: PracticeRegistration): object | undefined {
  if (!given) return undefined;
  return {
    rijbewijsnummer: given.number,
    geldigTot: given.validUntil,
    ongeldig: given.declaredInvalid === true,
    categorieen: given.categories.map(({ category, obtainedOn, validUntil, restrictions }) => ({
      categorie: category,
      datumAfgifte: obtainedOn,
      datumEinde: validUntil,
      beperkingen: restrictions ?? [],
    })),
  };
}
