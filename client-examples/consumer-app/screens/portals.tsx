import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Badge, type Tone } from '../parts/badge.tsx';
import { useFreshHealth } from '../parts/fresh-health.ts';
import type { IconName } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { TellMe } from '../parts/tell-me.tsx';
import { useSession } from '../parts/visit.context.ts';
import { meaningOf } from '../values/standing-words.ts';
import { behind, isVoluntary } from '../values/voluntary.ts';
import { type Standing, standingOf } from '../visit/standing.ts';
import { portalName } from '../words/portal-name.ts';

const LOOKS: Readonly<Record<Standing['word'], readonly [Tone, IconName]>> = {
  waiting: ['plain', 'wait'],
  login: ['plain', 'busy'],
  busy: ['plain', 'busy'],
  sealed: ['good', 'done'],
  partly: ['warn', 'warn'],
  failed: ['bad', 'stop'],
  left: ['plain', 'skip'],
  outage: ['bad', 'stop'],
  back: ['plain', 'info'],
  skipped: ['plain', 'skip'],
};

/** C6. The home of the flow: each login, what stands behind it, and how it stands. */
export function PortalsScreen() {
  const { joined, session, provider, say, seen, go } = useSession();
  const { language, review } = seen;
  const standings = session.tasks.map((task) => ({ task, standing: standingOf(seen, task) }));
  const done = standings.filter(({ standing }) => ['sealed', 'partly'].includes(standing.word));
  const skipped = standings.filter(({ standing }) => standing.word === 'skipped');
  const nextOne = standings.find(({ standing }) => standing.word === 'waiting' || standing.word === 'login');
  const again = standings.find(({ standing }) => ['back', 'failed', 'left', 'outage'].includes(standing.word));
  const isSettled = done.length + skipped.length === standings.length;
  const isAll = done.length === standings.length;
  const hasSome = (review?.sections.length ?? 0) > 0;
  const missing = sectionsOf(joined.plan, joined.subject).filter(({ available }) => !available);
  const name = (portal: string): string => portalName(portal, language);
  const startOf = ({ portal, state }: (typeof session.tasks)[number]): string =>
    state === 'WAITING' && !seen.loginProblems[portal]
      ? say('portals.start', { portal: name(portal) })
      : say('portals.again', { portal: name(portal) });
  // Nothing is left but to wait for an outage: what there is may be looked at first.
  const isDown = !nextOne && again?.standing.word === 'outage' && hasSome;
  const latest = standings.find(({ task, standing }) => task.portal === seen.tried?.portal && standing.word !== 'back');
  const latestMeaning = latest ? meaningOf(latest.standing, latest.task.portal, seen) : undefined;
  const look = (
    <Act as={(nextOne || again) && !isDown ? 'secondary' : 'primary'} does={() => go({ at: 'OVERVIEW' })}>
      {say('portals.look')}
    </Act>
  );
  useFreshHealth();
  return (
    <Screen
      title={say('portals.title')}
      lead={say('portals.done', { n: done.length, m: standings.length })}
      actions={
        <>
          {isDown ? look : null}
          {nextOne ? (
            <Act as="primary" does={() => go({ at: 'PORTAL', portal: nextOne.task.portal })}>
              {say('portals.start', { portal: name(nextOne.task.portal) })}
            </Act>
          ) : again ? (
            <Act as={isDown ? 'secondary' : 'primary'} does={() => go({ at: 'PORTAL', portal: again.task.portal })}>
              {startOf(again.task)}
            </Act>
          ) : null}
          {(isSettled || hasSome) && !isDown ? look : null}
          <div className="pair">
            <Act as="subtle" does={() => go({ at: 'PAUSE' })}>
              {say('portals.later')}
            </Act>
            <Act as="subtle" does={() => go({ at: 'STOP' })}>
              {say('app.stop')}
            </Act>
          </div>
        </>
      }
    >
      {latestMeaning ? <Notice tone="warning">{latestMeaning}</Notice> : null}
      <progress
        className="progress"
        value={done.length}
        max={Math.max(1, standings.length)}
        aria-label={say('portals.done', { n: done.length, m: standings.length })}
      />
      <ul className="list">
        {standings.map(({ task, standing }) => {
          const [tone, icon] = LOOKS[standing.word];
          const sources = [
            ...new Set(behind(joined, task.portal).map(({ source }) => nameOf('sources', source, language))),
          ];
          const isAgain = ['sealed', 'partly', 'failed', 'left', 'outage', 'back', 'skipped'].includes(standing.word);
          return (
            <li key={task.portal} className="card">
              <header>
                <h2 className="label">{nameOf('portals', task.portal, language)}</h2>
                <span role="status">
                  <Badge tone={tone} icon={icon}>
                    {say(`portals.${standing.word}`)}
                  </Badge>
                </span>
              </header>
              {sources.length < 2 ? null : <p className="soft">{sources.join(' · ')}</p>}
              {isVoluntary(joined, task.portal) ? <p className="soft">{say('portals.voluntary')}</p> : null}
              {standing.sentence && task !== latest?.task ? <p>{meaningOf(standing, task.portal, seen)}</p> : null}
              {isAgain && standing.word !== 'sealed' && (nextOne || task.portal !== again?.task.portal) ? (
                <Act does={() => go({ at: 'PORTAL', portal: task.portal })}>{startOf(task)}</Act>
              ) : standing.word === 'waiting' && task.portal !== nextOne?.task.portal ? (
                <Act as="subtle" does={() => go({ at: 'PORTAL', portal: task.portal })}>
                  {say('portals.start', { portal: name(task.portal) })}
                </Act>
              ) : null}
            </li>
          );
        })}
      </ul>
      {standings.some(({ task, standing }) => task.state === 'FAILED' && standing.word === 'outage') ? (
        <TellMe topic={{ of: 'SESSION' }} why={say('tell.portal')} />
      ) : null}
      {missing.length > 0 ? (
        <p className="soft">
          {say('portals.notYet', {
            sources: [...new Set(missing.map(({ source }) => nameOf('sources', source, language)))].join(', '),
            provider,
          })}
        </p>
      ) : null}
      {isAll ? <Paragraph>{say('portals.lookAll')}</Paragraph> : null}
      {!isAll && hasSome ? <Paragraph>{say('portals.lookSome', { provider })}</Paragraph> : null}
    </Screen>
  );
}
