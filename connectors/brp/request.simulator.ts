import { isObject } from '../json.simulator.ts';
import { ASKABLE, isDeliveredUnasked } from './fields.simulator.ts';
import type { InvalidParam } from './problem.simulator.ts';

/** A question the API answers. */
export interface Question {
  readonly burgerservicenummer: readonly string[];
  readonly fields: readonly string[];
  readonly gemeenteVanInschrijving?: string;
}

const CONSULT = 'RaadpleegMetBurgerservicenummer';
/** Kinds of question that exist and for which this client has no authorisation. */
const SEARCHES: readonly unknown[] = [
  'ZoekMetGeslachtsnaamEnGeboortedatum',
  'ZoekMetNaamEnGemeenteVanInschrijving',
  'ZoekMetPostcodeEnHuisnummer',
  'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
  'ZoekMetNummeraanduidingIdentificatie',
  'ZoekMetAdresseerbaarObjectIdentificatie',
];
const PARAMETERS = ['type', 'burgerservicenummer', 'fields', 'gemeenteVanInschrijving'];
const FIELD = '^[a-zA-Z0-9\\._]{1,200}$';
const BSN = '^[0-9]{9}$';
const MUNICIPALITY = '^[0-9]{4}$';

type Read =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly invalidParams: readonly InvalidParam[] };

const invalid = (...invalidParams: readonly InvalidParam[]): Read => ({ kind: 'invalid', invalidParams });

/** A question, or all that is wrong with its parameters in the API's own words. */
export function readQuestion(body: unknown): Read {
  const given: Readonly<Record<string, unknown>> = isObject(body) ? body : {};
  if (given.type === undefined) return invalid({ name: 'type', code: 'required', reason: 'Parameter is verplicht.' });
  if (SEARCHES.includes(given.type)) return { kind: 'forbidden' };
  if (given.type !== CONSULT)
    return invalid({ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' });

  const wrong = [
    ...wrongList('burgerservicenummer', given.burgerservicenummer, 20, (bsn) => wrongText(bsn, BSN)),
    ...wrongList('fields', given.fields, 130, wrongField),
    ...wrongMunicipality(given.gemeenteVanInschrijving),
    ...Object.keys(given)
      .filter((name) => !PARAMETERS.includes(name))
      .map((name) => ({ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' })),
  ];
  return wrong.length > 0 ? invalid(...wrong) : { kind: 'question', question: given as unknown as Question };
}

type Wrong = Omit<InvalidParam, 'name'>;

function wrongList(
  name: string,
  list: unknown,
  most: number,
  wrongElement: (element: unknown) => Wrong | undefined,
): readonly InvalidParam[] {
  if (list === undefined || list === null) return [{ name, code: 'required', reason: 'Parameter is verplicht.' }];
  if (!Array.isArray(list)) return [{ name, code: 'array', reason: 'Parameter is geen array.' }];
  if (list.length === 0) return [{ name, code: 'minItems', reason: 'Array bevat minder dan 1 items.' }];
  if (list.length > most) return [{ name, code: 'maxItems', reason: `Array bevat meer dan ${most} items.` }];
  return list.flatMap((element: unknown, index) => {
    const wrong = wrongElement(element);
    return wrong ? [{ name: `${name}[${index}]`, ...wrong }] : [];
  });
}

function wrongText(text: unknown, pattern: string): Wrong | undefined {
  if (typeof text === 'string' && new RegExp(pattern).test(text)) return undefined;
  return { code: 'pattern', reason: `Waarde voldoet niet aan patroon ${pattern}.` };
}

function wrongField(path: unknown): Wrong | undefined {
  const wrong = wrongText(path, FIELD);
  if (wrong || typeof path !== 'string') return wrong;
  if (isDeliveredUnasked(path)) return { code: 'fields', reason: 'Parameter bevat een niet toegestane veldnaam.' };
  if (!ASKABLE.has(path)) return { code: 'fields', reason: 'Parameter bevat een niet bestaande veldnaam.' };
  return undefined;
}

function wrongMunicipality(code: unknown): readonly InvalidParam[] {
  const wrong = code === undefined ? undefined : wrongText(code, MUNICIPALITY);
  return wrong ? [{ name: 'gemeenteVanInschrijving', ...wrong }] : [];
}
