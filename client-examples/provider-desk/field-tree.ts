import type { DataPath } from '../../sealing/leaf-tree.ts';
import type { PlannedSection } from '../../sealing/plan.ts';
import type { Language } from '../device/plan.ts';
import bundled from '../device/texts.generated.json' with { type: 'json' };
import { lenderLabel } from './lender-labels.ts';

/** One field of a document with what is asked below it. */
export interface Field {
  /** Name in the answer: the alias where there is one. */
  readonly key: string;
  /** Name in the schema. */
  readonly name: string;
  /** The names in the schema down to it, from the person: `identity.address`. */
  readonly way: string;
  readonly label: string;
  /** GraphQL type; empty for what holds no fields. */
  readonly type: string;
  readonly isList: boolean;
  /** In the order of the document; none of a value. */
  readonly fields: readonly Field[];
}

interface FieldWords {
  readonly type?: string;
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

const WORDS: Readonly<Record<string, FieldWords>> = bundled.fields;

interface Growing extends Field {
  readonly fields: Growing[];
}

/** The fields of one section below its person, each with its label in the lender's words. */
export function fieldTree({ leaves }: Pick<PlannedSection, 'leaves'>, language: Language): readonly Field[] {
  const roots: Growing[] = [];
  for (const { path, field } of leaves) {
    const names = field.split('.');
    let siblings = roots;
    let type = 'Person';
    for (const [at, step] of path.split('.').slice(1).entries()) {
      const key = step.replaceAll('[]', '');
      const name = names[at] ?? key;
      const words = WORDS[`${type}.${name}`];
      let found = siblings.find((one) => one.key === key);
      if (!found) {
        const label = lenderLabel(`${type}.${name}`, language) ?? words?.[language][0] ?? name;
        found = {
          key,
          name,
          way: names.slice(0, at + 1).join('.'),
          label: key === name ? label : `${label} (${key})`,
          type: words?.type ?? '',
          isList: step.endsWith('[]'),
          fields: [],
        };
        siblings.push(found);
      }
      type = found.type;
      siblings = found.fields;
    }
  }
  return roots;
}

const ONE_VALUE: ReadonlySet<string> = new Set(['Money', 'Code', 'Fraction']);

/** Whether it is read as one value: a scalar, or an amount, a code or a fraction with its parts. */
export const isOneValue = (field: Field): boolean => field.fields.length === 0 || ONE_VALUE.has(field.type);

/** Whether a list of it fits a table: no list stands below it. */
export const isFlat = ({ fields }: Field): boolean =>
  fields.every((field) => isOneValue(field) || (!field.isList && isFlat(field)));

/** The labels on the way to a place of the data: `Werk › Werkgevers › Geëindigd op`. Indices of lists say nothing here. */
export function wayTo(fields: readonly Field[], path: DataPath): string {
  const labels: string[] = [];
  let level = fields;
  // The first step is the subject.
  for (const key of path.slice(1)) {
    if (typeof key === 'number') continue;
    const found = level.find((field) => field.key === key);
    if (!found) break;
    labels.push(found.label);
    level = isOneValue(found) ? [] : found.fields;
  }
  return labels.join(' › ');
}
