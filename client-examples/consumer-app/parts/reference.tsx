import { Fact } from './facts.tsx';
import { useSession } from './visit.context.ts';

/** What the provider itself calls the request, as it signed it; nothing when it calls it nothing. */
export function ReferenceFact() {
  const { joined, provider, say } = useSession();
  const { reference } = joined.claims;
  if (reference === undefined) return null;
  return (
    <Fact name={say('share.reference')}>
      {reference} <span className="soft">{say('share.referenceBy', { provider })}</span>
    </Fact>
  );
}
