import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '../sealing/bytes.ts';
import { canonicalize } from '../sealing/canonical.ts';
import { makeDelivery, signRaw } from '../sealing/delivery.fixture.ts';
import { dice } from '../sealing/dice.fixture.ts';
import { type ErasureAnswer, signErasureAnswer } from '../sealing/erasure-answer.ts';
import { memoryClaims, open } from '../sealing/index.ts';
import { KEYS } from '../sealing/keys.fixture.ts';
import type { SigningKey } from '../sealing/keys.ts';
import type { BoxKeyPair } from './third-party/keys.ts';
import { withUnreducedKey } from './third-party/unreduced-box.testing.ts';

interface Inputs {
  readonly delivery: Readonly<Record<string, unknown>>;
  readonly record: Readonly<Record<string, unknown>>;
}

interface Vectors extends Inputs {
  readonly delivery: Inputs['delivery'] & { readonly sections: readonly { readonly key: string }[] };
  readonly record: Inputs['record'] & { readonly requestKey: BoxKeyPair };
  readonly opened: Readonly<Record<string, unknown>>;
  readonly tampered: readonly { readonly check: string; readonly changes: Readonly<Record<string, unknown>> }[];
}

const ANSWER: ErasureAnswer = {
  v: 1,
  iss: 'prv_1',
  aud: 'https://broker.example',
  iat: 1_795_514_400,
  erasure: 'era_1',
  share: 'shr_1',
  answer: 'REFUSED',
  ground: 'LEGAL_OBLIGATION',
};

/** Programs in one other language: `verify_receipt`, `open_delivery`, `verify_erasure` and `check_twins`. */
export interface Programs {
  readonly language: string;
  readonly folder: URL;
  /** what an interpreter runs: `open_delivery.py` */
  readonly fileOf: (program: string) => string;
  /** how to run a file, tried in this order */
  readonly interpreters: readonly (readonly [command: string, ...options: string[]])[];
  /** arguments with which an interpreter that has all it needs ends well */
  readonly probe: readonly string[];
  /** what to install */
  readonly debianPackage: string;
}

const vectors = JSON.parse(readFileSync(new URL('../sealing/vectors.json', import.meta.url), 'utf8')) as Vectors;
const { tampered, opened: expected, delivery, record } = vectors;

/** Gaps stand in any order. */
const inOrder = ({ gaps, ...rest }: Readonly<Record<string, unknown>>): object => ({
  ...rest,
  gaps: Array.isArray(gaps) ? gaps.map((gap: unknown) => JSON.stringify(gap)).sort() : gaps,
});

/** Every text and number below a value, by JSON pointer. */
function* placesIn(value: unknown, at: string): Generator<readonly [pointer: string, value: unknown]> {
  yield [at, value];
  if (typeof value === 'object' && value !== null)
    for (const [name, inside] of Object.entries(value)) yield* placesIn(inside, `${at}/${name}`);
}

/** Nothing rests upon these: a delivery's id, and the other subject's secret. */
const NOT_BOUND = ['/delivery/id', '/record/linkSecrets/PARTNER'];

function mutations(count: number): readonly object[] {
  const roll = dice(1);
  const places = [...placesIn(delivery, '/delivery'), ...placesIn(record, '/record')];
  const bound = places.filter(([pointer]) => !NOT_BOUND.includes(pointer));
  const fields = bound.flatMap(([pointer]) => [null, 0, '', [], {}].map((other) => ({ [pointer]: other })));
  const texts = bound.flatMap(([pointer, value]) => (typeof value === 'string' ? [{ pointer, value }] : []));
  const letters = Array.from({ length: count }, () => {
    const { pointer, value } = texts[roll(texts.length)] ?? expect.fail('no text');
    const place = roll(value.length);
    const other = value[place] === 'A' ? 'B' : 'A';
    return { [pointer]: value.slice(0, place) + other + value.slice(place + 1) };
  });
  return [...fields, ...letters];
}

