import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Act } from '../parts/act.tsx';
import { AgreedWords } from '../parts/agreed-words.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { approve } from '../visit/deciding.ts';

/** C17. A consent of its own, never ticked beforehand: both answers are equal, and both share. */
export function KeepScreen() {
  const { visit, joined, provider, say, seen } = useSession();
  const days = joined.claims.retention_days;
  return (
    <Screen
      title={say('keep.title', { provider, days })}
      lead={say('keep.notice')}
      actions={
        <div className="pair">
          <Act as="primary" does={() => void approve(visit, days)}>
            {say('keep.yesDays', { days })}
          </Act>
          <Act as="primary" does={() => void approve(visit, 0)}>
            {say('keep.noOnce')}
          </Act>
        </div>
      }
    >
      <p role="status" className="unseen">
        {seen.isBusy ? say('share.busy') : ''}
      </p>
      <Paragraph>{say('keep.withdraw')}</Paragraph>
      <Paragraph>{say('keep.no', { provider })}</Paragraph>
      <AgreedWords />
    </Screen>
  );
}
