import { Button } from '@nl-design-system-candidate/button-react';
import { type ReactNode, useRef } from 'react';
import { useVisit } from './visit.context.ts';

/** A button. While something is under way it stays where it is, and does nothing. */
export function Act({
  as = 'secondary',
  does,
  children,
}: {
  readonly as?: 'primary' | 'secondary' | 'subtle';
  readonly does: () => void;
  readonly children: ReactNode;
}) {
  const { seen } = useVisit();
  return (
    <Button purpose={as} busy={seen.isBusy} onClick={() => seen.isBusy || does()}>
      {children}
    </Button>
  );
}

/** A button that takes a file of the consumer's. */
export function TakeFile({
  accept,
  takes,
  children,
}: {
  readonly accept: string;
  readonly takes: (file: File) => void;
  readonly children: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={children}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) takes(file);
          target.value = '';
        }}
      />
      <Act does={() => field.current?.click()}>{children}</Act>
    </>
  );
}
