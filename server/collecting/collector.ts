import { EveryLoginFailure, SourceFailure } from '../../connectors/source-failure.ts';
import { askedOf } from './asked.ts';
import { fetchSources } from './fetch-sources.ts';
import type { CollectJob, CollectResult } from './job.ts';
import { readFile } from './read-file.ts';
import { sealAnswer } from './seal-answer.ts';
import type { CollectorTools } from './tools.ts';

/**
 * Serves one login of one person (design D7): compiles the request anew and compares it with what the provider signed,
 * holds it against the policy, finishes the login or opens the file, asks each source behind the portal, and seals one
 * section per source and group to the device. Plaintext exists between a source's last byte and the seal.
 */
export async function collect(job: CollectJob, tools: CollectorTools): Promise<CollectResult> {
  try {
    const asked = askedOf(job, tools);
    const given =
      job.sealedFile === undefined
        ? await fetchSources(job, asked, tools)
        : await readFile(job, job.sealedFile, asked, tools);
    const failures = given.flatMap(({ source, answer }) =>
      answer instanceof SourceFailure ? [{ source, answer }] : [],
    );
    const [first] = failures;
    if (first && failures.length === given.length) throw first.answer;
    const sections = given.flatMap(({ source, answer }) =>
      asked.sections
        .filter((planned) => planned.source === source)
        .map((planned) => sealAnswer(planned, answer, asked.compiled, job, tools)),
    );
    const plaintextMs = Math.max(0, ...given.map(({ lastByte }) => tools.ticks() - lastByte));
    const details = given.flatMap(({ source, answer }) => {
      const failures = answer instanceof SourceFailure ? [answer] : (answer.shortfalls ?? []);
      return failures.flatMap((failure) => (failure ? [`${source} ${failure.code} ${failure.detail}`] : []));
    });
    const shortfalls = given.flatMap(({ answer }) =>
      answer instanceof SourceFailure ? [] : (answer.shortfalls ?? []),
    );
    return { ok: true, sections, plaintextMs, detail: details.join('; '), ...eachOf(shortfalls) };
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    const { code: failure, detail } = error;
    return { ok: false, failure, detail, ...eachOf(error instanceof EveryLoginFailure ? error.each : []) };
  }
}

/** Banks have one source behind them, so it alone tells. */
function eachOf(logins: readonly (SourceFailure | null)[]): Pick<CollectResult, 'logins'> {
  return logins.length === 0 ? {} : { logins: logins.map((failure) => failure?.code ?? null) };
}
