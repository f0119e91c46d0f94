import { namesIn } from '../haal-centraal/fields.simulator.ts';
import { PARAMS_REQUIRED } from '../haal-centraal/problem.simulator.ts';
import { isObject } from '../json.simulator.ts';
import { ZAAK_PATHS } from './paths.simulator.ts';

type InvalidParam = Readonly<Record<'type' | 'name' | 'code' | 'reason', string>>;

/** What is wrong with a question: the members of its problem that are not those of every 400. */
export type Wrong = typeof PARAMS_REQUIRED | { readonly code: string; readonly invalidParams: readonly InvalidParam[] };

type Read = { readonly bsn: string; readonly names: readonly string[] } | { readonly wrong: Wrong };

/** Reads the body of a search by BSN (BsnBody). */
export function readQuestion(body: unknown): Read {
  if (!isObject(body) || Object.keys(body).length === 0) return { wrong: PARAMS_REQUIRED };
  const { burgerservicenummer: bsn, fields, ...others } = body;
  const invalidParams = [
    ...wrongBsn(bsn),
    ...(fields === undefined || typeof fields === 'string' ? [] : [invalid('fields', 'fields', wrongPart(fields))]),
    ...wrongFields(typeof fields === 'string' ? fields : undefined, ZAAK_PATHS),
    ...Object.keys(others).map((name) => invalid(name, 'unknownParam', 'Parameter is niet verwacht.')),
  ];
  if (invalidParams.length > 0) return { wrong: { code: 'paramsValidation', invalidParams } };
  return { bsn: String(bsn), names: namesIn(typeof fields === 'string' ? fields : undefined) };
}

/** Reads the query below a property, which holds `fields` alone. */
export function readFields(
  query: Readonly<Record<string, unknown>>,
  paths: ReadonlySet<string>,
): { readonly names: readonly string[] } | { readonly wrong: Wrong } {
  const { fields, ...others } = query;
  const asked = typeof fields === 'string' ? fields : undefined;
  const invalidParams = [
    ...wrongFields(asked, paths),
    ...Object.keys(others).map((name) => invalid(name, 'unknownParam', 'Parameter is niet verwacht.')),
  ];
  return invalidParams.length > 0 ? { wrong: { code: 'paramsValidation', invalidParams } } : { names: namesIn(asked) };
}

function wrongBsn(bsn: unknown): readonly InvalidParam[] {
  const name = 'burgerservicenummer';
  if (bsn === undefined) return [invalid(name, 'required', 'Parameter is verplicht.')];
  if (typeof bsn === 'string' && /^\d{9}$/.test(bsn)) return [];
  if (typeof bsn === 'string' && bsn.length > 9)
    return [invalid(name, 'maxLength', 'Waarde is langer dan maximale lengte 9.')];
  return [invalid(name, 'pattern', 'Waarde voldoet niet aan patroon ^[0-9]{9}$.')];
}

function wrongFields(fields: string | undefined, paths: ReadonlySet<string>): readonly InvalidParam[] {
  const unknown = namesIn(fields).filter((name) => !paths.has(name) && name !== '_links' && name !== '_links.self');
  return unknown.length === 0 ? [] : [invalid('fields', 'fields', wrongPart(unknown.join(',')))];
}

function wrongPart(part: unknown): string {
  return `Deel van de parameterwaarde is niet correct: ${String(part)}.`;
}

function invalid(name: string, code: string, reason: string): InvalidParam {
  return { type: `https://www.vng.nl/realisatie/api/validaties/${code}`, name, code, reason };
}
