import { readdirSync, readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { CloseCode } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from '../schema/document.ts';
import { REFUSAL_CODES } from '../schema/refusals.ts';
import { CHECKS, GRANT_CHECKS } from '../sealing/checks.ts';
import { MAX_JWS_LENGTH } from '../sealing/jws.ts';
import { signingKeyFromSeed } from '../sealing/keys.ts';
import { PADDED_SIZES } from '../sealing/padding.ts';
import { parsePayload } from '../sealing/payload.ts';
import { parseRequestClaims } from '../sealing/signed-request.ts';
import { isSoundEd25519, isSoundX25519 } from '../sealing/small-order.ts';
import { issueSessionToken } from './access/session-token.ts';
import { CALL_LIMITS } from './limits.ts';

/** PROTOCOL.md is what a stranger writes a provider or a device from: nothing in it may rot, nothing may be missing. */

const fileOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const page = fileOf('PROTOCOL.md');

/** The text under a heading, up to the next of the same or a higher level. */
function under(heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const start = page.split('\n').findIndex((line) => line.startsWith(`${heading} `));
  if (start < 0) throw new Error(`PROTOCOL.md has no heading "${heading}"`);
  const rest = page.split('\n').slice(start + 1);
  const end = rest.findIndex((line) => (/^(#+) /.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY) <= level);
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block ?? '');

describe('every operation', () => {
  const definitions = definitionsIn(fileOf('schema/schema.graphql'));
  const operations = ['Query', 'Mutation', 'Subscription'].flatMap((root) => fieldsOf(definitions.get(root)));
  const parts = new Map(
    [...page.matchAll(/^#### `(\w+)`\n([\s\S]*?)(?=^#)/gm)].map(([, name = '', text = '']) => [name, text] as const),
  );

  test('of the schema has a heading, and every heading is one of the schema', () => {
    expect([...parts.keys()].sort()).toEqual(operations.map(({ name }) => name.value).sort());
  });

  test.each(operations.map((node) => [node.name.value, print(node)] as const))(
    '%s is told in four parts, its shape as the schema has it',
    (name, shape) => {
      const text = parts.get(name) ?? '';
      const heads = ['**Direction** ', '**Meaning** ', '**Refusals** ', `**Shape** \`${shape}\``];
      expect(heads.filter((head) => !text.includes(head))).toEqual([]);
    },
  );

  test('has its types told, each as the schema has it', () => {
    const told = definitionsIn(blocksOf(under('### 5.4'), 'graphql').join('\n'));
    const needed = new Set<string>();
    const reach = (type: TypeNode): void => {
      const name = nameOf(type);
      const node = definitions.get(name);
      const isElsewhere = node?.kind === Kind.SCALAR_TYPE_DEFINITION || ['Person', 'RefusalCode'].includes(name);
      if (node === undefined || isElsewhere || needed.has(name)) return;
      needed.add(name);
      for (const field of fieldsOf(node)) reach(field.type);
    };
    for (const { type, ...node } of operations) {
      reach(type);
      for (const argument of 'arguments' in node ? (node.arguments ?? []) : []) reach(argument.type);
    }
    expect([...told.keys()].sort()).toEqual([...needed].sort());
    const shapeOf = (node: DefinitionNode | undefined): string => (node ? print(node) : '');
    for (const name of needed) expect(shapeOf(told.get(name))).toBe(shapeOf(definitions.get(name)));
  });

  function nameOf(type: TypeNode): string {
    return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
  }

  /** Definitions by name, without their descriptions. */
  function definitionsIn(sdl: string): Map<string, DefinitionNode> {
    const { definitions: found } = parse(sdl.replace(/"""[\s\S]*?"""/g, ''));
    return new Map(found.flatMap((node) => ('name' in node && node.name ? [[node.name.value, node] as const] : [])));
  }

  function fieldsOf(node: DefinitionNode | undefined): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] {
    switch (node?.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return node.fields ?? [];
      default:
        return [];
    }
  }
});

describe('every code', () => {
  /** Codes that stand as words in what the broker runs; their table itself does not count. */
  const sources = ['server', 'schema'].flatMap((folder) =>
    readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|fixture|testing)\.ts$|^refusals\.ts$/.test(file))
      .map((file) => fileOf(`${folder}/${file}`)),
  );
  const isTold = (code: string): boolean => sources.some((text) => text.includes(`'${code}'`));

  test('can be told, and has its place', () => {
    expect(REFUSAL_CODES.filter((code) => !isTold(code) || !page.includes(`\`${code}\``))).toEqual([]);
  });

  test('with which a socket closes has a row', () => {
    const ofClients = [
      CloseCode.InternalClientError,
      CloseCode.BadResponse,
      CloseCode.ConnectionAcknowledgementTimeout,
    ];
    const codes = Object.values(CloseCode).filter((code): code is CloseCode => typeof code === 'number');
    const missing = codes.filter((code) => !ofClients.includes(code) && !under('### 3.4').includes(`\n| ${code} |`));
    expect(missing).toEqual([]);
  });
});

describe('every format', () => {
  const vectors: unknown = JSON.parse(fileOf('sealing/vectors.json'));

  /** The member names of a value of the vectors, and of the objects inside it when they are named. */
  function namesAt(path: string, ...inside: readonly string[]): string[] {
    const value = at(vectors, path);
    const object = typeof value === 'string' ? (JSON.parse(value) as object) : (value as object);
    return [...Object.keys(object), ...inside.flatMap((below) => Object.keys(at(object, below) as object))];
  }

  function at(value: unknown, path: string): unknown {
    return path.split('.').reduce((found, name) => (found as Record<string, unknown>)[name], value);
  }

  /** What a parser takes out of a JWT's claims: `const { iss, aud } = jwt.claims`. */
  function claimsRead(path: string): string[] {
    const [, names = ''] = /const \{([^}]*)\} = jwt\.claims;/.exec(fileOf(path)) ?? [];
    return names.split(',').map((name) => name.trim());
  }

  function sessionTokenNames(): string[] {
    const key = signingKeyFromSeed(new Uint8Array(32).fill(1));
    const instant = new Date('2026-11-24T10:00:00Z');
    const [, claims = ''] = issueSessionToken(
      { issuer: 'https://b.example', resource: 'https://b.example/graphql' },
      key,
      {
        session: 'ses_Qm5tZ1wLyH8jSf3bUe0rVQ',
        request: 'req_Xk2pR7dNvE4uGa9oKc6iBg',
        subject: 'APPLICANT',
        thumbprint: key.thumbprint,
        sealKey: new Uint8Array(32).fill(9),
        issuedAt: instant,
        expiresAt: instant,
      } as Parameters<typeof issueSessionToken>[2],
    ).split('.');
    return Object.keys(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object);
  }

  const formats: readonly (readonly [what: string, heading: string, names: readonly string[]])[] = [
    ['client assertion', '### 3.1', claimsRead('server/access/oauth.assertion.ts')],
    ['DPoP proof', '### 3.1', claimsRead('server/access/dpop.ts')],
    ['access token', '### 3.1', claimsRead('server/access/access-token.ts')],
    ['session token', '### 3.3', sessionTokenNames()],
    ['signed request', '### 4.2', namesAt('request.claims')],
    ['plan', '### 4.3', namesAt('plan.text', 'sections.0', 'sections.0.leaves.0')],
    ['payload', '### 4.4', namesAt('sections.0.payload', 'gaps.0', 'references.0', 'person')],
    ['manifest', '### 4.6', namesAt('sections.0.manifestClaims')],
    ['receipt', '### 4.7', namesAt('receipt.text', 'provider', 'leaves.0', 'sections.0')],
    ['delivery', '### 4.8', namesAt('delivery', 'sections.0')],
    ['record', '### 4.9', namesAt('record', 'requestKey')],
  ];

  test.each(formats)('%s has all its names under %s', (_what, heading, names) => {
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !under(heading).includes(`\`${name}\``))).toEqual([]);
  });

  test('is checked as told: every check of device and `open` has its name', () => {
    const told = `${under('### 4.11')}${under('### 4.12')}`;
    expect(Object.keys(CHECKS).filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  test('of a grant is checked as told, and its vectors have the names under 4.15', () => {
    const told = under('### 4.15');
    expect(Object.keys(GRANT_CHECKS).filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
    const grants: unknown = JSON.parse(fileOf('sealing/grant-vectors.json'));
    const places = [
      'grants.0.claims',
      'recipientKey.claims',
      'granted.chain.0',
      'record',
      'record.grantKey',
      'record.granters.0',
    ];
    const names = [
      ...places.flatMap((place) => Object.keys(at(grants, place) as object)),
      'signedRequest',
      'plan',
      'chain',
    ];
    expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  test('without a twin in the vectors is named there, and no other', () => {
    const twins = new Set((at(vectors, 'tampered') as readonly { check: string }[]).map(({ check }) => check));
    const [, list = ''] = /No twin has([\s\S]*?)\n- keys/.exec(under('## 9.')) ?? [];
    const named = [...list.matchAll(/`([a-z.-]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(
      Object.keys(CHECKS)
        .filter((name) => !twins.has(name))
        .sort(),
    );
  });

  test('refuses the points of small order that are printed, whole, and no other is in the code', () => {
    const printed = [...under('## 2.').matchAll(/^\| (both|`u`|`y`) \| .*`([0-9a-f]{64})` \|$/gm)];
    const sound = printed.filter(([, of, hex = '']) => {
      const point = Uint8Array.from(Buffer.from(hex, 'hex'));
      return (of !== '`y`' && isSoundX25519(point)) || (of !== '`u`' && isSoundEd25519(point));
    });
    expect([printed.length, sound]).toEqual([7, []]);
    const inCode = fileOf('sealing/small-order.ts').match(/(?<=')[0-9a-f]{64}(?=')/g) ?? [];
    expect(inCode.filter((hex) => !printed.some(([, , found]) => found === hex))).toEqual([]);
  });

  test('has examples that are of its form, and values to check against', () => {
    const [claims = ''] = blocksOf(under('### 4.2'), 'json');
    const [payload = ''] = blocksOf(under('### 4.4'), 'json');
    expect(parseRequestClaims(JSON.parse(claims)).purpose).toBe('MORTGAGE');
    expect(parsePayload(payload.trim()).gaps).toHaveLength(1);
    const link = at(vectors, 'link') as Record<string, string>;
    const derived = ['linkSecret', 'redeemToken', 'redeemHash', 'bindKey'] as const;
    expect(derived.filter((name) => !under('### 4.1').includes(`\`${link[name]}\``))).toEqual([]);
  });

  test.each([
    ['a call', '### 3.5', Object.values(CALL_LIMITS)],
    ['a JWS', '## 2.', [MAX_JWS_LENGTH]],
    ['a payload', '### 4.4', PADDED_SIZES],
    ['a request document', '## 8.', Object.values(DOCUMENT_LIMITS)],
  ] as const)('has the limits of %s under %s', (_what, heading, limits) => {
    const numbers = new Set(under(heading).match(/\d[\d,]*\d|\d/g));
    expect(limits.map((limit) => limit.toLocaleString('en-US')).filter((limit) => !numbers.has(limit))).toEqual([]);
  });
});
