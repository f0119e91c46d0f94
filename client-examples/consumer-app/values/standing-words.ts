import type { Seen } from '../visit/seen.ts';
import type { Standing } from '../visit/standing.ts';
import { portalName } from '../words/portal-name.ts';
import { type Say, sayIn } from '../words/words.ts';
import { timeOf } from './format.ts';

type Around = Pick<Seen, 'language' | 'session' | 'review' | 'tried'>;

/** What the way a portal stands means and what to do, where that is not plain. A bank that was tried is named. */
export function meaningOf({ word, sentence, since }: Standing, portal: string, around: Around): string | undefined {
  if (!sentence) return undefined;
  const { language, tried } = around;
  const say = sayIn(language);
  const bank = tried?.portal === portal ? tried.bank : null;
  const told = say(sentence, {
    portal: bank ?? portalName(portal, language),
    time: since ? timeOf(since, language) : '',
  });
  const meaning = `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  return word === 'outage' ? `${meaning} ${adviceIn(say, portal, around)}` : meaning;
}

/** What to do now during an outage: there may be others to do first, or something to share without it. */
export function adviceIn(say: Say, portal: string, { session, review }: Around): string {
  const isLeft = session?.tasks.some((task) => task.portal !== portal && ['WAITING', 'LOGIN'].includes(task.state));
  if (isLeft) return say('fail.others');
  return (review?.sections.length ?? 0) > 0 ? say('fail.without') : say('fail.later');
}
