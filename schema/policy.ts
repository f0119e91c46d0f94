import type { CompiledDocument } from './document.ts';
import { rulesOf } from './field-rules.ts';
import type { Leaf } from './leaf.ts';
import { before } from './period.ts';
import { PURPOSES, type Purpose, type PurposeLimits } from './purpose.ts';
import { accepted, type Outcome, type Refused } from './refusals.ts';

/** What a provider asks beside the fields. */
export interface AskedTerms {
  readonly purpose: Purpose;
  readonly retentionDays: number;
  readonly pickupHours: number;
  readonly subjects: readonly ('APPLICANT' | 'PARTNER')[];
}

/**
 * Holds a compiled request against the public table of its purpose (design D4). At creation, and again in the
 * collector: a field without a purpose that allows it is refused, never let through.
 *
 * @returns every offending path with its limit, as `SCOPE_EXCEEDS_PURPOSE`
 */
export function checkPurpose(compiled: CompiledDocument, terms: AskedTerms): Outcome<true> {
  const limits: PurposeLimits = PURPOSES[terms.purpose];
  const refusals = [
    ...termProblems(terms, limits),
    ...compiled.leaves.flatMap((leaf) => fieldProblems(leaf, terms.purpose)),
    ...historyProblems(compiled, limits),
    ...thresholdProblems(compiled.leaves, limits),
    ...subjectProblems(compiled.leaves, terms),
  ].map(({ path, detail }): Refused => ({ code: 'SCOPE_EXCEEDS_PURPOSE', path, detail }));
  return refusals.length > 0 ? { ok: false, refusals } : accepted(true);
}

interface Problem {
  readonly path: string;
  readonly detail: string;
}

function termProblems(terms: AskedTerms, limits: PurposeLimits): Problem[] {
  const problems: Problem[] = [];
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (!within(terms.retentionDays, 0, limits.retentionDays)) {
    problems.push({ path: 'retentionDays', detail: `${terms.purpose} allows 0 to ${limits.retentionDays} days` });
  }
  if (!within(terms.pickupHours, 1, limits.pickupHours)) {
    problems.push({ path: 'pickupHours', detail: `${terms.purpose} allows 1 to ${limits.pickupHours} hours` });
  }
  if (terms.subjects.includes('PARTNER') && !limits.partner) {
    problems.push({ path: 'partner', detail: `${terms.purpose} asks no partner` });
  }
  return problems;
}

/** Every field on the way down must allow the purpose; a way on which no field names any purpose allows none. */
function fieldProblems(leaf: Leaf, purpose: Purpose): Problem[] {
  const named = leaf.lineage
    .map((coordinate) => rulesOf(coordinate)?.purposes)
    .filter((purposes) => purposes !== undefined);
  const allowed = named.length > 0 && named.every((purposes) => purposes.includes(purpose));
  return allowed ? [] : [{ path: leaf.path, detail: `${purpose} does not allow this field` }];
}

function historyProblems(compiled: CompiledDocument, limits: PurposeLimits): Problem[] {
  const problems = new Map<string, Problem>();
  for (const leaf of compiled.leaves) {
    for (const [path, values] of Object.entries(leaf.arguments)) {
      const period = (values as { readonly period?: { readonly from: string } }).period;
      if (!period) continue;
      const months = limits.historyMonths[leaf.source] ?? 0;
      if (period.from < before(compiled.asOf, { years: 0, months, days: 0 })) {
        problems.set(path, { path: `${path}(period:)`, detail: `goes back further than ${months} months` });
      }
    }
  }
  return [...problems.values()];
}

/** Thresholds come from the list of the purpose, and each yes/no field is asked once: forty answers would be an amount. */
function thresholdProblems(leaves: readonly Leaf[], limits: PurposeLimits): Problem[] {
  const problems: Problem[] = [];
  const asked = new Set<string>();
  for (const leaf of leaves) {
    const threshold = rulesOf(leaf.coordinate)?.threshold;
    if (!threshold) continue;
    const values = leaf.arguments[leaf.path] as Readonly<Record<string, unknown>> | undefined;
    const value = Number(values?.[threshold.argument]);
    const list = limits.thresholds[threshold.list];
    if (!list.includes(value)) {
      problems.push({ path: `${leaf.path}(${threshold.argument}:)`, detail: `is one of ${list.join(', ') || 'none'}` });
    }
    const once = `${leaf.subject} ${leaf.coordinate}`;
    if (asked.has(once)) problems.push({ path: leaf.path, detail: 'a yes/no answer is asked once' });
    asked.add(once);
  }
  return problems;
}

function subjectProblems(leaves: readonly Leaf[], terms: AskedTerms): Problem[] {
  const asked = new Set(leaves.map((leaf) => leaf.subject));
  const problems: Problem[] = [];
  for (const subject of asked) {
    if (!terms.subjects.includes(subject))
      problems.push({
        path: subject.toLowerCase(),
        detail: 'is asked in the document but is no subject of the request',
      });
  }
  for (const subject of terms.subjects) {
    if (!asked.has(subject))
      problems.push({ path: subject.toLowerCase(), detail: 'is a subject of the request but nothing is asked' });
  }
  return problems;
}
