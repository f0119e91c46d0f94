import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

const read = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('html', () => {
  it('lets no value open a tag, end an attribute or begin an entity, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const markup = html`${value}`.text;
        expect(markup).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(read(markup)).toBe(value);
      }),
    );
  });

  it('puts pieces in as they are, lists line by line, and nothing for undefined', () => {
    expect(html`<b>${html`<i>${1}</i>`}</b>${undefined}`.text).toBe('<b><i>1</i></b>');
    expect(html`${['a', '<'].map((word) => html`<p>${word}</p>`)}`.text).toBe('<p>a</p>\n<p>&lt;</p>');
  });
});
