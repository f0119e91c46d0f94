import { describe, expect, it } from 'vitest';
import { practiceOperator } from './practice.operator.ts';
import { REVIEWED_UNTIL, securityTxt } from './security-txt.ts';

const DAY = 86_400_000;

describe('security.txt', () => {
  it('says whom to tell, until when, in which languages and where it stands', () => {
    const text = securityTxt(
      practiceOperator(new Uint8Array(32)),
      'https://broker.example',
      new Date('2027-01-02T03:04:05Z'),
    );
    expect(text.split('\n')).toEqual([
      'Contact: mailto:hulp@zegel.example',
      'Contact: https://zegel.example/hulp',
      'Expires: 2027-01-02T03:04:05.000Z',
      'Preferred-Languages: nl, en',
      'Canonical: https://broker.example/.well-known/security.txt',
      '',
    ]);
  });

  it('was looked at for more than thirty days to come, and for less than a year (else: look again, move the date)', () => {
    const days = (REVIEWED_UNTIL.valueOf() - Date.now()) / DAY;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});
