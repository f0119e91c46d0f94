import type { Code } from '../../schema/code.type.ts';
import type { Value } from '../../schema/record.ts';
import type { AssertedPerson } from '../connector.ts';
import { dayNumber } from '../days.ts';
import { partialDateValue } from '../suwi/suwi.date.ts';
import type { WireLiability, WireOwnership } from './ownership.wire.ts';

/** A liability of which the vehicle is told. */
export type HeldVehicle = WireLiability & { readonly plate: string };

/** What somebody holds on one day. */
export interface Held {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Each plate once. */
  readonly liabilities: readonly HeldVehicle[];
  /** False where the source warned, or told of a vehicle without telling which. */
  readonly isWhole: boolean;
}

/**
 * The vehicles in somebody's name on a day; what had certainly ended before it is dropped, asked for or not.
 *
 * @returns `undefined` where the register does not know the person
 */
export function heldOn(day: string, { clients, warned }: WireOwnership): Held | undefined {
  if (clients.length === 0) return undefined;
  const today = dayNumber(day);
  const current = clients
    .flatMap(({ liabilities }) => liabilities)
    .filter(({ until }) => until === undefined || until.to >= today);
  const liabilities = new Map<string, HeldVehicle>();
  for (const liability of current) {
    const { plate } = liability;
    if (plate !== undefined && !liabilities.has(plate)) liabilities.set(plate, { ...liability, plate });
  }
  return {
    day,
    liabilities: [...liabilities.values()],
    isWhole: !warned && current.every(({ plate }) => plate !== undefined),
  };
}

/**
 * The state of a vehicle on a day: the last one that had begun and not ended. What the codes mean is not published, so
 * they have no label.
 */
export function stateOn(day: string, { states }: WireLiability): Value<Code> {
  const today = dayNumber(day);
  const current = states
    .filter(({ from, to }) => (from?.from ?? today) <= today && (to?.to ?? today) >= today)
    .sort((one, other) => (one.from?.from ?? 0) - (other.from?.from ?? 0))
    .at(-1);
  return current?.code === undefined ? undefined : { code: current.code, list: 'Suwi CdStatusVoertuig' };
}

/** Name and birth date as this register has them. */
export function assertedBy({ clients: [client] }: WireOwnership): Pick<AssertedPerson, 'familyName' | 'birthDate'> {
  const { namePrefix, familyName, birthDate } = client ?? {};
  const born = partialDateValue(birthDate);
  return {
    ...(familyName === undefined ? {} : { familyName: [namePrefix, familyName].filter(Boolean).join(' ') }),
    ...(typeof born === 'string' ? { birthDate: born } : {}),
  };
}
