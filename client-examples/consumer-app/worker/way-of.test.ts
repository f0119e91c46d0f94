import { expect, test } from 'vitest';
import { wayOf } from './way-of.ts';

const APP = 'https://app.example';

test.each([
  ['GET', '/assets/index-abcd1234.js', 'cors', 'COPY'],
  ['GET', '/', 'navigate', 'PAGE'],
  ['GET', '/i/req_1#v=1&s=secret', 'navigate', 'PAGE'],
  ['GET', '/login-return?code=1', 'navigate', 'PAGE'],
  ['GET', '/config.json', 'cors', 'FRESH'],
  ['GET', '/seal.svg', 'no-cors', 'FRESH'],
  ['GET', '/anything', 'cors', 'NETWORK'],
  ['POST', '/', 'cors', 'NETWORK'],
])('%s %s (%s) is answered from: %s', (method, path, mode, way) => {
  expect(wayOf({ method, url: `${APP}${path}`, mode }, APP)).toBe(way);
});

test('an answer of the broker, or of anybody else, is never kept', () => {
  for (const url of ['https://broker.example/graphql', 'https://app.example.evil/assets/index-abcd1234.js'])
    expect(wayOf({ method: 'GET', url, mode: 'cors' }, APP)).toBe('NETWORK');
});
