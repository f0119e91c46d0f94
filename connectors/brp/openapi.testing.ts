import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const specs = new URL('../../../shared/specs/brp/', import.meta.url);

export const SPECS_MISSING = existsSync(specs) ? undefined : 'the published specification is not on this machine';

export function specText(file: string): string {
  return readFileSync(new URL(file, specs), 'utf8');
}

interface Schemas {
  [name: string]: AnySchemaObject;
}

/** Checks a value against one of the schemas of an OpenAPI file, personen 2.7.0 by default: what is wrong with it, nothing when it is right. */
export function openApi(file = 'personen-openapi.yaml'): (schema: string, value: unknown) => readonly string[] {
  const { components } = parse(specText(file)) as { components: { schemas: Schemas } };
  spellOutUnions(components.schemas);
  loosenProblems(components.schemas);
  // The patterns escape more than the `u` flag allows.
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'brp', components });
  return (schema, value) => {
    const validate = ajv.getSchema(`brp#/components/schemas/${schema}`);
    if (!validate) throw new Error(`no schema ${schema}`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

const at = (name: string): string => `#/components/schemas/${name}`;

/**
 * A `discriminator` says nothing to JSON Schema: here the schema it stands in becomes "one of these types, and then that
 * schema". What it said itself goes on under a name of its own, which the types refer to.
 */
function spellOutUnions(schemas: Schemas): void {
  for (const [name, schema] of Object.entries(schemas)) {
    const mapping: Readonly<Record<string, string>> | undefined = schema.discriminator?.mapping;
    if (mapping === undefined) continue;
    schemas[`${name}Base`] = { ...schema, discriminator: undefined };
    for (const target of Object.values(mapping)) {
      const kind = schemas[target.slice(at('').length)];
      for (const part of kind?.allOf ?? []) if (part.$ref === at(name)) part.$ref = at(`${name}Base`);
    }
    schemas[name] = {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: Object.keys(mapping) } },
      allOf: Object.entries(mapping).map(([type, target]) => ({
        if: { properties: { type: { const: type } } },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
        then: { $ref: target },
      })),
    };
  }
}

/** The documented refusals break their own patterns (`:`, `[0]`, a path as `instance`): only their shape is checked. */
function loosenProblems(schemas: Schemas): void {
  for (const name of ['Foutbericht', 'InvalidParam', 'InvalidParams']) {
    for (const property of Object.values<AnySchemaObject>(schemas[name]?.properties ?? {})) {
      delete property.pattern;
      delete property.format;
    }
  }
}
