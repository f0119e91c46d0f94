import { describe, expect, it } from 'vitest';
import { gap } from '../schema/gap.ts';
import { toPerson } from './brp/brp.mapping.ts';
import { persoon } from './brp/personen.testing.ts';
import { wantedOf } from './brp/wanted.testing.ts';
import { withoutNumbers } from './number.mapping.ts';

describe('A BSN in a text', () => {
  it('takes the text away and leaves a gap, wherever it stands', () => {
    const record = { a: 'Test 999980014 naam', b: { c: ['Straat 5', 'postbus 999980014'] } };
    expect(withoutNumbers(record)).toEqual({ a: gap('UNAVAILABLE'), b: { c: ['Straat 5', gap('UNAVAILABLE')] } });
  });

  it('is told from other digits by its length and the elfproef', () => {
    const texts = ['999980015', '0999980014', '9999800140', '2551JV', '1970-01-01'];
    expect(withoutNumbers(texts)).toEqual(texts);
  });

  it.each(['9999.80.014', '999 980 014', 'A1 999980014 B2', '12 999980014', '9999-80-014.'])(
    'is one however it is written: %s',
    (text) => {
      expect(withoutNumbers(text)).toEqual(gap('UNAVAILABLE'));
    },
  );

  it('leaves questions, gaps and holes as they are', () => {
    const isOver = (): boolean => true;
    const record = { isOver, gone: gap('EMPTY'), hole: undefined, count: 3 };
    expect(withoutNumbers(record)).toEqual(record);
    expect(withoutNumbers(record).isOver).toBe(isOver);
  });

  it('reaches no record, not even as a name', () => {
    const delivered = persoon({ naam: { voornamen: 'Test 999980014', geslachtsnaam: 'Berg' } });
    expect(toPerson(delivered, wantedOf(['identity.fullName', 'identity.familyName']))).toEqual({
      identity: { fullName: gap('UNAVAILABLE'), familyName: 'Berg' },
    });
  });
});
