import { describe, expect, it } from 'vitest';
import { failureOf, problemCode } from './problem.ts';

const answered = (status: number, body: unknown) =>
  failureOf('BRK', { status, headers: {}, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }, [
    'fields',
    'burgerservicenummer',
  ]);

describe('An answer that is not the one hoped for', () => {
  it.each([
    [400, 'MALFORMED'],
    [401, 'REFUSED'],
    [403, 'REFUSED'],
    [404, 'MALFORMED'],
    [406, 'MALFORMED'],
    [429, 'BUSY'],
    [500, 'UNREACHABLE'],
    [503, 'UNREACHABLE'],
  ])('%i is %s', (status, code) => {
    expect(answered(status, '')).toMatchObject({ code, detail: `BRK answered ${status}` });
  });

  it('names the documented code, and the parameters of ours that were wrong', () => {
    const invalidParams = [{ name: 'fields', code: 'fields', reason: 'x' }, { name: 'page' }];
    expect(answered(400, { code: 'paramsValidation', invalidParams }).detail).toBe(
      'BRK answered 400 paramsValidation fields',
    );
  });

  it('repeats no free text, whatever it calls itself', () => {
    const problem = {
      code: '999990184',
      title: 'K. de Wit',
      detail: '999990184',
      invalidParams: [{ name: '999990184' }],
    };
    expect(answered(400, problem).detail).toBe('BRK answered 400');
  });

  it.each([['<html>busy</html>'], [[]], [{ invalidParams: 'x' }], [{ code: 7 }]])(
    'is read without a stumble: %j',
    (body) => {
      expect(answered(503, body).detail).toBe('BRK answered 503');
    },
  );

  it('has a code only where it is a documented one', () => {
    expect(problemCode(Buffer.from('{"code":"tooManyResults"}'))).toBe('tooManyResults');
    expect(problemCode(Buffer.from('{"code":"iets"}'))).toBeUndefined();
    expect(problemCode(Buffer.from('tooManyResults'))).toBeUndefined();
  });
});
