import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { PlannedSection } from '../sealing/plan.ts';
import { meaningOf, type Sensitivity, type Words } from './meaning.ts';

export type Language = 'nl' | 'en';

/** The words of one field, with the words of what stands above it, from the person down. */
export interface FieldText {
  readonly nl: readonly Words[];
  readonly en: readonly Words[];
  readonly aboutOther: boolean;
  readonly sensitivity: Sensitivity;
  readonly specialCategory: boolean;
}

/** Types whose own leaves say nothing to a reader: an amount is read as the wage it is of. */
const SILENT: ReadonlySet<string> = new Set(['Money', 'Code', 'Fraction']);

/**
 * The words of every field of personal data by its path from the person down (`employment.employers.name`). A device
 * carries this table in its own bundle, by schema version: the broker sends paths, never sentences (design D3).
 */
export function fieldTexts(schema: GraphQLSchema): ReadonlyMap<string, FieldText> {
  const person = schema.getType('Person');
  if (!isObjectType(person)) throw new TypeError('the schema has a Person');
  const texts = new Map<string, FieldText>();
  const walk = (type: GraphQLObjectType, path: string, around: FieldText): void => {
    for (const field of Object.values(type.getFields())) {
      const meaning = meaningOf(`${type.name}.${field.name}`);
      if (!meaning) continue;
      const silent = SILENT.has(type.name);
      const text: FieldText = {
        nl: silent ? around.nl : [...around.nl, meaning.nl],
        en: silent ? around.en : [...around.en, meaning.en],
        aboutOther: around.aboutOther || meaning.aboutOther === true,
        sensitivity: meaning.sensitivity ?? around.sensitivity,
        specialCategory: around.specialCategory || meaning.specialCategory === true,
      };
      const own = path === '' ? field.name : `${path}.${field.name}`;
      texts.set(own, text);
      const named = getNamedType(field.type);
      if (isObjectType(named)) walk(named, own, text);
    }
  };
  walk(person, '', { nl: [], en: [], aboutOther: false, sensitivity: 'ORDINARY', specialCategory: false });
  return texts;
}

/** How close each field comes to a person, by its path from the person down. @throws TypeError for a field that is none */
export function kindOfFields(
  schema: GraphQLSchema,
): (field: string) => Pick<FieldText, 'sensitivity' | 'specialCategory'> {
  const texts = fieldTexts(schema);
  return (field) => {
    const text = texts.get(field);
    if (!text) throw new TypeError(`no field ${field}`);
    return text;
  };
}

/** One line a consumer reads for a part of the request: `Je werk › Werkgevers › Naam`. */
export interface ConsentLine {
  readonly label: string;
  readonly explanation: string;
}

/** What a consumer reads about one section, each line once, in the order asked. */
export function consentLines(
  section: PlannedSection,
  texts: ReadonlyMap<string, FieldText>,
  language: Language,
): readonly ConsentLine[] {
  const lines = new Map<string, ConsentLine>();
  for (const leaf of section.leaves) {
    const words = texts.get(leaf.field)?.[language];
    const last = words?.at(-1);
    if (!words || !last) throw new TypeError(`no words for ${leaf.field}`);
    const label = words.map((word) => word.label).join(' › ');
    lines.set(label, { label, explanation: last.explanation });
  }
  return [...lines.values()];
}
