import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../../schema/document.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { planRequest } from '../../schema/plan.ts';
import { projectSection } from '../../schema/project.ts';
import { checkLaw } from '../../sealing/leaves.ts';
import { PEOPLE } from '../practice/people.ts';
import { KEES, type Practice, practise, TODAY } from './mpo.testing.ts';

const CODE = '{ code label list }';
const MONEY = '{ amount currency }';
const BOUNDS = 'from { years months event } until { years months event }';
const LINE = `{ administrator asOf reachablePerYear ${MONEY} accruedPerYear ${MONEY} divorceSettlement ${CODE} }`;
const DOCUMENT = `query { applicant { pension {
  totals {
    ${BOUNDS} statePensionTogetherPerYear ${MONEY} statePensionAlonePerYear ${MONEY}
    certainPerYear ${MONEY} indicativePerYear ${MONEY} forSinglesPerYear ${MONEY}
  }
  oldAge {
    ${BOUNDS} certain ${LINE} indicative ${LINE} forSingles ${LINE}
    statePension {
      asOf reachableTogetherPerYear ${MONEY} accruedTogetherPerYear ${MONEY}
      reachableAlonePerYear ${MONEY} accruedAlonePerYear ${MONEY}
    }
  }
  partner {
    ${BOUNDS}
    entitlements {
      administrator asOf insuredPerYear ${MONEY} accruedPerYear ${MONEY}
      insuredAfterRetirementPerYear ${MONEY} accruedAfterRetirementPerYear ${MONEY} divorceSettlement ${CODE}
    }
  }
} } }`;

const schema = personalSchema();
let practice: Practice;

beforeAll(async () => {
  practice = await practise();
});
afterAll(() => practice.close());

/** Every field of the pension as it is delivered of one person, section by section. */
async function delivered(login: string) {
  const { record } = await practice.fetched(login);
  const compiled = compileDocument(schema, { text: DOCUMENT, variables: {}, asOf: TODAY });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const [subject] = compiled.value.subjects;
  if (!subject) throw new Error('a document has a subject');
  return planRequest(compiled.value, 'MORTGAGE').sections.map(({ leaves }) => {
    const projection = projectSection(subject, { leaves: new Set(leaves.map(({ path }) => path)) }, record);
    return { ...projection, leaves };
  });
}

describe('What is delivered of the pension register', () => {
  it.each(PEOPLE)('of $login: each leaf has data or one gap, and nothing else', async ({ login }) => {
    const sections = await delivered(login);
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) expect(checkLaw(section)).toEqual([]);
  });

  it('is a gap everywhere for leeg, and says that it is empty', async () => {
    const gaps = (await delivered('leeg')).flatMap((section) => section.gaps);
    expect(new Set(gaps.map(({ reason }) => reason))).toEqual(new Set(['EMPTY']));
  });

  it('keeps a gap at the end of each list that lacks an administrator', async () => {
    practice.world.setScript(KEES, ['MPO'], 'error_PARTIAL');
    const gaps = (await delivered('kees')).flatMap((section) => section.gaps);
    const partial = gaps.filter(({ reason }) => reason === 'PARTIAL').map(({ path }) => path.join('.'));
    expect(partial).toEqual(
      expect.arrayContaining([
        'applicant.pension.oldAge.2',
        'applicant.pension.oldAge.1.certain.1',
        'applicant.pension.partner.1',
      ]),
    );
  });
});
