import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import type { LinkProblem, OpenedLink } from '../flow/place.ts';
import { Act } from '../parts/act.tsx';
import { BegunHere } from '../parts/begun-here.tsx';
import { Contact } from '../parts/contact.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { tryAgain } from '../visit/joining.ts';

/** A link opens nothing here: why, and always a way on. */
export function NoLinkScreen({ problem }: { readonly problem: LinkProblem }) {
  const { visit, say, seen, go, open } = useVisit();
  const { language } = seen;
  const scan = (
    <Act as="primary" does={() => go({ at: 'SCAN' })}>
      {say('link.scanAgain')}
    </Act>
  );
  const isForTwo = seen.unopened !== null;
  const partnerHint = isForTwo ? <Paragraph>{say('link.partnerHint')}</Paragraph> : null;
  const partner = isForTwo ? <Act does={() => void tryAgain(visit)}>{say('link.partner')}</Act> : null;
  const report = (
    <Act as="subtle" does={() => open({ at: 'HELP', question: 'real' })}>
      {say('who.report')}
    </Act>
  );
  const newLink = ({ domain, provider }: OpenedLink, as: 'primary' | 'secondary') => (
    <Act as={as} does={() => visit.machine.leave(`https://${domain}`)}>
      {say('ended.newLink', { provider })}
    </Act>
  );
  switch (problem.why) {
    case 'INVALID':
      return (
        <Screen
          title={say('link.INVALID.title')}
          lead={say('link.INVALID')}
          actions={
            <>
              {scan}
              {partner}
            </>
          }
        >
          {partnerHint}
        </Screen>
      );
    case 'KEY':
      return <Screen title={say('link.KEY.title')} lead={say('link.KEY')} actions={scan} />;
    case 'EXPIRED':
      return (
        <Screen
          title={say('link.EXPIRED.title')}
          lead={say('link.EXPIRED', { date: dayOf(problem.link.until, language), provider: problem.link.provider })}
          actions={
            <>
              {newLink(problem.link, 'primary')}
              <Act does={() => go({ at: 'SCAN' })}>{say('link.scanAgain')}</Act>
            </>
          }
        >
          <Contact of={problem.link} />
        </Screen>
      );
    case 'USED':
      return (
        <Screen
          title={say('link.USED.title')}
          lead={say('link.USED', { at: momentOf(problem.link.at, language) })}
          actions={
            <>
              <Act as="primary" does={() => open({ at: 'SHARES' })}>
                {say('app.shares')}
              </Act>
              {partner}
              <Act does={() => go({ at: 'SCAN' })}>{say('link.scanAgain')}</Act>
              {report}
            </>
          }
        >
          {partnerHint}
          <Contact of={problem.link} />
        </Screen>
      );
    case 'BEGUN':
      return (
        <Screen
          title={say('link.BEGUN.title')}
          lead={say('begun.at', { at: momentOf(problem.link.at, language) })}
          actions={
            <>
              {scan}
              {partner}
              {newLink(problem.link, 'secondary')}
              {report}
            </>
          }
        >
          <BegunHere begun={problem.link} />
          {partnerHint}
          <Contact of={problem.link} />
        </Screen>
      );
    case 'BUSY':
      return (
        <Screen
          title={say('link.BUSY.title')}
          lead={say('link.BUSY')}
          actions={
            <>
              <Act as="primary" does={() => go({ at: seen.session?.state === 'PAIRING' ? 'REQUESTER' : 'PORTALS' })}>
                {say('link.BUSY.go', { provider: problem.provider })}
              </Act>
              <Act does={() => go({ at: 'STOP' })}>{say('app.stop')}</Act>
            </>
          }
        />
      );
    default: {
      const never: never = problem;
      return never;
    }
  }
}

/** A login ended in a browser that did not begin it: nothing is handed over. */
export function ElsewhereScreen() {
  const { say } = useVisit();
  return (
    <Screen title={say('elsewhere.title')} lead={say('elsewhere')}>
      <Contact />
    </Screen>
  );
}
