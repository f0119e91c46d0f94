import { useState } from 'react';
import { parsePlan } from '../../../sealing/plan.ts';
import { preview } from '../../provider/invite.ts';
import { AskForm, Refused, useAsk } from './ask-form.tsx';
import { useWorkbench } from './workbench.tsx';

/** What the consumer would read for the document in the editor, and what the policy refuses. Nothing is created. */
export function ConsentPreview() {
  const { lender } = useWorkbench();
  const [language, setLanguage] = useState<'nl' | 'en'>('nl');
  const form = useAsk(async (question) => (await preview((await lender()).caller, question)).plan);
  const { asked } = form;
  return (
    <section className="zegel-plugin">
      <h2>Consent preview</h2>
      <p>What the consumer reads for the document in the editor. Nothing is created.</p>
      <AskForm does="Preview" form={form} />
      <Refused asked={asked} />
      {asked.kind === 'DONE' ? (
        <>
          <p role="status">
            {asked.result.cost} fields, {asked.result.logins} logins.
          </p>
          <fieldset>
            <legend>Language</legend>
            {(['nl', 'en'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="preview-language"
                  checked={language === one}
                  onChange={() => setLanguage(one)}
                />
                {one}
              </label>
            ))}
          </fieldset>
          {parsePlan(asked.result.canonical).sections.map(({ id, source, portal, reason }) => (
            <div key={id} lang={language}>
              <h3>
                {source} <small>{portal}</small>
              </h3>
              {reason ? <p>May be left out: {reason}</p> : null}
              <ul>
                {[...new Set(asked.result.consentTexts.find(({ section }) => section === id)?.[language])].map(
                  (line) => (
                    <li key={line}>{line}</li>
                  ),
                )}
              </ul>
            </div>
          ))}
        </>
      ) : null}
    </section>
  );
}
