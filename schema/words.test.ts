import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  GraphQLNonNull,
  GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { allMeanings, type Meaning, meaningOf, type Words } from './meaning.ts';
import { personalSchema } from './personal-schema.ts';
import {
  LANGUAGES,
  type Language,
  MOST_WORDS,
  type PlacedText,
  unexplained,
  wordFaults,
} from './plain-words.testing.ts';
import { PURPOSE_IDS } from './purpose.ts';
import { SOURCE_IDS } from './source.ts';

const SECRETS: ReadonlySet<string> = new Set([
  'bsn',
  'rsin',
  'password',
  'wachtwoord',
  'pin',
  'pincode',
  'burgerservicenummer',
]);

const meanings = [...allMeanings()];
const schema = personalSchema();
const person = objectType('Person');

describe('the words of every field', () => {
  it.each(LANGUAGES)('are there in %s: a label without a full stop, and sentences with one', (language) => {
    const wrong = meanings.filter(([, meaning]) => !isComplete(meaning[language])).map(([coordinate]) => coordinate);
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)(`hold at most ${MOST_WORDS} words a sentence in %s, and no banned word`, (language) => {
    expect(wordFaults(language, textsIn(language))).toEqual([]);
  });

  it.each(LANGUAGES)('have a label of their own among their neighbours in %s', (language) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [coordinate, meaning] of meanings) {
      const label = `${typeOf(coordinate)} › ${meaning[language].label.toLowerCase()}`;
      const first = seen.get(label);
      if (first) twice.push(`${first} and ${coordinate}`);
      seen.set(label, coordinate);
    }
    expect(twice).toEqual([]);
  });

  it('are written for each field of each type of personal data, and for nothing else', () => {
    const fields = [...typesBelow(person)].flatMap((type) =>
      Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
    );
    expect(fields.toSorted()).toEqual(meanings.map(([coordinate]) => coordinate).toSorted());
  });
});

