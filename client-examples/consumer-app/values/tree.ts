import type { CheckedSection } from '../../../sealing/check-section.ts';
import type { Gap } from '../../../sealing/payload.ts';
import type { PlannedSection } from '../../../sealing/plan.ts';
import { type Language, stepsTo } from '../../device/plan.ts';

/** A place of the asked shape, in words. */
export interface Branch {
  /** its member in the answer, an alias where one was asked */
  readonly name: string;
  /** its name in the schema */
  readonly field: string;
  /** the names in the schema down to it, from the person: `identity.address` */
  readonly way: string;
  readonly label: string;
  readonly explanation: string;
  readonly isList: boolean;
  /** its parts say nothing of their own: an amount, a code with its meaning */
  readonly isOneValue: boolean;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly parts: readonly Branch[];
}

interface Growing {
  readonly branch: Omit<Branch, 'parts' | 'isOneValue'>;
  readonly isSpoken: boolean;
  readonly parts: Map<string, Growing>;
}

/** The shape of a section, from the person down, in words. */
export function branchesOf({ leaves }: Pick<PlannedSection, 'leaves'>, language: Language): readonly Branch[] {
  const roots = new Map<string, Growing>();
  for (const { path, field, arguments: given } of leaves) {
    const [subject = '', ...steps] = path.split('.');
    const names = field.split('.');
    const words = stepsTo(field, language);
    let level = roots;
    let way = subject;
    steps.forEach((step, at) => {
      const name = step.replace(/(\[\])+$/, '');
      way = `${way}.${step}`;
      const known = level.get(name) ?? {
        branch: {
          name,
          field: names[at] ?? '',
          way: names.slice(0, at + 1).join('.'),
          label: words[at]?.label ?? '',
          explanation: words[at]?.explanation ?? '',
          isList: step.endsWith('[]'),
          arguments: argumentsAt(given, way.replace(/(\[\])+$/, '')),
        },
        isSpoken: words[at]?.isSpoken ?? true,
        parts: new Map<string, Growing>(),
      };
      level.set(name, known);
      level = known.parts;
    });
  }
  return [...roots.values()].map(grown);
}

function grown({ branch, parts }: Growing): Branch {
  const all = [...parts.values()];
  return { ...branch, isOneValue: all.length > 0 && all.every(({ isSpoken }) => !isSpoken), parts: all.map(grown) };
}

function argumentsAt(given: Readonly<Record<string, unknown>>, path: string): Readonly<Record<string, unknown>> {
  const found = given[path];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

type Path = readonly (string | number)[];

/** Why there is nothing at a place: the gap on it, or on what it is part of. */
export function gapAt(gaps: readonly Gap[], path: Path): Gap | undefined {
  return gaps.find((gap) => gap.path.length <= path.length && gap.path.every((step, at) => step === path[at]));
}

/** Where a place came from: the nearest reference on it or above it. */
export function referenceAt({ payload }: CheckedSection, path: Path) {
  return payload.references
    .filter((found) => found.path.every((step, at) => step === path[at]))
    .sort((left, right) => right.path.length - left.path.length)[0];
}
