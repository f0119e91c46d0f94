import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import type { SourceRequest, SourceResponse } from '../source-http.ts';

const SPECS = new URL('../../../shared/specs/berlin-group/', import.meta.url);
const YAML = new URL('psd2-api_v1.3.11-2021-10-01v1.yaml', SPECS);

/** Why tests against the standard are left out, for their titles; `undefined` when it is here. */
export const SPEC_MISSING = existsSync(YAML) ? undefined : 'the Berlin Group OpenAPI is not here';

/** A file beside the standard: its own examples, and samples of ours. */
export function exampleBytes(name: string): Buffer {
  return readFileSync(new URL(`${name}.json`, SPECS));
}

/** NextGenPSD2 XS2A 1.3.11: what breaks it in a request, an answer or a value; empty when nothing does. */
export interface Specification {
  problemsOfRequest(request: SourceRequest, basePath: string): readonly string[];
  problemsOfAnswer(request: SourceRequest, response: SourceResponse, basePath: string): readonly string[];
  /** @param schema - a name in `components/schemas` */
  problemsOf(schema: string, value: unknown): readonly string[];
}

export function specification(): Specification {
  const document: unknown = parse(readFileSync(YAML, 'utf8'), withoutFalseMinimum);
  const validate = validatorFor(document);
  const resolved = (node: unknown): unknown => {
    const reference = at(node, '$ref');
    return typeof reference === 'string' ? at(document, ...reference.slice('#/'.length).split('/')) : node;
  };
  const operationOf = (request: SourceRequest, basePath: string): unknown => {
    const path = new URL(request.url).pathname.slice(basePath.length);
    const templates = Object.keys(Object(at(document, 'paths'))).filter((template) => !template.startsWith('/v1/{'));
    const template = templates.find((one) => new RegExp(`^${one.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
    return template && at(document, 'paths', template, request.method.toLowerCase());
  };

  return {
    problemsOfRequest(request, basePath) {
      const operation = operationOf(request, basePath);
      if (!operation) return [`no such operation: ${request.method}`];
      const query = new URL(request.url).searchParams;
      const parameters = Object.values(Object(at(operation, 'parameters'))).map(resolved);
      const problems = parameters.flatMap((parameter) => {
        const name = String(at(parameter, 'name'));
        const place = at(parameter, 'in');
        if (place === 'path') return [];
        const value = place === 'header' ? request.headers?.[name.toLowerCase()] : query.get(name);
        if (value === undefined || value === null) return at(parameter, 'required') ? [`${name} is missing`] : [];
        const schema = at(parameter, 'schema');
        return validate(schema, typed(at(resolved(schema), 'type'), value), name);
      });
      const known = new Set(parameters.map((parameter) => at(parameter, 'name')));
      const unknown = [...query.keys()].filter((name) => !known.has(name)).map((name) => `${name} is unknown`);
      const content = at(resolved(at(operation, 'requestBody')), 'content', 'application/json', 'schema');
      const body = content && request.body ? validate(content, JSON.parse(request.body), 'body') : [];
      return [...problems, ...unknown, ...body];
    },
    problemsOfAnswer(request, response, basePath) {
      const answer = resolved(at(operationOf(request, basePath), 'responses', String(response.status)));
      const isEchoed = response.headers['x-request-id'] === request.headers?.['x-request-id'];
      if (answer && !at(answer, 'content') && response.body.length === 0 && isEchoed) return [];
      const [type = ''] = (response.headers['content-type'] ?? '').split(';');
      const schema = at(answer, 'content', type, 'schema');
      if (!schema) return [`${response.status} ${type} is not in the standard`];
      const problems = validate(schema, JSON.parse(response.body.toString('utf8')), 'body');
      return isEchoed ? problems : [...problems, 'x-request-id is not repeated'];
    },
    problemsOf: (schema, value) => validate({ $ref: `#/components/schemas/${schema}` }, value, schema),
  };
}

function validatorFor(document: unknown): (schema: unknown, value: unknown, name: string) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(Object(document), 'xs2a');
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value, name) => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"xs2a#/');
    const validator = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
    compiled.set(text, validator);
    if (validator(value)) return [];
    return (validator.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message ?? ''}`);
  };
}

/** What stands below a node, as far as anything does. */
function at(node: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((below, key) => (Object(below) as Record<string, unknown>)[key], node);
}

/** OpenAPI 3.0 writes `exclusiveMinimum: false`, which JSON Schema does not know. */
function withoutFalseMinimum(key: unknown, value: unknown): unknown {
  return key === 'exclusiveMinimum' && value === false ? undefined : value;
}

function typed(type: unknown, value: string): unknown {
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  return type === 'integer' ? Number(value) : value;
}
