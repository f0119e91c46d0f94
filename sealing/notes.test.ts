import { describe, expect, it } from 'vitest';
import { checkSection } from './check-section.ts';
import { memoryClaims } from './claims.ts';
import { deviceContext, makeDelivery } from './delivery.fixture.ts';
import { KEYS } from './keys.fixture.ts';
import { MOST_NOTES, NOTE_LENGTH, type Note, notesContent, notesSection, parseNoteText } from './notes.ts';
import { open } from './open.ts';
import { parsePlan, writePlan } from './plan.ts';
import { secureRandom } from './primitives.ts';
import { Malformed } from './refusals.ts';
import { NOTES, PLAN } from './request.fixture.ts';
import { sealSection } from './section.ts';
import { native } from './sodium.fixture.ts';

const note = (text: string, path: Note['about']['path'] = ['applicant', 'employment'], source = 'UWV'): Note => ({
  about: { source, path },
  text,
});

describe('the text of a note', () => {
  it('is one line, in normal form C, without spaces at its ends', () => {
    expect(parseNoteText('  Zoe\u0308 werkt hier niet meer. ')).toBe('Zoë werkt hier niet meer.');
    expect(parseNoteText('a'.repeat(NOTE_LENGTH))).toHaveLength(NOTE_LENGTH);
  });

  it.each([
    ['empty', ''],
    ['of spaces', '   '],
    ['too long', 'a'.repeat(NOTE_LENGTH + 1)],
    ['of two lines', 'one\ntwo'],
    ['with a null character', 'a\u0000b'],
    ['that turns the direction', 'a\u202eb'],
    ['that isolates a direction', 'a\u2066b'],
    ['with half a surrogate pair', 'a\ud800b'],
  ])('is refused when it is %s', (_, text) => {
    expect(() => parseNoteText(text)).toThrow(Malformed);
  });
});

describe('what a device seals', () => {
  it('is of the ordinary form of a payload, and opens on the device as any section', () => {
    const made = makeDelivery();
    const notes = made.sections.find(({ section }) => section === NOTES);
    const checked = checkSection(deviceContext(made), notes?.arrived ?? expect.fail('no notes'));
    expect(checked.planned).toEqual(notesSection('APPLICANT'));
    expect(checked.payload.data).toMatchObject({ notes: [{ source: 'UWV' }] });
  });

  it('fits 64 KiB however long all its notes are', () => {
    const long = Array.from({ length: MOST_NOTES }, () => note('\u20ac'.repeat(NOTE_LENGTH)));
    const payload = notesContent(long, PLAN, 'APPLICANT');
    const { ciphertext } = sealSection({ payload, deviceSealKey: KEYS.deviceSeal.publicKey, random: secureRandom });
    expect(ciphertext).toHaveLength(65_536 + 40);
  });

  it.each([
    ['a source that is not asked', note('No.', ['applicant', 'employment'], 'SVB')],
    ['a place its source is not asked for', note('No.', ['applicant', 'identity'])],
    ['a place of somebody else', note('No.', ['partner', 'identity'], 'BRP')],
    ['a place below a leaf', note('No.', ['applicant', 'employment', 'employers', 0, 'name', 'first'])],
    ['a name where a list has indices', note('No.', ['applicant', 'employment', 'employers', 'name'])],
    ['nothing', note('No.', [])],
  ])('is never about %s', (_, wrong) => {
    expect(() => notesContent([wrong], PLAN, 'APPLICANT')).toThrow(Malformed);
  });

  it('is one to twenty notes', () => {
    expect(() => notesContent([], PLAN, 'APPLICANT')).toThrow(Malformed);
    const many = Array.from({ length: MOST_NOTES + 1 }, () => note('Yes.'));
    expect(() => notesContent(many, PLAN, 'APPLICANT')).toThrow(Malformed);
  });
});

describe('a provider', () => {
  const opened = async (shared?: readonly string[]) => {
    const { delivery, record } = makeDelivery({}, shared);
    return open({ delivery, record, claim: memoryClaims(), primitives: native });
  };

  it('reads the notes beside the data, which they are no part of', async () => {
    const { notes, data, persons, receipt } = await opened();
    expect(notes).toEqual([
      {
        about: { source: 'UWV', path: ['applicant', 'employment', 'employers', 0, 'name'] },
        text: 'Sinds 1 februari heet het Haagse Techniek BV.',
      },
    ]);
    expect(Object.keys(data)).toEqual(['applicant']);
    expect(persons.map(({ section }) => section)).not.toContain(NOTES);
    expect(receipt.sections.at(-1)).toMatchObject({ section: NOTES, source: 'CONSUMER', outcome: 'SHARED' });
  });

  it('reads none when there are none, and is not told of notes that were not shared', async () => {
    const { notes, receipt } = await opened(['brp-required']);
    expect(notes).toEqual([]);
    expect(receipt.sections.map(({ source }) => source)).not.toContain('CONSUMER');
  });

  it('may be sent notes alone', async () => {
    const { notes, gaps } = await opened([NOTES]);
    expect(notes).toHaveLength(1);
    expect(gaps.map(({ reason }) => reason)).toContain('NOT_SHARED');
  });

  it('cannot ask for notes: a plan that does is none', () => {
    const [first = expect.fail()] = PLAN.sections;
    const plan = { ...PLAN, sections: [{ ...first, source: 'CONSUMER' }] };
    expect(() => parsePlan(writePlan(plan))).toThrow(Malformed);
  });
});
