import { euros } from '../../schema/cents.ts';
import type { Code } from '../../schema/code.type.ts';
import { type Gap, gap, gapReason } from '../../schema/gap.ts';
import type { Money } from '../../schema/money.type.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Vehicle } from '../../schema/vehicle.type.ts';
import type { Odometer, VehicleFuel } from '../../schema/vehicle-facts.type.ts';
import type { Wanted } from '../connector.ts';
import { dateValue, partialDateValue, type SuwiDate } from '../suwi/suwi.date.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { WireRegistration } from './my-rdw.wire.ts';
import type { OpenFacts } from './open-data.call.ts';
import type { WireFuel, WireVehicle } from './open-data.wire.ts';
import { type Held, stateOn } from './ownership.mapping.ts';

/** What is known of vehicles beside who holds them. */
export interface VehicleFacts {
  /** By plate. */
  readonly open: ReadonlyMap<string, OpenFacts>;
  /** What the holder alone is told; a gap where that could not be had. */
  readonly own: readonly WireRegistration[] | Gap;
}

/** The vehicles somebody holds. A list that is known not to be whole ends with a gap. */
export function toVehicles(held: Held, facts: VehicleFacts, wanted: Wanted): Listed<Vehicle> {
  const vehicles = held.liabilities.map((liability) => {
    const { plate, since } = liability;
    const open = facts.open.get(plate) ?? { vehicle: undefined, fuels: undefined };
    const own = ownOf(facts.own, plate);
    const row = inside(open.vehicle);
    return onlyWanted<Vehicle>(wanted, 'vehicles', {
      licencePlate: () => plate,
      role: () => inside(own)('role'),
      registeredSince: () => partialDateValue(since),
      kind: () => kindCode(row('kind')),
      make: () => row('make'),
      model: () => row('model'),
      colour: () => row('colour'),
      firstAdmittedOn: () => dated(row('firstAdmittedOn'), partialDateValue),
      firstRegisteredInNetherlandsOn: () => dated(row('firstRegisteredHereOn'), partialDateValue),
      state: () => stateOn(held.day, liability),
      isSuspended: () => inside(own)('isSuspended'),
      isInsured: () => row('isInsured'),
      inspectedUntil: () => dated(row('inspectedUntil'), dateValue),
      hasOpenRecall: () => row('hasOpenRecall'),
      odometer: () => odometer(open.vehicle, own, wanted),
      listPrice: () => money(row('listPrice')),
      registrationTax: () => money(row('registrationTax')),
      weightKilograms: () => row('weightKilograms'),
      seats: () => row('seats'),
      fuels: () => fuels(open, wanted),
    });
  });
  return held.isWhole ? vehicles : [...vehicles, gap('PARTIAL')];
}

function ownOf(own: VehicleFacts['own'], plate: string): Value<WireRegistration> {
  return isGap(own) ? own : own.find((registration) => registration.plate === plate);
}

/** The year of a reading comes with it; without the reading it is the year open data know. */
function odometer(open: Value<WireVehicle>, own: Value<WireRegistration>, wanted: Wanted): Odometer {
  const last = inside(own)('odometer');
  const row = inside(open);
  return onlyWanted<Odometer>(wanted, 'vehicles.odometer', {
    reading: () => inside(last)('reading'),
    unit: () => inside(last)('unit'),
    year: () => (isGap(last) ? undefined : last?.year) ?? row('odometerYear'),
    judgement: () => row('odometerJudgement'),
  });
}

/** No rows are no fuel for a known vehicle, such as a trailer; of an unknown plate they say nothing. */
function fuels({ vehicle, fuels: rows }: OpenFacts, wanted: Wanted): Value<Listed<VehicleFuel>> {
  if (rows === undefined || isGap(rows)) return rows;
  const isKnown = rows.length > 0 || (vehicle !== undefined && !isGap(vehicle));
  return isKnown ? rows.map((row) => fuel(row, wanted)) : undefined;
}

function fuel(row: WireFuel, wanted: Wanted): VehicleFuel {
  return onlyWanted<VehicleFuel>(wanted, 'vehicles.fuels', {
    kind: () => row.kind,
    co2GramsPerKilometre: () => row.co2,
    co2WltpGramsPerKilometre: () => row.co2Wltp,
    powerKilowatts: () => row.kilowatts,
    emissionLevel: () => row.emissionLevel,
    electricRangeKilometres: () => row.electricRange,
  });
}

/** The register gives the meaning and no code. */
function kindCode(kind: Value<string>): Value<Code> {
  return typeof kind === 'string' ? { label: kind, list: 'RDW voertuigsoort' } : kind;
}

function money(cents: Value<number>): Value<Money> {
  return typeof cents === 'number' ? euros(cents) : cents;
}

function dated(date: Value<SuwiDate>, write: (date: SuwiDate) => Value<string>): Value<string> {
  return date === undefined || isGap(date) ? date : write(date);
}

/** Reads members of what may be a gap or nothing: each of them is then that gap, or nothing. */
function inside<T extends object>(value: Value<T>): <Name extends keyof T>(name: Name) => T[Name] | Gap | undefined {
  return (name) => (value === undefined || isGap(value) ? value : value[name]);
}

function isGap(value: unknown): value is Gap {
  return gapReason(value) !== undefined;
}
