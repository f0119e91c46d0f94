import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../../schema/document.ts';
import { gapReason } from '../../schema/gap.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { planRequest } from '../../schema/plan.ts';
import { projectSection } from '../../schema/project.ts';
import { checkLaw } from '../../sealing/leaves.ts';
import { PEOPLE } from '../practice/people.ts';
import { type RunningRdw, runningRdw, TODAY } from './rdw.testing.ts';

const CODE = '{ code label list }';
const MONEY = '{ amount currency }';
const DOCUMENT = `query { applicant {
  vehicles {
    licencePlate role registeredSince kind ${CODE} make model colour firstAdmittedOn firstRegisteredInNetherlandsOn
    state ${CODE} isSuspended isInsured inspectedUntil hasOpenRecall odometer { reading unit year judgement }
    listPrice ${MONEY} registrationTax ${MONEY} weightKilograms seats
    fuels { kind co2GramsPerKilometre co2WltpGramsPerKilometre powerKilowatts emissionLevel electricRangeKilometres }
  }
  drivingLicence { validUntil isDeclaredInvalid categories { category obtainedOn validUntil } }
  vessels { registrationMark kind registeredSince }
} }`;

const schema = personalSchema();
let running: RunningRdw;
beforeAll(async () => {
  running = await runningRdw();
});
afterAll(() => running.close());

/** Every field of RDW as it is delivered of one person: each leaf with data or one gap. */
async function delivered(login: string) {
  const { record } = (await running.fetch(login)).answer;
  const compiled = compileDocument(schema, { text: DOCUMENT, variables: {}, asOf: TODAY });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const [subject] = compiled.value.subjects;
  if (!subject) throw new Error('a document has a subject');
  return planRequest(compiled.value, 'CAR_LEASE').sections.map(({ leaves }) => {
    const projection = projectSection(subject, { leaves: new Set(leaves.map(({ path }) => path)) }, record);
    return { ...projection, leaves };
  });
}

describe('what is delivered of RDW', () => {
  it.each(PEOPLE.map(({ login }) => login))('%s: each leaf has data or one gap, and nothing else', async (login) => {
    const sections = await delivered(login);
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) expect(checkLaw(section)).toEqual([]);
  });

  it.each(PEOPLE.map(({ login }) => login))('%s: each value is of the type of its field', async (login) => {
    const { record } = (await running.fetch(login)).answer;
    expect(wrongIn(schema.getType('Person') as GraphQLOutputType, record, '')).toEqual([]);
  });

  it('is a plain gap where the code of a list is not published', async () => {
    const gaps = (await delivered('anja')).flatMap((section) =>
      section.gaps.map(({ path, reason }) => [path.join('.'), reason]),
    );
    expect(gaps).toEqual(
      expect.arrayContaining([
        ['applicant.vehicles.0.kind.code', 'EMPTY'],
        ['applicant.vehicles.0.state.label', 'EMPTY'],
        ['applicant.vehicles.0.fuels.0.emissionLevel', 'EMPTY'],
      ]),
    );
  });
});

/** The places whose value the schema would not deliver. */
function wrongIn(type: GraphQLOutputType, value: unknown, at: string): readonly string[] {
  if (isNonNullType(type)) return wrongIn(type.ofType, value, at);
  if (value === undefined || gapReason(value) !== undefined) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return [at];
    return value.flatMap((element: unknown) => wrongIn(type.ofType, element, at));
  }
  if (isObjectType(type)) {
    const fields = type.getFields();
    return Object.entries(value ?? {}).flatMap(([name, member]) => {
      const field = fields[name];
      return field ? wrongIn(field.type, member, `${at}.${name}`) : [`${at}.${name}`];
    });
  }
  if (!isLeafType(type)) return [at];
  try {
    return type.serialize(value) === value ? [] : [at];
  } catch {
    return [at];
  }
}
