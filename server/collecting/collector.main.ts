import { randomBytes } from 'node:crypto';
import { sourceHttp } from '../../connectors/source-http.node.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import { native } from '../../sealing/primitives.node.ts';
import { collect } from './collector.ts';
import type { CollectJob, CollectResult } from './job.ts';
import { SOURCE_LIMITS } from './limits.ts';

/**
 * A collector's whole life: it writes the key files are sealed to, waits for one job on its standard input, serves it,
 * writes the result and exits. Its environment is empty; what it knew goes with it.
 */
async function main(): Promise<void> {
  const schema = bareSchema();
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const fileKey = makeBoxKeyPair(random, native);
  process.stdout.write(`${toBase64url(fileKey.publicKey)}\n`);
  const text = await readAll(process.stdin);
  // The broker went before there was a job.
  if (text === '') return;
  const job = JSON.parse(text) as CollectJob;
  const result = await collect(job, {
    schema,
    http: (origins) => sourceHttp({ origins: [...origins], limits: SOURCE_LIMITS, allowLoopback: job.allowLoopback }),
    random,
    primitives: native,
    fileKey,
    clock: () => new Date(),
    ticks: () => performance.now(),
  }).catch((error: unknown): CollectResult => ({ ok: false, failure: 'MALFORMED', detail: placeOf(error) }));
  process.stdout.write(JSON.stringify(result), () => process.exit(0));
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Where a mistake of ours was made; its message is left out because it may quote what was read. */
function placeOf(error: unknown): string {
  const frame =
    error instanceof Error ? error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) : undefined;
  return `${error instanceof Error ? error.name : 'error'} ${frame?.trim() ?? ''}`.slice(0, 200);
}

void main();
