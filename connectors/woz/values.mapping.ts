import { euros } from '../../schema/cents.ts';
import { gap } from '../../schema/gap.ts';
import type { AssessedValue } from '../../schema/home-value.type.ts';
import type { Period } from '../../schema/period.ts';
import type { Listed, Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { Waarde } from './woz.wire.ts';

const ANNULLED = 'beschikking_vernietigd';
/** Objection, appeal, further appeal and cassation, as long as nobody has decided on them. */
const OPEN = ['bezwaar_ingediend', 'beroep_aangetekend', 'hoger_beroep_aangetekend', 'cassatie_ingesteld'];

/** A value of which the day is known. */
type Dated = Waarde & { readonly waardepeildatum: string };

/**
 * The one value that counts for each valuation date, newest date first (WOZ `features/waarden.feature`): a value that was
 * only ever annulled does not count, and of the others the one that took effect last does. The proxy's answer, of which
 * this has been done, comes out as it is.
 */
export function valuesThatCount(waarden: readonly Waarde[]): readonly Dated[] {
  const valid = waarden.filter(
    (waarde): waarde is Dated => waarde.waardepeildatum !== undefined && !isAnnulled(waarde),
  );
  // Sorting keeps the order of equals: where nothing tells two apart, the source's first one is the newer one.
  const newestFirst = [...valid].sort(
    (one, other) =>
      compare(other.waardepeildatum, one.waardepeildatum) || compare(other.ingangsdatum ?? '', one.ingangsdatum ?? ''),
  );
  return newestFirst.filter(({ waardepeildatum }, at) => newestFirst[at - 1]?.waardepeildatum !== waardepeildatum);
}

/** Those that count and have their valuation date in a period, newest first. */
export function valuesIn(waarden: readonly Waarde[], { from, to }: Period): readonly Dated[] {
  return valuesThatCount(waarden).filter(({ waardepeildatum }) => waardepeildatum >= from && waardepeildatum <= to);
}

/**
 * The values with a valuation date in a period, newest first; `undefined` where the register delivers none at all.
 * A value is set in the year after its date: where the period has only a date that no value is set for yet, the list is
 * STALE and not empty.
 */
export function assessedValuesOf(
  waarden: readonly Waarde[] | undefined,
  period: Period,
  wanted: Wanted,
): Value<Listed<AssessedValue>> {
  if (waarden === undefined) return undefined;
  const values = valuesIn(waarden, period);
  if (values.length === 0 && awaits(waarden, period)) return gap('STALE');
  return values.map((waarde) =>
    onlyWanted<AssessedValue>(wanted, 'homeValues.values', {
      value: () => (waarde.vastgesteldeWaarde === undefined ? undefined : euros(waarde.vastgesteldeWaarde * 100)),
      valuationDate: () => waarde.waardepeildatum,
      isDisputed: () => isDisputed(waarde),
    }),
  );
}

/** True when the period has a 1 January after the newest value. */
function awaits(waarden: readonly Waarde[], { from, to }: Period): boolean {
  const newest = valuesThatCount(waarden)[0]?.waardepeildatum;
  const lastDate = `${to.slice(0, 4)}-01-01`;
  return newest !== undefined && lastDate >= from && lastDate > newest;
}

/** A raw value, told by its day of effect, says by its statuses whether it is disputed: without them nobody knows. */
function isDisputed(waarde: Waarde): Value<boolean> {
  const statuses = waarde.beschikkingsStatussen;
  if (waarde.indicatieBezwaarBeroep || statuses.some((status) => OPEN.includes(status))) return true;
  return waarde.ingangsdatum !== undefined && statuses.length === 0 ? gap('UNAVAILABLE') : false;
}

function isAnnulled({ beschikkingsStatussen: statuses }: Waarde): boolean {
  return statuses.length > 0 && statuses.every((status) => status === ANNULLED);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
