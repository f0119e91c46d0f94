import { describe, expect, it } from 'vitest';
import type { SourceFailure } from '../source-failure.ts';
import { failureOf } from './brp.problem.ts';

const answered = (status: number, body: unknown): SourceFailure =>
  failureOf({ status, headers: {}, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });

describe('An answer that is not 200', () => {
  it.each([
    [400, 'MALFORMED'],
    [401, 'REFUSED'],
    [403, 'REFUSED'],
    [404, 'MALFORMED'],
    [406, 'MALFORMED'],
    [415, 'MALFORMED'],
    [429, 'BUSY'],
    [500, 'UNREACHABLE'],
    [503, 'UNREACHABLE'],
  ])('%i is %s', (status, code) => {
    expect(answered(status, '')).toMatchObject({ code, detail: `BRP answered ${status}` });
  });

  it('names the parameters the API found wrong, which are our own mistake', () => {
    const invalidParams = [
      { name: 'fields[12]', code: 'fields', reason: 'Parameter bevat een niet bestaande veldnaam.' },
      { name: 'burgerservicenummer[0]', code: 'pattern' },
    ];
    expect(answered(400, { code: 'paramsValidation', invalidParams }).detail).toBe(
      'BRP answered 400 paramsValidation fields[12]:fields burgerservicenummer[0]:pattern',
    );
  });

  it('repeats no free text, whatever it calls itself', () => {
    const invalidParams = [
      { name: 'Ada van der Brug', code: 'pattern' },
      { name: 'fields[0]', code: 'Brug' },
    ];
    const failure = answered(400, { code: '999980002', title: 'Brug', detail: '999980002', invalidParams });
    expect(failure.detail).toBe('BRP answered 400');
  });

  it.each([['<html>busy</html>'], [[]], [{ invalidParams: 'x' }], [{ code: 7 }]])(
    'is read without a stumble: %j',
    (body) => {
      expect(answered(503, body).detail).toBe('BRP answered 503');
    },
  );
});
