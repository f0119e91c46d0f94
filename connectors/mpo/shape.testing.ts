import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The known shape of the JSON download, strictly: nothing official is published, so this is all there is to hold to. */

const specs = new URL('../../../shared/specs/mpo/', import.meta.url);

export const SPECS_MISSING = existsSync(specs) ? undefined : 'the samples are not on this machine';

export function sampleText(file: string): string {
  return readFileSync(new URL(file, specs), 'utf8');
}

type Schema = Readonly<Record<string, unknown>>;

const amount: Schema = { type: 'number', minimum: 0 };
const text: Schema = { type: 'string', minLength: 1 };
const date: Schema = { type: 'string', format: 'date' };

/** An object of these members and no other; a name that ends with `?` may be absent. */
function object(members: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
  };
}

const listOf = (items: Schema): Schema => ({ type: 'array', items });
const event = (name: string, ...values: readonly string[]): Schema => object({ [name]: { enum: values } });

const bound: Schema = {
  oneOf: [
    object({ Leeftijd: object({ Jaren: { type: 'integer' }, Maanden: { type: 'integer', minimum: 0, maximum: 11 } }) }),
    event('OuderdomsPensioenEvent', 'Overlijden'),
    event('PartnerEvent', 'Overlijden', 'OverlijdenPartner'),
    event('WezenEvent', 'OverlijdenOuder'),
  ],
};
const bounds = { Van: bound, Tot: bound };
const four = object({
  VerzekerdBedrag: amount,
  OpgebouwdBedrag: amount,
  VerzekerdBedragNaPens: amount,
  OpgebouwdBedragNaPens: amount,
});
const fourOptional = object({
  'VerzekerdBedrag?': amount,
  'OpgebouwdBedrag?': amount,
  'VerzekerdBedragNaPens?': amount,
  'OpgebouwdBedragNaPens?': amount,
});
const owner = { PensioenUitvoerder: text, HerkenningsNummer: text, StandPer: date };
const line = object({ ...owner, TeBereiken: amount, Opgebouwd: amount, 'AfhandelingVerevening?': text });
const aow = object({
  StandPer: date,
  AOWDetailsOpbouw: object({
    TeBereikenSamenwonend: amount,
    OpgebouwdSamenwonend: amount,
    TeBereikenAlleenstaand: amount,
    OpgebouwdAlleenstaand: amount,
  }),
});
const oldAgeTotal = object({
  ...bounds,
  'AOWSamenwonend?': amount,
  'AOWAlleenstaand?': amount,
  'Pensioen?': amount,
  'IndicatiefPensioen?': amount,
  'AlleenstaandenPensioen?': amount,
});
const oldAge = object({
  ...bounds,
  'AOW?': aow,
  'Pensioen?': listOf(line),
  'IndicatiefPensioen?': listOf(line),
  'AlleenstaandenPensioen?': listOf(line),
});

const root = object({
  StatusCode: { enum: ['000', '999'] },
  TijdstipAanmakenBericht: { type: 'string', format: 'date-time' },
  Bijzonderheden: listOf({}),
  OntbrekendePuvsError: listOf({}),
  OntbrekendePuvsGeenGegevens: listOf({}),
  Statussen: listOf({}),
  'Totalen?': object({
    'OuderdomsPensioenTotalen?': object({ OuderdomsPensioenTotaal: listOf(oldAgeTotal) }),
    'PartnerPensioenTotalen?': object({
      PartnerPensioenTotaal: listOf(object({ ...bounds, Pensioen: four, 'IndicatiefPensioen?': four })),
    }),
    'WezenPensioenTotalen?': object({
      WezenPensioenTotaal: listOf(
        object({ 'Van?': bound, 'Tot?': bound, Pensioen: object({ BedragenPerKind: fourOptional }) }),
      ),
    }),
  }),
  'Details?': object({
    'OuderdomsPensioenDetails?': object({ OuderdomsPensioen: listOf(oldAge) }),
    'PartnerPensioenDetails?': object({
      PartnerPensioen: listOf(
        object({ ...bounds, Pensioen: listOf(object({ ...owner, Bedragen: four, 'AfhandelingScheiding?': text })) }),
      ),
    }),
    'WezenPensioenDetails?': object({
      WezenPensioen: listOf(
        object({
          ...bounds,
          Pensioen: listOf(object({ ...owner, Bedragen: fourOptional, PerKind: { type: 'boolean' } })),
        }),
      ),
    }),
  }),
});

/** What is wrong with a JSON download; nothing when it has the known shape. */
export function shapeProblems(): (json: string) => readonly string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(root);
  return (json) =>
    validate(JSON.parse(json))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
