import { type FormEvent, useRef, useState } from 'react';
import type { AskForm } from '../ask.parse.ts';
import type { ShownCase } from '../shown-case.ts';
import type { ShownPlan } from '../shown-plan.ts';
import { inLanguageOf } from '../template-reasons.ts';
import type { Template } from '../templates.ts';
import { send } from './api.ts';
import { useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Deed, Refusals, Shown, Title, useDeed } from './parts.tsx';
import { Plan } from './plan.tsx';

interface DeskFacts {
  readonly templates: readonly Template[];
}

/** A new request: from a template, changed as one likes, looked at beforehand. */
export function Ask() {
  const { say } = useWords();
  const [live] = useLive<DeskFacts>('/desk', null);
  return (
    <>
      <p className="above">
        <a href="/">{say.back}</a>
      </p>
      <Title>{say.ask.title}</Title>
      <Shown live={live}>
        {({ templates: [first, ...others] }) => (first ? <Form templates={[first, ...others]} /> : null)}
      </Shown>
    </>
  );
}

function Form({ templates }: { readonly templates: readonly [Template, ...Template[]] }) {
  const { say, language } = useWords();
  const [chosen, setChosen] = useState(templates[0]);
  const [form, setForm] = useState<AskForm>(formOf(templates[0]));
  const [applicant, setApplicant] = useState<'nl' | 'en'>('nl');
  const [preview, setPreview] = useState<ShownPlan>();
  const element = useRef<HTMLFormElement>(null);
  const change = (part: Partial<AskForm>): void => {
    setForm({ ...form, ...part });
    setPreview(undefined);
  };
  const asked = { ...form, document: inLanguageOf(form.document, applicant) };
  const look = useDeed(async () => {
    setPreview(undefined);
    setPreview(await send<ShownPlan>('/preview', asked));
  });
  const create = async (): Promise<void> => {
    // The same limits as for looking beforehand, told at the field.
    if (!element.current?.reportValidity()) return;
    const { id } = await send<ShownCase>('/requests', asked);
    location.assign(`/requests/${id}`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void look.run();
  };
  return (
    <form className="ask" ref={element} onSubmit={submit}>
      <fieldset className="templates">
        <legend>{say.ask.template}</legend>
        {templates.map((template) => (
          <label key={template.id}>
            <input
              type="radio"
              name="template"
              checked={template.id === chosen.id}
              onChange={() => {
                setChosen(template);
                change(formOf(template, form.reference));
              }}
            />
            <span>{template[language]}</span>
          </label>
        ))}
      </fieldset>
      <label>
        {say.ask.document}
        <textarea
          rows={16}
          spellCheck={false}
          value={asked.document}
          onChange={({ target }) => change({ document: target.value })}
        />
      </label>
      <div className="row">
        <label>
          {say.ask.reference}
          <input value={form.reference} maxLength={80} onChange={({ target }) => change({ reference: target.value })} />
        </label>
        <label>
          {say.ask.applicant}
          <select
            value={applicant}
            onChange={({ target }) => {
              setApplicant(target.value === 'en' ? 'en' : 'nl');
              setPreview(undefined);
            }}
          >
            <option value="nl">Nederlands</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          {say.ask.keep}
          <input
            type="number"
            min={0}
            max={90}
            aria-describedby="keep-hint"
            value={form.retentionDays}
            onChange={({ target }) => change({ retentionDays: target.valueAsNumber || 0 })}
          />
        </label>
        <label>
          {say.ask.pickup}
          <input
            type="number"
            min={1}
            max={72}
            value={form.pickupHours}
            onChange={({ target }) => change({ pickupHours: target.valueAsNumber || 1 })}
          />
        </label>
      </div>
      <p id="keep-hint" className="hint">
        {say.ask.keepHint}
      </p>
      <div className="deeds">
        <button type="submit" disabled={look.busy}>
          {say.ask.preview}
        </button>
        <Deed kind="main" does={create}>
          {say.ask.create}
        </Deed>
      </div>
      {look.refusals.length > 0 ? (
        <section aria-label={say.ask.refused}>
          <h2>{say.ask.refused}</h2>
          <Refusals refusals={look.refusals} />
        </section>
      ) : null}
      {preview ? <Plan {...preview} /> : null}
    </form>
  );
}

const formOf = ({ document, purpose, subjects, retentionDays, pickupHours }: Template, reference = ''): AskForm => ({
  reference,
  document,
  purpose,
  subjects,
  retentionDays,
  pickupHours,
});