/** Holds them to the vectors, to every twin, to thousands of mutations, and to what our library makes now. */
export function holdToVectors({
  language,
  folder,
  fileOf: programOf,
  interpreters,
  probe,
  debianPackage,
}: Programs): void {
  const interpreter = interpreters.find(
    ([command, ...options]) => spawnSync(command, [...options, ...probe]).status === 0,
  );
  const files = mkdtempSync(join(tmpdir(), 'zegel-verifiers-'));
  afterAll(() => rmSync(files, { recursive: true }));

  const fileOf = (name: string, content: unknown): string => {
    const path = join(files, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  const [command = '', ...options] = interpreter ?? [];
  const cwd = fileURLToPath(folder);
  const run = (program: string, arguments_: readonly string[], input = '') =>
    spawnSync(command, [...options, programOf(program), ...arguments_], {
      cwd,
      input,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

  const openDelivery = (inputs: Inputs, claims: string) =>
    run('open_delivery', [
      fileOf('record.json', inputs.record),
      fileOf('delivery.json', inputs.delivery),
      join(files, claims),
    ]);

  /** What each twin was refused for, or `opened`; the first answer is of the delivery itself. */
  const answersOn = (changes: readonly object[]): readonly string[] =>
    run('check_twins', [], [{ delivery, record }, ...changes].map((line) => JSON.stringify(line)).join('\n'))
      .stdout.trimEnd()
      .split('\n');

  const reason = interpreter === undefined ? ` (skipped: ${debianPackage} is not installed)` : '';
  describe.skipIf(interpreter === undefined)(`${language} programs that share no code with ours${reason}`, () => {
    it('open the delivery of the vectors, and again, but no other under its claim', () => {
      const { status, stdout } = openDelivery(vectors, 'claims.json');
      expect(status).toBe(0);
      const { receipt, ...opened } = JSON.parse(stdout) as Record<string, unknown>;
      expect(inOrder(opened)).toEqual(inOrder(expected));
      expect(receipt).toMatchObject({ session: 'session-1' });
      expect(existsSync(join(files, 'claims.json'))).toBe(true);
      expect(openDelivery(vectors, 'claims.json').stdout).toBe(stdout);
      const other = makeDelivery({ receipt: (made) => ({ ...made, withdrawal: 'By letter.' }) });
      const parts = { delivery: { ...other.delivery }, record: { ...other.record } };
      expect(openDelivery(parts, 'fresh.json').status).toBe(0);
      const refused = openDelivery(parts, 'claims.json');
      expect(refused).toMatchObject({ status: 1, stdout: '', stderr: 'The delivery was not opened.\n' });
    });

    it('refuse every tampered twin of the vectors for its own reason', () => {
      const twins = tampered.filter(({ check }) => check !== 'claim.first');
      expect(answersOn(twins.map(({ changes }) => changes))).toEqual(['opened', ...twins.map(({ check }) => check)]);
    });

    it('refuse a key in a box whose ephemeral key is not reduced', () => {
      const [first = expect.fail()] = delivery.sections;
      const change = { '/delivery/sections/0/key': withUnreducedKey(first.key, record.requestKey) };
      expect(answersOn([change])).toEqual(['opened', 'section.box']);
    });

    it('refuse thousands of deliveries and records with one letter or one member changed', () => {
      const changes = mutations(2000);
      const [untouched, ...answers] = answersOn(changes);
      expect(untouched).toBe('opened');
      expect(answers).toHaveLength(changes.length);
      expect(changes.filter((_, place) => answers[place] === 'opened')).toEqual([]);
    }, 90_000);

    it('open a delivery made here as our library opens it', async () => {
      const name = 'Zoë 🏠 "&\u2028';
      const made = makeDelivery({
        content: (content) => ({
          ...content,
          data: { applicant: { employment: { employers: [{ name, wages: [{ amount: 1e21 }, null] }] } } },
        }),
      });
      const { receipt: _, ...ours } = await open({
        delivery: made.delivery,
        record: made.record,
        claim: memoryClaims(),
      });
      const { status, stdout } = openDelivery(
        { delivery: { ...made.delivery }, record: { ...made.record } },
        'own.json',
      );
      expect(status).toBe(0);
      const { receipt: __, ...theirs } = JSON.parse(stdout) as Record<string, unknown>;
      expect(inOrder(theirs)).toEqual(inOrder({ ...ours }));
      expect(stdout).toContain(name.slice(0, 6));
    });

    it('verify a receipt by pinned keys, refuse its twins, and say when they are used wrongly', () => {
      const keys = fileOf('keys.json', record.brokerKeys);
      const verify = (receipt: unknown) => run('verify_receipt', [fileOf('receipt.json', receipt), keys]);
      const verified = verify(delivery);
      expect(verified.status).toBe(0);
      expect(JSON.parse(verified.stdout)).toMatchObject({ consentDigest: expected.consentDigest });
      const twins = [
        { countersignature: delivery.receipt },
        { receipt: delivery.countersignature },
        { receipt: `${String(delivery.receipt).slice(0, -4)}AAAA` },
        { countersignature: null },
      ];
      for (const twin of twins)
        expect(verify({ ...delivery, ...twin })).toMatchObject({
          status: 1,
          stderr: 'The receipt was not verified.\n',
        });
      expect(run('verify_receipt', [])).toMatchObject({ status: 2 });
      expect(run('verify_receipt', [join(files, 'none.json'), keys])).toMatchObject({ status: 2 });
    });

    it("verify a provider's answer to an erasure request, and refuse its twins", () => {
      const keys = fileOf('identity-keys.json', [KEYS.broker.publicJwk, KEYS.identity.publicJwk]);
      const verify = (jws: string) => {
        writeFileSync(join(files, 'answer.jws'), `${jws}\n`);
        return run('verify_erasure', [join(files, 'answer.jws'), keys]);
      };
      const verified = verify(signErasureAnswer(ANSWER, KEYS.identity));
      expect(JSON.parse(verified.stdout)).toEqual(ANSWER);
      const signed = (claims: object, typ = 'erasure-answer+jwt', key: SigningKey = KEYS.identity) =>
        signRaw(typ, utf8(canonicalize(claims)), key);
      for (const twin of [
        signed(ANSWER, 'consent-receipt+jwt'),
        signed(ANSWER, undefined, KEYS.device),
        signed({ ...ANSWER, ground: null }),
        signed({ ...ANSWER, answer: 'CONFIRMED' }),
        signed({ ...ANSWER, extra: 1 }),
      ])
        expect(verify(twin)).toMatchObject({ status: 1, stdout: '', stderr: 'The answer was not verified.\n' });
    });
  });
}
