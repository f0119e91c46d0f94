import type { Language } from '../../device/plan.ts';
import type { Standing } from '../visit/standing.ts';
import { portalName } from '../words/portal-name.ts';
import { sayIn } from '../words/words.ts';
import { timeOf } from './format.ts';

/** What the way a portal stands means and what to do, where that is not plain. */
export function meaningOf({ sentence, since }: Standing, portal: string, language: Language): string | undefined {
  if (!sentence) return undefined;
  return sayIn(language)(sentence, {
    portal: portalName(portal, language),
    time: since ? timeOf(since, language) : '',
  });
}
