import { describe, expect, it } from 'vitest';
import { type Footprint, footprintsOf, recognised } from './footprints.testing.ts';

const PEOPLE = 50;

/** Fifty people at four places; how it went is up to neither. */
function groups(isMarked: boolean): readonly (readonly Footprint[])[] {
  return [0, 1, 2, 3].map((group) =>
    Array.from({ length: PEOPLE }, (_, person) => {
      const went = Array.from(
        { length: 20 },
        (__, at) => `went ${(person * 7 + group * 5 + person * group) % 3} ${at}`,
      );
      const mark = isMarked ? [`mark of ${person}`] : [];
      return { codes: '', words: new Set([`group ${group}`, `own ${group} ${person}`, ...went, ...mark]) };
    }),
  );
}

describe('who lays footprints side by side', () => {
  it('recognises everybody by one mark, however differently it went', () => {
    expect(recognised(groups(true))).toBe(1);
  });

  it('without a mark does as well as chance', () => {
    expect(recognised(groups(false))).toBeCloseTo(1 / PEOPLE);
  });

  it('finds what names a session, and what names an id that this names, but nothing by way of the provider', () => {
    const [session, request, other] = ['ses', 'req', 'ses'].map(
      (kind, at) => `${kind}_${String(at).repeat(11)}-AAAAAAAAAA`,
    );
    const provider = 'prv_AAAAAAAAAAAAAAAAAAAAAA';
    const rows = [
      { table: 'public.session', cells: { id: session ?? '', request_id: request ?? '' } },
      { table: 'public.data_request', cells: { id: request ?? '', provider_id: provider, purpose: 'MORTGAGE' } },
      { table: 'public.session', cells: { id: other ?? '', provider_id: provider, purpose: 'RENT' } },
    ];
    const [found] = footprintsOf([session ?? ''], rows, `{"session":"${session}","event":"collected"}`);
    expect(found?.codes).toBe('public.data_request MORTGAGE\npublic.session');
    expect(found?.words.has('collected')).toBe(true);
    expect(found?.words.has('RENT')).toBe(false);
  });
});
