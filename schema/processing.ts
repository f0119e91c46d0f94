import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { CORRECTION_ROUTES } from './correction.ts';
import { type Meaning, meaningOf, type Sensitivity } from './meaning.ts';
import { PURPOSE_IDS, PURPOSES, type Purpose } from './purpose.ts';
import { SOURCE_IDS, SOURCES, type SourceId } from './source.ts';

/** One field of personal data in the record of processing. */
export interface ProcessedField {
  /** Field names from the person down: `employment.employers.name`. */
  readonly path: string;
  readonly label: string;
  readonly sources: readonly SourceId[];
  readonly purposes: readonly Purpose[];
  readonly sensitivity: Sensitivity;
  readonly specialCategory: boolean;
  readonly aboutOther: boolean;
  readonly referenceDate: NonNullable<Meaning['referenceDate']>;
}

/** What was said so far; `undefined` where nothing was. */
interface Around extends Pick<ProcessedField, 'sources' | 'specialCategory' | 'aboutOther'> {
  readonly purposes?: readonly Purpose[] | undefined;
  readonly sensitivity?: Sensitivity | undefined;
  readonly referenceDate?: Meaning['referenceDate'] | undefined;
}

/** Types that are one value with a unit: an amount is not described apart from the wage it is of. */
const ONE_VALUE: ReadonlySet<string> = new Set(['Money', 'Code', 'Fraction']);

/**
 * Every field of personal data that may be processed, with all that was said on the way to it.
 * @throws TypeError for a field of which something is not said
 */
export function processedFields(schema: GraphQLSchema): readonly ProcessedField[] {
  const person = schema.getType('Person');
  if (!isObjectType(person)) throw new TypeError('the schema has a Person');
  const nothing: Around = { sources: [], specialCategory: false, aboutOther: false };
  return [...below(person, '', nothing)];
}

function* below(type: GraphQLObjectType, above: string, around: Around): Generator<ProcessedField> {
  for (const { name, type: fieldType } of Object.values(type.getFields())) {
    const path = above === '' ? name : `${above}.${name}`;
    const meaning = meaningOf(`${type.name}.${name}`);
    if (!meaning) throw new TypeError(`nothing is said of ${type.name}.${name}`);
    const said = saidOf(meaning, around);
    const named = getNamedType(fieldType);
    if (isObjectType(named) && !ONE_VALUE.has(named.name)) yield* below(named, path, said);
    else yield complete(path, meaning.en.label, said);
  }
}

function saidOf(meaning: Meaning, around: Around): Around {
  return {
    sources: meaning.sources ?? (meaning.source ? [meaning.source] : around.sources),
    purposes: meaning.purposes ?? around.purposes,
    sensitivity: meaning.sensitivity ?? around.sensitivity,
    referenceDate: meaning.referenceDate ?? around.referenceDate,
    specialCategory: around.specialCategory || meaning.specialCategory === true,
    aboutOther: around.aboutOther || meaning.aboutOther === true,
  };
}

function complete(path: string, label: string, said: Around): ProcessedField {
  const { sources, purposes, sensitivity, referenceDate } = said;
  if (sources.length === 0 || !purposes?.length || !sensitivity || !referenceDate)
    throw new TypeError(`not everything is said of ${path}`);
  return { ...said, path, label, purposes, sensitivity, referenceDate };
}

/** The record of processing (AVG article 30) for people: `PROCESSING.md`. */
export function processingPage(schema: GraphQLSchema, note: string): string {
  const fields = processedFields(schema);
  return [
    '# Record of processing',
    '',
    `${note} AVG article 30. Who the controller and the operator are stands in every receipt; it is the operator’s configuration.`,
    '',
    '- **Whose data**: applicants and their partners; fields marked *other* speak of somebody else.',
    '- **Recipient**: the one provider that signed the request. The countries of storage and processing stand in every receipt.',
    '- **Ground**: consent (AVG article 6(1)(a)), per request and once more for keeping; withdrawn at any time.',
    '- **Security**: `SECURITY.md`. **What is kept**: `HOLDINGS.md`. **Risks**: `DPIA.md`.',
    '- **Complaints** about the operator: sealed to its privacy officer, to answer within 30 days (AVG article 12(3)); ground: a legal duty.',
    '- **A citizen service number is not processed beyond its connector**: it is in no field.',
    '',
    '## Purposes and how long',
    '',
    '| purpose | why | kept after delivery, at most | waits to be collected, at most |',
    '|---|---|---|---|',
    ...PURPOSE_IDS.map((id) => {
      const { en, retentionDays, pickupHours } = PURPOSES[id];
      return `| ${id} | ${en} | ${retentionDays} days, by separate consent | ${pickupHours} hours |`;
    }),
    '',
    '## Sources and where to correct',
    '',
    '| source | is | correction |',
    '|---|---|---|',
    ...SOURCE_IDS.map(
      (id) => `| ${id} | ${SOURCES[id].en} | ${CORRECTION_ROUTES[id].en} ${CORRECTION_ROUTES[id].address ?? ''} |`,
    ),
    '',
    `## Fields (${fields.length})`,
    '',
    '| field | is | source | sensitivity | true for | purposes |',
    '|---|---|---|---|---|---|',
    ...fields.map(rowOf),
    '',
  ].join('\n');
}

function rowOf(field: ProcessedField): string {
  const { path, label, sources, sensitivity, specialCategory, aboutOther, referenceDate, purposes } = field;
  const kind = [sensitivity, ...(specialCategory ? ['article 9'] : []), ...(aboutOther ? ['other'] : [])].join(', ');
  const who = purposes.length === PURPOSE_IDS.length ? 'all' : purposes.join(', ');
  return `| \`${path}\` | ${label} | ${sources.join(', ')} | ${kind} | ${referenceDate} | ${who} |`;
}
