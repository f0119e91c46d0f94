import express, { type ErrorRequestHandler, type Response, type Router } from 'express';
import type { PracticeVehicle } from '../practice/facts/vehicle.ts';
import type { PracticePerson } from '../practice/person.ts';
import { type PlayedAnswer, play } from '../practice/play.simulator.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { tag, type Xml } from '../suwi/soap.simulator.ts';
import { type OwnershipQuestion, readOwnershipQuestion } from './ownership-question.simulator.ts';
import { drives, heldBetween } from './registration.simulator.ts';
import { incomplete, nobody, ownershipResponse, soapFault, suwiAnswer } from './suwi-answer.simulator.ts';

/** Where the service is below the origin of RDW. */
export const OWNERSHIP_SERVICE_PATH = '/suwibroker/soap/RDWDossierGSD-v0200';

/** What the state of a vehicle in somebody's name is written as; the official samples have it most. */
const STATE = '87';

type ReadQuestion = Exclude<OwnershipQuestion, { readonly broken: string }>;

/**
 * Plays RDW's SuwiML service `RDWDossierGSD` v0200, operation VoertuigbezitInfoPersoon. It refuses every request the
 * WSDL and XSD do not allow, with a SOAP fault; it does not check signatures.
 */
export function ownershipSimulator(world: PracticeWorld): Router {
  const router = express.Router();
  const body = express.text({ type: 'text/xml', limit: '64kb' });
  router.post(OWNERSHIP_SERVICE_PATH, body, async (request, response) => {
    const isSoap = typeof request.body === 'string' && request.get('soapaction') === '""';
    const question: OwnershipQuestion = isSoap ? readOwnershipQuestion(request.body) : { broken: 'HTTP' };
    if ('broken' in question) return refuse(world, response, question.broken, question.messageId);
    await answer(world, question, response);
  });
  const refuseUnread: ErrorRequestHandler = (_error, _request, response, _next) => refuse(world, response, 'XML');
  return router.use(OWNERSHIP_SERVICE_PATH, refuseUnread);
}

function answer(world: PracticeWorld, question: ReadQuestion, response: Response): Promise<void> {
  const { bsn, messageId } = question;
  const said = (status: number, content: Xml): PlayedAnswer => ({
    status,
    type: 'text/xml',
    body: suwiAnswer(content, messageId, world.now()),
  });
  const isOther = (other: string): boolean => drives(world.person(other));
  return play(world, { source: 'RDW', bsn, isOther }, response, {
    normal: (of) => said(200, found(world, of, question, false)),
    partial: (of) => said(200, found(world, of, question, true)),
    unknown: () => said(200, nobody()),
    malformed: () => said(200, ownershipResponse(tag('ClientSuwi'))),
    unavailable: () => said(503, soapFault('Server', 'De bron is niet bereikbaar')),
    refused: () => said(500, soapFault('Client', 'Niet geautoriseerd')),
    busy: () => said(429, soapFault('Server', 'Te veel verzoeken')),
  });
}

/** Whoever has a licence, or had a vehicle once, is known, also without a vehicle now. */
function found(world: PracticeWorld, bsn: string, { from, to }: ReadQuestion, isPartial: boolean): Xml {
  const person = world.person(bsn);
  if (!person?.facts.registration) return nobody();
  const held = heldBetween(person, from, to);
  const client = clientSuwi(person, isPartial ? held.slice(0, -1) : held);
  return ownershipResponse(client, isPartial ? incomplete() : undefined);
}

function clientSuwi(person: PracticePerson, vehicles: readonly PracticeVehicle[]): Xml {
  return tag(
    'ClientSuwi',
    tag('Burgerservicenr', person.bsn),
    tag('Voorletters', person.initials.replaceAll('.', '').slice(0, 6)),
    person.namePrefix === undefined ? undefined : tag('Voorvoegsel', person.namePrefix),
    tag('SignificantDeelVanDeAchternaam', person.familyName),
    tag('Geboortedat', datum(person.birthDate)),
    address(person),
    ...vehicles.map(liability),
  );
}

function address({ address: home }: PracticePerson): Xml | undefined {
  if (home.kind !== 'DUTCH') return undefined;
  const street = tag(
    'Straatadres',
    tag('Postcd', home.postcode),
    tag('Woonplaatsnaam', home.city),
    tag('Straatnaam', home.street),
    tag('Huisnr', home.number),
  );
  return tag('RdwAdres', tag('FeitelijkAdres', street));
}

function liability({ since, until, plate }: PracticeVehicle): Xml {
  const state = tag('StatusVoertuig', tag('CdStatusVoertuig', STATE), tag('DatBStatusVoertuig', datum(since)));
  return tag(
    'Aansprakelijke',
    tag('DatRegistratieAansprakelijkheid', datum(since)),
    until === undefined ? undefined : tag('DatEAansprakelijkheid', datum(until)),
    tag('Voertuig', tag('KentekenVoertuig', plate), state),
  );
}

/** `YYYYMMDD`; what is not known of it are zeros. */
function datum(date: string): string {
  return date.replaceAll('-', '').padEnd(8, '0');
}

function refuse(world: PracticeWorld, response: Response, rule: string, messageId?: string): void {
  const fault = soapFault('Client', `Verzoek voldoet niet: ${rule}`);
  response
    .status(500)
    .type('text/xml')
    .send(suwiAnswer(fault, messageId, world.now()));
}
