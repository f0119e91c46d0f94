import { type ReactNode, useId } from 'react';
import { Notice } from './notice.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly write: (typed: string) => void;
  /** What is wrong with what was typed. */
  readonly fault: string | null;
  /** A code, not words: it is taken as it is typed. */
  readonly isCode?: boolean;
}

/** Where one types more than a word: its hint above, and what is wrong with it below, both told with it. */
export function TextField({ label, hint, text, write, fault, isCode = false }: TextFieldProps): ReactNode {
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <p id={`${field}-hint`} className="soft">
        {hint}
      </p>
      <textarea
        id={field}
        className="utrecht-textbox"
        value={text}
        autoComplete="off"
        {...(isCode ? { autoCapitalize: 'none', spellCheck: false } : {})}
        aria-invalid={fault !== null}
        aria-describedby={`${field}-hint ${field}-wrong`}
        onChange={({ target }) => write(target.value)}
      />
      <div id={`${field}-wrong`}>{fault === null ? null : <Notice tone="error">{fault}</Notice>}</div>
    </div>
  );
}
