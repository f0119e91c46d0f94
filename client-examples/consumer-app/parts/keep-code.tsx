import { Act } from './act.tsx';
import { useVisit } from './visit.context.ts';

/** An offer to keep what withdraws a share somewhere else than on this device. */
export function KeepCode({ share }: { readonly share: string }) {
  const { say, open } = useVisit();
  return (
    <section className="stack">
      <p className="soft">{say('recover.why')}</p>
      <Act does={() => open({ at: 'RECOVERY_CODE', share })}>{say('recover.keep')}</Act>
    </section>
  );
}
