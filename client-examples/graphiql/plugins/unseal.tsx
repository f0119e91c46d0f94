import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from './workbench.tsx';

/**
 * The frame in which a delivery is opened. It is sandboxed, has no origin, and its policy lets it connect nowhere; it is
 * told who the practice lender is, and what arrived for a request made here. What it opens stays in it.
 */
export function Unseal() {
  const { lender, sealed } = useWorkbench();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!isLoaded) return;
    lender().then(
      ({ signer: { providerId, identityKey } }) => {
        const practice = { provider: providerId, identityKey: identityKey.publicJwk.x };
        // The frame has no origin to name; what is sent is of practice only.
        frame.current?.contentWindow?.postMessage({ practice, sealed }, '*');
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : 'This did not work.'),
    );
  }, [isLoaded, lender, sealed]);
  return (
    <section className="zegel-plugin zegel-unseal">
      <h2>Unseal</h2>
      {problem ? <p role="alert">{problem}</p> : null}
      <iframe ref={frame} src="./unseal.html" sandbox="allow-scripts" title="Unseal" onLoad={() => setLoaded(true)} />
    </section>
  );
}
