/** One line of the table: what was measured, what it is held against, and both numbers' ratio. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  /** The target, or the floor measured in the same run. */
  readonly against: number;
  readonly unit: string;
  /** Whether little or much is good. */
  readonly good: 'LITTLE' | 'MUCH';
  /** How it was measured: counts, and what is in it. */
  readonly how: string;
}

/** Below 1 is within the target, whichever way is good. */
export function ratioOf({ measured, against, good }: Row): number {
  return good === 'LITTLE' ? measured / against : against / measured;
}

export function shownRow(row: Row): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  const sign = row.good === 'LITTLE' ? '≤' : '≥';
  return [
    row.what.padEnd(46),
    `${number(row.measured)} ${row.unit}`.padStart(16),
    `${sign} ${number(row.against)} ${row.unit}`.padStart(16),
    `× ${ratioOf(row).toFixed(2)}`.padStart(9),
    `  ${row.how}`,
  ].join('');
}

/** The value that `share` of all lie at or below. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
