import fc from 'fast-check';

/** What nobody should send, and what looks much like what everybody sends. Every text of it may hold the canary. */

export const CANARY = 'canary-4711';

const words =
  `{ } ( ) [ ] : $ @ ! ... | & = { } { } query mutation subscription fragment on Query Mutation Subscription F a b
  purposes portals dataRequest dataRequests previewDataRequest redeemInvitation acknowledgeDelivery deliveries
  sessionProgress session id input: after: requestId: plan { digest } __typename __schema __type @include(if: @skip(if:
  true false null 0 -1 4711 1e999 $i $i: ID! String RedeemInvitationInput! "${CANARY}" """${CANARY}""" # ${CANARY}`.split(
    /\s+/,
  );

/** Words of GraphQL in any order. */
const soup = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...words) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((found) => found.join(' '));

/** Documents that are nearly right: known fields, with any arguments and any selections. */
const nearly = fc
  .record({
    kind: fc.constantFrom('query', 'mutation', 'subscription'),
    field: fc.constantFrom(
      'purposes',
      'portals',
      'dataRequest',
      'dataRequests',
      'redeemInvitation',
      'deliveries',
      'applicant',
      'session',
    ),
    argument: fc.constantFrom(
      '',
      '(id: $i)',
      `(id: "${CANARY}")`,
      '(input: $i)',
      '(input: {})',
      '(first: -1)',
      '(after: [[1]])',
      '(id: null)',
    ),
    type: fc.constantFrom('ID', 'ID!', 'String', 'RedeemInvitationInput!', '[Int!]!', 'Canary'),
    selection: fc.constantFrom(
      '',
      '{ id }',
      '{ __typename }',
      '{ ...F }',
      '{ cursor }',
      '{ edges { cursor } }',
      '{ accessToken session { id } }',
    ),
    more: fc.constantFrom('', 'fragment F on Query { purposes { id } }', 'fragment F on Purpose { ...F }'),
  })
  .map(
    ({ kind, field, argument, type, selection, more }) =>
      `${kind} ($i: ${type}) { ${field}${argument} ${selection} } ${more}`,
  );

export const anyDocument = fc.oneof(soup, nearly, fc.string({ unit: 'binary', maxLength: 200 }));

const canaried = fc.oneof(fc.constant(CANARY), fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
export const anyVariables = fc.oneof(
  fc.dictionary(fc.constantFrom('i', 'input', '__proto__', 'constructor', CANARY), fc.oneof(canaried, fc.jsonValue())),
  fc.jsonValue(),
);

const call = fc
  .record(
    {
      query: fc.oneof(anyDocument, fc.jsonValue()),
      variables: anyVariables,
      operationName: fc.oneof(fc.jsonValue(), canaried),
    },
    { requiredKeys: ['query'] },
  )
  .map((made) => JSON.stringify(made));

const broken = fc
  .tuple(call, fc.nat(200), fc.string({ unit: 'binary', maxLength: 3 }))
  .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));

export const anyBody = fc.oneof(
  { weight: 6, arbitrary: call.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: broken.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.nat(80_000).map((depth) => Buffer.from(`{"query":${'['.repeat(depth)}${']'.repeat(depth)}}`)),
  },
);

const headerText = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
const jwtLike = fc
  .tuple(fc.base64String(), fc.base64String(), fc.base64String())
  .map((parts) => parts.map((part) => part.replaceAll('=', '')).join('.'));
const proofLike = fc
  .record({
    typ: fc.constantFrom('dpop+jwt', 'at+jwt', 'session+jwt', CANARY),
    alg: fc.constantFrom('EdDSA', 'ES256', 'none', 'HS256'),
    jwk: fc.jsonValue(),
  })
  .map(
    (header) =>
      `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${Buffer.from(`{"jti":"${CANARY}"}`).toString('base64url')}.${'A'.repeat(86)}`,
  );

const strangeHeaders = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'application/json; charset=utf-8',
          'text/plain',
          'multipart/form-data; boundary=a',
          'application/json;',
          'application/json; charset=',
          '*/*',
        ),
      },
      { weight: 1, arbitrary: headerText },
    ),
    accept: fc.oneof(fc.constantFrom('*/*', 'application/graphql-response+json', 'text/html, */*;q=0.1'), headerText),
    authorization: fc.oneof(
      headerText,
      jwtLike.map((token) => `DPoP ${token}`),
      proofLike.map((token) => `DPoP ${token}`),
      fc.constant(`Basic ${CANARY}`),
    ),
    dpop: fc.oneof(headerText, jwtLike, proofLike),
    origin: fc.oneof(headerText, fc.webUrl()),
    'content-encoding': fc.oneof(fc.constantFrom('gzip', 'br', 'deflate', 'identity'), headerText),
    'x-forwarded-for': headerText,
    'x-http-method-override': fc.constantFrom('GET', 'DELETE'),
    'apollo-require-preflight': fc.constant('1'),
    cookie: headerText,
  },
  { requiredKeys: ['content-type'] },
);

/** Half of them such as everybody sends, so that the body is looked at. */
export const anyHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  fc.constant({ 'content-type': 'application/json' }),
  strangeHeaders,
);
