import { createHash, createPrivateKey, sign } from 'node:crypto';
import { buildSchema, type ExecutionResult, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { bank } from '../../connectors/bank/bank.connector.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { compileDocument } from '../../schema/document.ts';
import { planRequest } from '../../schema/plan.ts';
import { projectSection } from '../../schema/project.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import { sectionsOf } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { sealSection } from '../../sealing/section.ts';
import { sodium } from '../../sealing/sodium.fixture.ts';
import { wantedOf } from '../../server/collecting/wanted.ts';
import { percentile, type Row } from './row.ts';

const ROWS = 2_000;
const RUNS = 30;
const DOCUMENT =
  '{ applicant { bank { transactions(period: {last: "P12M"}) { bookedOn amount { amount currency } category categoryRule categoryConfidence counterpartyName counterpartyIban description } } } }';

/** A bank's year of two thousand transactions, from its answer to the sealed section, beside the least it could cost. */
export async function benchSection(): Promise<readonly Row[]> {
  const answer = bankAnswer();
  const whole = await times(async () => sealedSection(answer));
  const floor = await times(floorOf(answer));
  return [
    {
      what: 'a section of 2,000 transactions',
      measured: percentile(whole, 0.5),
      against: percentile(floor, 0.5) * 2,
      unit: 'ms',
      good: 'LITTLE',
      how: `median of ${RUNS}, warm; twice the floor of ${percentile(floor, 0.5).toFixed(1)} ms (parse, graphql-jit, native secretbox, seal, hash, sign)`,
    },
  ];
}

async function times(work: () => Promise<void> | void): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS * 2; run += 1) {
    const began = performance.now();
    await work();
    if (run >= RUNS) taken.push(performance.now() - began);
  }
  return taken;
}

const AS_OF = '2026-11-24';
const device = makeBoxKeyPair(secureRandom);
const compiled = compileDocument(bareSchema(), { text: DOCUMENT, variables: {}, asOf: AS_OF });

/** What a collector does between a source's answer and the seal. */
async function sealedSection(answer: Buffer): Promise<void> {
  if (!compiled.ok) throw new Error('the document compiles');
  const { subjects, leaves } = compiled.value;
  const [section] = sectionsOf(planRequest(compiled.value, 'MORTGAGE'), 'APPLICANT');
  const [subject] = subjects;
  if (!section || !subject) throw new Error('one section is planned');
  const { record } = await bank.fetch({
    access: { baseUrl: 'https://bank.example' },
    loggedIn: { consentId: 'consent' },
    wanted: wantedOf(leaves, AS_OF),
    http: answering(answer),
    now: new Date(`${AS_OF}T12:00:00Z`),
  });
  const { data, gaps } = projectSection(subject, { leaves: new Set(section.leaves.map(({ path }) => path)) }, record);
  sealSection({
    payload: { data, gaps, references: [], person: {} },
    deviceSealKey: device.publicKey,
    random: secureRandom,
    primitives: native,
  });
}

/** Answers every call at once: accounts with one account, transactions with all rows on one page. */
function answering(transactions: Buffer): SourceHttp {
  const account = Buffer.from(
    JSON.stringify({
      accounts: [{ resourceId: 'a', iban: 'NL91ABNA0417164300', currency: 'EUR', cashAccountType: 'CACC' }],
    }),
  );
  return {
    send: async ({ url }) => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: url.includes('/transactions') ? transactions : account,
    }),
  };
}

function bankAnswer(): Buffer {
  const account = { iban: 'NL91ABNA0417164300' };
  const booked = Array.from({ length: ROWS }, (_, n) => ({
    transactionId: `t${n}`,
    bookingDate: new Date(Date.UTC(2026, 10, 24) - (n % 360) * 86_400_000).toISOString().slice(0, 10),
    transactionAmount: { currency: 'EUR', amount: `-${(n % 90) + 1}.${String(n % 100).padStart(2, '0')}` },
    creditorName: `Winkel ${n % 40}`,
    creditorAccount: { iban: 'NL20INGB0001234567' },
    remittanceInformationUnstructured: `Pasvolgnr 00${n % 9} betaling ${n} boodschappen`,
    bankTransactionCode: 'PMNT-CCRD-POSD',
  }));
  return Buffer.from(
    JSON.stringify({ account, transactions: { booked, _links: { account: { href: '/v1/accounts/a' } } } }),
  );
}

/** The least: the same bytes parsed, selected by a compiled query, and sealed by native code. */
function floorOf(answer: Buffer): () => void {
  const schema =
    buildSchema(`type Query { booked: [T] } type M { amount: String currency: String } type A { iban: String }
    type T { bookingDate: String transactionAmount: M creditorName: String creditorAccount: A remittanceInformationUnstructured: String transactionId: String bankTransactionCode: String }`);
  const query = compileQuery(
    schema,
    parse(
      '{ booked { bookingDate transactionAmount { amount currency } creditorName creditorAccount { iban } remittanceInformationUnstructured transactionId bankTransactionCode } }',
    ),
  );
  if (!('query' in query)) throw new Error('the query compiles');
  const privateKey = createPrivateKey({ key: pkcs8(), format: 'der', type: 'pkcs8' });
  return () => {
    const { transactions } = JSON.parse(answer.toString('utf8')) as { readonly transactions: object };
    const { data } = query.query(transactions, {}, {}) as ExecutionResult;
    const payload = Buffer.from(JSON.stringify(data));
    const [key, nonce] = [Buffer.from(secureRandom(32)), Buffer.from(secureRandom(24))];
    const box = Buffer.alloc(payload.length + 16);
    sodium.crypto_secretbox_easy(box, payload, nonce, key);
    const sealed = Buffer.alloc(80);
    sodium.crypto_box_seal(sealed, key, Buffer.from(device.publicKey));
    const digest = createHash('sha256').update(box).digest();
    sign(null, digest, privateKey);
  };
}

/** An Ed25519 private key of random bytes, as PKCS #8 (RFC 8410). */
function pkcs8(): Buffer {
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(secureRandom(32))]);
}
