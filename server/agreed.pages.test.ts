import express from 'express';
import supertest from 'supertest';
import { describe, expect, it } from 'vitest';
import { AGREED_TEXTS } from '../schema/agreed-texts.ts';
import type { Language } from '../schema/consent-text.ts';
import { digestOf } from '../sealing/digest.ts';
import { agreedPages } from './agreed.pages.ts';

const site = supertest(express().use(agreedPages()));

const TEXTS = [
  ['/terms', 'terms'],
  ['/privacy', 'privacyNotice'],
] as const;

describe.each(TEXTS)('%s', (path, name) => {
  it.each<Language>(['nl', 'en'])('is the very text of which a receipt in %s has the digest', async (lang) => {
    const { text, type, headers } = await site.get(path).query({ lang });
    expect(digestOf(text)).toBe(digestOf(AGREED_TEXTS[name][lang]));
    expect([type, headers['content-language']]).toEqual(['text/plain', lang]);
  });

  it('is a page with the same words for a browser', async () => {
    const { text, type, headers } = await site.get(path).query({ lang: 'nl' }).set('Accept', 'text/html,*/*;q=0.8');
    const [title, ...lines] = AGREED_TEXTS[name].nl.trim().split('\n');
    expect(type).toBe('text/html');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain(`<html lang="nl">`);
    expect(text).toContain(`<h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`);
  });

  it.each([
    [{}, undefined, 'nl'],
    [{}, 'en-GB, nl;q=0.5', 'en'],
    [{}, 'nl-BE, en;q=0.5', 'nl'],
    [{}, 'fy', 'nl'],
    [{ lang: 'nl' }, 'en', 'nl'],
    [{ lang: 'de' }, 'en', 'en'],
    [{ lang: ['nl', 'en'] }, 'en', 'en'],
  ])('asked with %j by a reader of %s is in %s', async (query, accepted, language) => {
    const asked = site.get(path).query(query);
    const { headers } = await (accepted ? asked.set('Accept-Language', accepted) : asked);
    expect([headers['content-language'], headers.vary]).toEqual([language, 'Accept, Accept-Language']);
  });
});
