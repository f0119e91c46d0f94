import { SourceFailure } from '../../connectors/source-failure.ts';
import { fromBase64url, wipe } from '../../sealing/bytes.ts';
import { openBox, SEALED_BOX_OVERHEAD } from '../../sealing/sealed-box.ts';
import { type Asked, leavesOf } from './asked.ts';
import type { Given } from './fetch-sources.ts';
import type { CollectJob } from './job.ts';
import { loadFileReader } from './portals.ts';
import type { CollectorTools } from './tools.ts';
import { wantedOf } from './wanted.ts';

/**
 * Reads the file the consumer brought instead of a login. It was sealed to this very process, so nothing on its way here
 * could read it.
 *
 * @throws SourceFailure REFUSED for a portal whose sources take no files; MALFORMED when it does not open or is no file
 *   of that source
 */
export async function readFile(
  job: CollectJob,
  sealed: string,
  asked: Asked,
  { primitives, fileKey, ticks }: CollectorTools,
): Promise<readonly Given[]> {
  const [source] = asked.sources;
  const reader = source && (await loadFileReader(source));
  if (!source || !reader) throw new SourceFailure('REFUSED', 'no file is taken here');
  const bytes = fromBase64url(sealed, 'file');
  const lastByte = ticks();
  if (bytes.length > reader.maxBytes + SEALED_BOX_OVERHEAD)
    throw new SourceFailure('MALFORMED', 'the file is too large');
  const file = openBox(bytes, fileKey, primitives);
  wipe(fileKey.secretKey);
  if (!file) throw new SourceFailure('MALFORMED', 'the file was not sealed to this collector');
  const wanted = wantedOf(leavesOf(asked, job, source), asked.compiled.asOf);
  return [{ source, answer: reader.read({ file, wanted, now: new Date(job.now) }), lastByte }];
}
