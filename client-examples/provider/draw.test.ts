import { expect, it } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { drawQr, ShortCodes } from './draw.ts';

const NOW = new Date('2026-11-27T10:00:00Z');
const LINK = 'http://127.0.0.1:4402/i/req_1#v=1';

it('a short code leads to its link once, however it is typed', () => {
  const codes = new ShortCodes(secureRandom);
  const code = codes.make(LINK, NOW);
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  expect(codes.resolve(code.toLowerCase().replace('-', ' '), NOW)).toBe(LINK);
  expect(codes.resolve(code, NOW)).toBeUndefined();
});

it('a short code is good for five minutes', () => {
  const codes = new ShortCodes(secureRandom);
  const [early, late] = [codes.make(LINK, NOW), codes.make(LINK, NOW)];
  expect(codes.resolve(early, new Date(NOW.valueOf() + 300_000))).toBe(LINK);
  expect(codes.resolve(late, new Date(NOW.valueOf() + 300_001))).toBeUndefined();
});

it('after five wrong codes those that are out stop, and new ones work', () => {
  const codes = new ShortCodes(secureRandom);
  const [first, second] = [codes.make(LINK, NOW), codes.make(LINK, NOW)];
  for (let wrong = 0; wrong < 4; wrong += 1) codes.resolve('WRONG', NOW);
  expect(codes.resolve(first, NOW)).toBe(LINK);
  codes.resolve('WRONG', NOW);
  expect(codes.resolve(second, NOW)).toBeUndefined();
  expect(codes.resolve(codes.make(LINK, NOW), NOW)).toBe(LINK);
});

it('draws a QR code as SVG that takes nothing from elsewhere', () => {
  expect(drawQr(LINK)).toMatch(/^<svg [^>]*>[\s\S]*<\/svg>$/);
  expect(drawQr(LINK)).not.toMatch(/href|url\(|<script|http:\/\/(?!www\.w3\.org)/);
});
