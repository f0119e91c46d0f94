import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { SourceRequest, SourceResponse } from '../source-http.ts';

const specs = new URL('../../../shared/specs/', import.meta.url);

export const SPECS_MISSING = existsSync(specs) ? undefined : 'the published specifications are not on this machine';

export function specText(file: string): string {
  return readFileSync(new URL(file, specs), 'utf8');
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: AnySchemaObject;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: AnySchemaObject }>>;
}
interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, AnySchemaObject>> };
}

export interface OpenApi {
  /** What is wrong with a request and its answer, one line each. @param basePath - before the paths of the specification */
  wrongIn(basePath: string, request: SourceRequest, response: SourceResponse): readonly string[];
  /** What is wrong with a value of a named schema. */
  wrongAs(schema: string, value: unknown): readonly string[];
  /** Every path that `fields` may name of a resource, groups included. */
  pathsOf(schema: string): ReadonlySet<string>;
}

/** The gateway before the API refuses who asks too often; the specifications leave it out. */
const UNDOCUMENTED = { 429: 'Foutbericht' } as const;

/** Reads `<source>/openapi.yaml`, which is OpenAPI 3.0. */
export function openApi(source: 'brk' | 'woz'): OpenApi {
  const spec = parse(specText(`${source}/openapi.yaml`)) as Specification;
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, unicodeRegExp: false });
  addFormats.default(ajv);
  ajv.addFormat('float', true);
  ajv.addSchema({ $id: source, ...spec });
  const problems = (validate: ValidateFunction, value: unknown): readonly string[] =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const wrongAs = (schema: string, value: unknown): readonly string[] => {
    const validate = ajv.getSchema(`${source}#/components/schemas/${schema}`);
    if (!validate) throw new Error(`no schema ${schema}`);
    return problems(validate, value);
  };
  const wrongBy = (schema: AnySchemaObject, value: unknown): readonly string[] => {
    const name = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref))?.[1];
    return name === undefined ? problems(ajv.compile(schema), value) : wrongAs(name, value);
  };
  return {
    wrongAs,
    wrongIn(basePath, request, response) {
      const url = new URL(request.url);
      const found = operationAt(spec, request.method, url.pathname.slice(basePath.length));
      if (!found) return [`${request.method} ${url.pathname} is no operation`];
      return [
        ...wrongParameters(found.operation, found.inPath, url.searchParams, wrongBy),
        ...wrongBody(found.operation.requestBody, request.body, wrongBy),
        ...wrongAnswer(found.operation, response, wrongBy, wrongAs),
      ];
    },
    pathsOf: (schema) => new Set(pathsBelow(spec, { $ref: `#/components/schemas/${schema}` }, '')),
  };
}

type WrongBy = (schema: AnySchemaObject, value: unknown) => readonly string[];

function operationAt(spec: Specification, method: string, path: string) {
  for (const [template, methods] of Object.entries(spec.paths)) {
    const match = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    const operation = methods[method.toLowerCase()];
    if (match && operation) return { operation, inPath: match.groups ?? {} };
  }
  return undefined;
}

function wrongParameters(
  { parameters = [] }: Operation,
  inPath: Readonly<Record<string, string>>,
  query: URLSearchParams,
  wrongBy: WrongBy,
): readonly string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return [
    ...[...query.keys()].filter((name) => !known.includes(name)).map((name) => `${name} is no parameter`),
    ...parameters.flatMap(({ name, in: place, required, schema }) => {
      const text = place === 'path' ? inPath[name] : (query.get(name) ?? undefined);
      if (place === 'header' || (text === undefined && !required)) return [];
      const value = schema.type === 'integer' ? Number(text) : text;
      return wrongBy(schema, value).map((problem) => `${name}${problem}`);
    }),
  ];
}

function wrongBody(asked: Content | undefined, body: string | undefined, wrongBy: WrongBy): readonly string[] {
  const schema = asked?.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : ['a body that is not asked'];
  return wrongBy(schema, JSON.parse(body ?? 'null'));
}

function wrongAnswer(
  { responses }: Operation,
  { status, headers, body }: SourceResponse,
  wrongBy: WrongBy,
  wrongAs: (schema: string, value: unknown) => readonly string[],
): readonly string[] {
  const answer: unknown = JSON.parse(body.toString());
  if (status === 429) return wrongAs(UNDOCUMENTED[429], answer);
  const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
  const schema = responses[status]?.content?.[type]?.schema;
  if (schema === undefined) return [`${status} with ${type} is no answer`];
  return [...wrongBy(schema, answer), ...(headers['api-version'] === undefined ? ['api-version is missing'] : [])];
}

function pathsBelow(spec: Specification, schema: AnySchemaObject, at: string): readonly string[] {
  const members = membersOf(spec, resolved(spec, schema));
  return Object.entries(members).flatMap(([name, member]) => {
    const target = resolved(spec, member);
    const below = target.type === 'array' ? (target.items as AnySchemaObject) : target;
    return [`${at}${name}`, ...pathsBelow(spec, below, `${at}${name}.`)];
  });
}

function membersOf(spec: Specification, schema: AnySchemaObject): Readonly<Record<string, AnySchemaObject>> {
  const parts = ((schema.allOf as AnySchemaObject[] | undefined) ?? []).map((part) => resolved(spec, part));
  return Object.assign({}, ...parts.map((part) => membersOf(spec, part)), schema.properties);
}

function resolved(spec: Specification, schema: AnySchemaObject): AnySchemaObject {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(String(schema.$ref))?.[1];
  return name === undefined ? schema : resolved(spec, spec.components.schemas[name] ?? {});
}
