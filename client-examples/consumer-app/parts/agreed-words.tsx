import { agreedNotice } from '../../device/notice.ts';
import { Fold } from './facts.tsx';
import { useSession } from './visit.context.ts';

/** What one says yes to, letter for letter: the receipt's `notice` is the hash of this text. */
export function AgreedWords() {
  const { joined, say, seen } = useSession();
  const { review, language, without } = seen;
  if (!review) return null;
  return (
    <div>
      <Fold title={say('share.verbatim')}>
        <p className="verbatim">{agreedNotice(joined, review, language, without)}</p>
      </Fold>
    </div>
  );
}
