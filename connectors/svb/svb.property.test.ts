import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { changed, edit } from '../suwi/hostile.testing.ts';
import { answering, TODAY, told } from '../suwi/suwi.testing.ts';
import { svb } from './svb.connector.ts';
import { ALL_TIME, answer, answerOf, element, OTHER, relation, SUBJECT, wantedOver } from './svb.testing.ts';

const numRuns = process.env.ZEGEL_LONG === '1' ? 20_000 : 200;
/** Of processor time, which other processes do not add to. */
const MOST_MILLISECONDS = 3000;

const CHILD = element('Kind', `<Burgerservicenr>${OTHER}</Burgerservicenr><Geboortedat>20110914</Geboortedat>`);
const MAY = { from: '20260501', to: '20260531' };
const SAMPLES = [
  answerOf(
    CHILD,
    relation([
      {
        ...MAY,
        gross: [{ ...MAY }],
        net: [{ ...MAY, cents: 150_000 }],
        pension: '<PercToegekendeAow>10000</PercToegekendeAow>',
      },
    ]),
    relation([{ from: '20260101', net: [{ term: '3' }] }], 'AKW'),
  ),
  answer('<fwi:NietsGevonden/>'),
];

const FITTING: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/^Dat|^Geb/, ['00000000', '20260100', '20261399', '66660101', '99991230', '00010101']],
  [/^Waarde/, ['0', '9999999999', SUBJECT, `${SUBJECT}0`]],
  [/^Cd/, ['AOW', 'AKW', '1', '9', 'EUR', 'USD', SUBJECT]],
  [/^Perc/, ['00000', '99999', SUBJECT]],
  [/^Burgerservicenr/, [OTHER, SUBJECT, '']],
];

const hostile = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(edit(SUBJECT), { maxLength: 6 }))
  .map(([text, edits]) => edits.reduce((before, one) => changed(before, one, FITTING), text));

/** The JSON of everything that could be delivered, or the failure. */
async function outcome(text: string): Promise<string | SourceFailure> {
  const input = { access: { baseUrl: '' }, loggedIn: { bsn: SUBJECT }, wanted: wantedOver(ALL_TIME) };
  try {
    const { record, references } = await svb.fetch({ ...input, http: answering(text), now: new Date(TODAY) });
    return JSON.stringify([told(record, { period: ALL_TIME }), references]);
  } catch (failure) {
    if (failure instanceof SourceFailure) return failure;
    throw failure;
  }
}

describe('whatever SVB answers', () => {
  it('there is a record without the BSN, or a named failure without it, and never of a child', async () => {
    let records = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const found = await outcome(text);
        if (typeof found === 'string') records += 1;
        const said = typeof found === 'string' ? found : found.message;
        expect(said).not.toMatch(new RegExp(`(?<!\\d)(${SUBJECT}|${OTHER})(?!\\d)`));
      }),
      { numRuns },
    );
    expect(records, 'records among the answers').toBeGreaterThan(numRuns / 10);
  });

  it.each([
    ['of periods', answerOf(relation(Array.from({ length: 1500 }, () => ({ gross: [{}], net: [{}] }))))],
    [
      'of amounts in one period',
      answerOf(
        relation([{ gross: Array.from({ length: 100 }, () => ({})), net: Array.from({ length: 100 }, () => ({})) }]),
      ),
    ],
    ['of children', answerOf(CHILD.repeat(10_000))],
  ])('a large answer takes a bounded time: %s', async (_, text) => {
    const before = process.cpuUsage();
    expect(await outcome(text)).toBeTypeOf('string');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST_MILLISECONDS);
  });
});
