import { isDay, isPartialDate } from '../../schema/date.ts';
import { gap } from '../../schema/gap.ts';
import type { Value } from '../../schema/record.ts';
import type { Vehicle } from '../../schema/vehicle.type.ts';
import { mayHoldBsn } from '../bsn.ts';
import { type JsonMembers, readJsonObject } from '../json.reader.ts';
import { SourceFailure } from '../source-failure.ts';

/** What RDW tells a citizen of himself (proposal). The number of the licence and the meldcode are never read. */
export interface WireMyRdw {
  readonly bsn: string;
  /** peildatum: the day it speaks of. */
  readonly asOf: string | undefined;
  /** Parts that were asked for and could not be given. */
  readonly unavailable: readonly string[];
  readonly vehicles: readonly WireRegistration[];
  readonly licence: WireLicence | undefined;
  /** `undefined` where the answer says nothing of vessels. */
  readonly vessels: readonly WireVessel[] | undefined;
}

/** One of `voertuigen`: what only the holder is told. */
export interface WireRegistration {
  /** In capitals without dashes. */
  readonly plate: string;
  readonly role: Vehicle['role'];
  readonly isSuspended: boolean | undefined;
  readonly odometer:
    | { readonly year: number | undefined; readonly reading: number | undefined; readonly unit: Value<Unit> }
    | undefined;
}

type Unit = 'KILOMETRE' | 'MILE';

export interface WireLicence {
  readonly validUntil: string | undefined;
  readonly isDeclaredInvalid: boolean | undefined;
  /** Restrictions are never read: they speak of health. */
  readonly categories: readonly {
    readonly category: string | undefined;
    readonly obtainedOn: string | undefined;
    readonly validUntil: string | undefined;
  }[];
}

export interface WireVessel {
  readonly mark: Value<string>;
  readonly kind: Value<string>;
  readonly since: string | undefined;
}

const MOST = 300;

/** @throws SourceFailure MALFORMED with the place of what is wrong, never its value */
export function parseMyRdw(body: Uint8Array): WireMyRdw {
  const answer = readJsonObject(body);
  const bsn = answer.text('burgerservicenummer');
  if (bsn === undefined || !/^\d{9}$/.test(bsn))
    throw answer.malformed('burgerservicenummer', 'is not a number of one');
  return {
    bsn,
    asOf: day(answer, 'peildatum'),
    unavailable: list(answer, 'nietBeschikbaar', (part) => part.text('onderdeel') ?? ''),
    vehicles: list(answer, 'voertuigen', registration),
    licence: answer.object('rijbewijs', licence),
    vessels: answer.has('vaartuigen') ? list(answer, 'vaartuigen', vessel) : undefined,
  };
}

function registration(wire: JsonMembers): WireRegistration {
  const plate = wire.text('kenteken')?.replace(/[\s-]/g, '').toUpperCase();
  if (plate === undefined || !/^[A-Z\d]{2,8}$/.test(plate)) throw wire.malformed('kenteken', 'is not a plate');
  return {
    plate,
    role: role(wire.text('rolTenaamgestelde')),
    isSuspended: flag(wire, 'geschorst'),
    odometer: wire.object('laatsteTellerstand', (last) => ({
      year: last.integer('jaar', 1900, 2200),
      reading: last.integer('waarde', 0, 9_999_999),
      unit: unit(last.text('eenheid')),
    })),
  };
}

/** eigenaar, houder, or both (also written as the basisregistratie does: EigenaarEnHouder); another word is unread. */
function role(text: string | undefined): Vehicle['role'] {
  switch (text?.toLowerCase().replace(/[^a-z]/g, '')) {
    case undefined:
      return undefined;
    case 'eigenaar':
      return 'OWNER';
    case 'houder':
      return 'HOLDER';
    case 'eigenaarhouder':
    case 'eigenaarenhouder':
      return 'OWNER_AND_HOLDER';
    default:
      return gap('UNAVAILABLE');
  }
}

function unit(text: string | undefined): Value<Unit> {
  if (text === undefined) return undefined;
  return text === 'km' ? 'KILOMETRE' : text === 'mijl' ? 'MILE' : gap('UNAVAILABLE');
}

function licence(wire: JsonMembers): WireLicence {
  return {
    validUntil: day(wire, 'geldigTot'),
    isDeclaredInvalid: flag(wire, 'ongeldig'),
    categories: list(wire, 'categorieen', (one) => ({
      category: category(one),
      obtainedOn: day(one, 'datumAfgifte'),
      validUntil: day(one, 'datumEinde'),
    })),
  };
}

/** An open list: AM to T today. */
function category(wire: JsonMembers): string | undefined {
  const text = wire.text('categorie');
  if (text !== undefined && !/^[A-Za-z\d]{1,4}$/.test(text)) throw wire.malformed('categorie', 'is not a category');
  return text;
}

function vessel(wire: JsonMembers): WireVessel {
  const since = wire.text('datumRegistratie');
  if (since !== undefined && !isPartialDate(since)) throw wire.malformed('datumRegistratie', 'is not a date');
  return { mark: words(wire, 'registratieteken', 20), kind: words(wire, 'soort', 100), since };
}

function words(wire: JsonMembers, name: string, most: number): Value<string> {
  const text = wire.text(name);
  if (text !== undefined && text.length > most) throw wire.malformed(name, 'is too long');
  return text !== undefined && mayHoldBsn(text) ? gap('UNAVAILABLE') : text;
}

function day(wire: JsonMembers, name: string): string | undefined {
  const text = wire.text(name);
  if (text !== undefined && !isDay(text)) throw wire.malformed(name, 'is not a day');
  return text;
}

/** What is not said is not `false`. */
function flag(wire: JsonMembers, name: string): boolean | undefined {
  return wire.has(name) ? wire.flag(name) : undefined;
}

function list<T>(wire: JsonMembers, name: string, read: (members: JsonMembers) => T): readonly T[] {
  const found = wire.list(name, (members) => members);
  if (found.length > MOST) throw new SourceFailure('MALFORMED', `${name} is too long`);
  return found.map(read);
}
