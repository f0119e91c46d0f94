import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { openedAnswer } from './idin.answer.testing.ts';
import { parseAnswer } from './idin.wire.ts';

describe('an answer of iDIN is read', () => {
  it('attribute by attribute, and what nobody reads is left out', () => {
    const answer = parseAnswer(
      openedAnswer([
        ['initials', 'SJĆ'],
        ['legallastname', 'D&#39;Hondt &amp; Zn'],
        ['legallastnameprefix', 'van der'],
        ['partnerlastname', 'Iemand Anders'],
        ['bin', 'NLwhatever'],
        ['bsn', '999990184'],
        ['dateofbirth', '19750306'],
        ['18orolder', 'true'],
        ['gender', '9'],
        ['houseno', '64'],
        ['housenosuf', 'a'],
        ['country', 'NL'],
        ['intaddressline2', 'tweede'],
        ['telephone', '+31655550101'],
        ['never.heard.of', 'x'],
      ]),
    );
    expect(answer).toEqual({
      deliveredServiceId: 5590,
      isIncomplete: false,
      initials: 'SJĆ',
      legalLastName: "D'Hondt & Zn",
      legalLastNamePrefix: 'van der',
      dateOfBirth: '19750306',
      is18OrOlder: true,
      gender: '9',
      address: { houseNumber: '64', houseNumberSuffix: 'a', country: 'NL', lines: ['tweede'] },
      telephone: '+31655550101',
    });
  });

  it('with white space taken for what it is, and an empty value for none', () => {
    const answer = parseAnswer(
      openedAnswer([
        ['street', '  Nieuwe\n   Gracht '],
        ['city', '  '],
        ['18orolder', 'TRUE'],
      ]),
    );
    expect(answer.address).toEqual({ street: 'Nieuwe Gracht', lines: [] });
    expect(answer.is18OrOlder).toBe(true);
  });

  it('as incomplete where the bank says so', () => {
    expect(parseAnswer(openedAnswer([], { status: 'IncompleteAttributeSet' })).isIncomplete).toBe(true);
  });
});

describe('an answer that is none is refused by the name of what broke', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['a date', openedAnswer([['dateofbirth', '1975-03-06']]), 'dateofbirth: not of its form'],
    ['a flag', openedAnswer([['18orolder', 'ja']]), '18orolder: not of its form'],
    ['a gender', openedAnswer([['gender', 'M']]), 'gender: not of its form'],
    ['a house number', openedAnswer([['houseno', '64a']]), 'houseno: not of its form'],
    ['a country', openedAnswer([['country', 'Nederland']]), 'country: not of its form'],
    ['a ServiceID', openedAnswer([], { delivered: '65536' }), 'deliveredserviceid: no ServiceID'],
    ['no ServiceID', openedAnswer([], { delivered: '' }), 'deliveredserviceid: no ServiceID'],
    [
      'a value twice',
      openedAnswer([
        ['city', 'Ede'],
        ['city', 'Ede'],
      ]),
      'consumer.city: twice',
    ],
    ['a huge value', openedAnswer([['city', 'x'.repeat(1025)]]), 'consumer.city: too long'],
    ['other XML', Buffer.from('<a/>'), 'the answer is no Response'],
    ['no XML', Buffer.from('{}'), 'not'],
    ['nothing', new Uint8Array(), 'not'],
  ])('%s', (_what, bytes, reason) => {
    expect(() => parseAnswer(bytes)).toThrow(SourceFailure);
    expect(() => parseAnswer(bytes)).toThrow(`MALFORMED: ${reason}`);
  });

  it('and never by its value', () => {
    try {
      parseAnswer(openedAnswer([['dateofbirth', 'geheim']]));
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toContain('geheim');
    }
  });
});