describe('the personal data', () => {
  const paths = [...pathsBelow(person)];

  it('come from one source each: it is named once on the way down, on the list or above it', () => {
    const wrong = paths.flatMap(({ path, lineage, field }) => {
      const named = lineage.filter(({ meaning }) => meaning.source ?? meaning.sources);
      const isLeaf = !(getNamedType(field.type) instanceof GraphQLObjectType);
      if (named.length === 0) return isLeaf || isListType(field.type) ? [`${path} has no source`] : [];
      return named.length > 1 ? [`${path} has more than one source`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each(LANGUAGES)('explain in %s each hard word of the glossary, in the field or above it', (language) => {
    const faults = paths.flatMap(({ path, lineage }) => {
      const words = lineage.flatMap(({ meaning }) => Object.values(meaning[language]));
      return unexplained(language, [{ at: path, text: words.join(' ') }]);
    });
    expect(faults).toEqual([]);
  });

  it('come from every source there is', () => {
    const named = paths.flatMap(({ lineage }) =>
      lineage.flatMap(({ meaning }) => meaning.source ?? meaning.sources ?? []),
    );
    expect([...new Set(named)].toSorted()).toEqual(SOURCE_IDS.toSorted());
  });

  it('leave the source to the fields below in one place only: income', () => {
    const fields = Object.keys(person.getFields()).filter((name) => !meaningOf(`Person.${name}`)?.source);
    expect(fields).toEqual(['income']);
  });

  it('say from the person down who may ask, how sensitive it is and which day it is true for', () => {
    const silent = Object.keys(person.getFields()).filter((name) => {
      const meaning = meaningOf(`Person.${name}`);
      return !(meaning?.purposes && meaning.sensitivity && meaning.referenceDate);
    });
    expect(silent).toEqual([]);
  });

  it('can be asked for fewer purposes further down, never for more, and for at least one', () => {
    const wrong = paths.flatMap(({ path, lineage }) => {
      let allowed: readonly string[] = PURPOSE_IDS;
      for (const { meaning } of lineage) {
        const { purposes = allowed } = meaning;
        if (purposes.some((purpose) => !allowed.includes(purpose))) return [`${path} widens its purposes`];
        allowed = purposes;
      }
      return allowed.length > 0 ? [] : [`${path} is for nobody`];
    });
    expect(wrong).toEqual([]);
  });

  it('may be missing everywhere: each field, list and element is nullable', () => {
    const required = paths.filter(
      ({ field }) => String(field.type).includes('!') || field.type instanceof GraphQLNonNull,
    );
    expect(required.map(({ path }) => path)).toEqual([]);
  });

  it('hold no union and no interface', () => {
    const abstract = paths.filter(({ field }) => isAbstractType(getNamedType(field.type)));
    const implementing = [...typesBelow(person)].filter((type) => type.getInterfaces().length > 0);
    expect([...abstract.map(({ path }) => path), ...implementing.map(String)]).toEqual([]);
  });

  it('hold no BSN and no secret, by any name', () => {
    const names = paths.flatMap(({ field }) => [field.name, ...field.args.map((argument) => argument.name)]);
    const types = [...typesBelow(person)].map((type) => type.name);
    expect([...names, ...types].filter((name) => wordsInName(name).some((word) => SECRETS.has(word)))).toEqual([]);
  });

  it('are asked for by no name in the whole API that is a secret’s', () => {
    const names = [...namesOfApi()];
    expect(names).toContain('startLogin');
    expect(names).toContain('personKey');
    expect(names.filter((name) => wordsInName(name).some((word) => SECRETS.has(word)))).toEqual([]);
  });

  it('are described type by type, and each field with its Dutch term', () => {
    const bare = [...typesBelow(person)].filter((type) => !type.description?.endsWith('.')).map(String);
    const fields = paths.filter(({ field }) => !/Dutch: .+\.$/.test(field.description ?? '')).map(({ path }) => path);
    expect([...bare, ...fields]).toEqual([]);
  });

  it('name a stretch of time in one way only', () => {
    const times = paths.flatMap(({ path, field }) =>
      field.args
        .filter(
          ({ name, type }) =>
            (name === 'period') !== (String(type) === 'PeriodInput!') || /year|since|until|from/i.test(name),
        )
        .map(({ name }) => `${path}(${name}:)`),
    );
    expect(times).toEqual([]);
  });
});

interface PathBelow {
  /** Field names from the person down. */
  readonly path: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The meanings from the person's field down to this one. */
  readonly lineage: readonly { readonly coordinate: string; readonly meaning: Meaning }[];
}

function* pathsBelow(type: GraphQLObjectType, above: PathBelow | null = null): Generator<PathBelow> {
  for (const field of Object.values(type.getFields())) {
    const coordinate = `${type.name}.${field.name}`;
    const meaning = meaningOf(coordinate);
    // A test of its own names the field that has no words.
    if (!meaning) continue;
    const found: PathBelow = {
      path: above ? `${above.path}.${field.name}` : field.name,
      field,
      lineage: [...(above?.lineage ?? []), { coordinate, meaning }],
    };
    yield found;
    const named = getNamedType(field.type);
    if (named instanceof GraphQLObjectType) yield* pathsBelow(named, found);
  }
}

function typesBelow(
  type: GraphQLObjectType,
  found: Set<GraphQLObjectType> = new Set(),
): ReadonlySet<GraphQLObjectType> {
  if (found.has(type)) return found;
  found.add(type);
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    if (named instanceof GraphQLObjectType) typesBelow(named, found);
  }
  return found;
}

function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) throw new TypeError(`the schema has no type ${name}`);
  return type;
}

function textsIn(language: Language): readonly PlacedText[] {
  return meanings.flatMap(([at, meaning]) =>
    [meaning[language].label, meaning[language].explanation].map((text) => ({ at, text })),
  );
}

function isComplete({ label, explanation }: Words): boolean {
  return /^\S.*[^.\s]$/.test(label) && /^\S.*[.?]$/.test(explanation);
}

const typeOf = (coordinate: string): string => coordinate.slice(0, coordinate.indexOf('.'));
/** Every name of the API as it is committed: of types, fields, arguments and the members of inputs. */
function* namesOfApi(): Generator<string> {
  const api = buildSchema(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));
  for (const type of Object.values(api.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    yield type.name;
    const fields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
    for (const field of Object.values(fields)) {
      yield field.name;
      if ('args' in field) for (const { name } of field.args) yield name;
    }
  }
  for (const { args } of api.getDirectives()) for (const { name } of args) yield name;
}

const wordsInName = (name: string): string[] =>
  name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());
