import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../schema/document.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { planRequest } from '../../schema/plan.ts';
import { type PlannedSection, sectionsOf } from '../../sealing/plan.ts';
import { readTemplates } from '../provider-desk/templates.ts';
import { emptyIn, itemsIn } from './items.ts';
import { showPlan } from './show-plan.ts';

const templates = await readTemplates();

describe.each(templates)('what the template $id asks', ({ document, purpose, subjects }) => {
  const compiled = compileDocument(personalSchema(), { text: document, variables: {}, asOf: '2026-03-01' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const plan = planRequest(compiled.value, purpose);

  it.each(subjects)('of the %s is announced as so many items as are listed, in both languages', (subject) => {
    for (const language of ['nl', 'en'] as const) {
      const lines = showPlan({ plan, subject }, language).map((shown) => shown.lines.length);
      expect(itemsIn(sectionsOf(plan, subject))).toBe(lines.reduce((sum, count) => sum + count, 0));
    }
  });

  it.each(subjects)('of the %s is told login by login, and all of them together are what was announced', (subject) => {
    const sections = sectionsOf(plan, subject);
    const portals = [...new Set(sections.map(({ portal }) => portal))];
    const byPortal = portals.map((portal) => itemsIn(sections.filter((section) => section.portal === portal)));
    expect(byPortal.every((count) => count > 0)).toBe(true);
    expect(byPortal.reduce((sum, count) => sum + count, 0)).toBe(itemsIn(sections));
  });
});

describe('an item', () => {
  const debt = leavesAt('studentDebt.total.amount', 'studentDebt.total.currency');

  it('is an amount with its currency', () => {
    expect(itemsIn([debt])).toBe(1);
  });

  it('counts where its source has nothing, and is told as empty', () => {
    expect(emptyIn({ planned: debt, payload: payloadOf({ studentDebt: null }) })).toBe(1);
    expect(itemsIn([debt])).toBe(1);
  });

  it('has a value once it has one anywhere', () => {
    const names = leavesAt('employment.employers[].name', 'employment.employers[].endedOn');
    const employers = [
      { name: null, endedOn: null },
      { name: 'Haagse Installatietechniek', endedOn: null },
    ];
    expect(emptyIn({ planned: names, payload: payloadOf({ employment: { employers } }) })).toBe(1);
    expect(emptyIn({ planned: names, payload: payloadOf({ employment: { employers: [] } }) })).toBe(2);
  });
});

function leavesAt(...paths: readonly string[]): PlannedSection {
  return {
    ...{ id: 'applicant-duo-required', subject: 'APPLICANT', source: 'DUO', portal: 'DUO', group: 'required' },
    ...{ reason: null, available: true },
    leaves: paths.map((path) => ({
      path: `applicant.${path}`,
      field: path.replaceAll('[]', ''),
      coordinate: 'Type.field',
      arguments: {},
    })),
  };
}

const payloadOf = (applicant: object) => ({
  v: 1 as const,
  salt: 'x',
  data: { applicant },
  gaps: [],
  references: [],
  person: {},
});
