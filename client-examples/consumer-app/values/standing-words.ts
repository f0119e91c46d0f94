import type { Language } from '../../device/plan.ts';
import type { Standing } from '../visit/standing.ts';
import { portalName } from '../words/portal-name.ts';
import { sayIn } from '../words/words.ts';
import { timeOf } from './format.ts';

/**
 * What the way a portal stands means and what to do, where that is not plain.
 *
 * @param isAlone - no other portal is asked, so that there is nothing to do first and nothing to share without it
 */
export function meaningOf(
  { word, sentence, since }: Standing,
  { portal, language, isAlone }: { readonly portal: string; readonly language: Language; readonly isAlone: boolean },
): string | undefined {
  if (!sentence) return undefined;
  const ofOutage = since ? 'fail.aloneSince' : 'fail.alone';
  return sayIn(language)(isAlone && word === 'outage' ? ofOutage : sentence, {
    portal: portalName(portal, language),
    time: since ? timeOf(since, language) : '',
  });
}
