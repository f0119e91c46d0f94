import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A state in a word and a sign; the colour only repeats it. */
export function Badge({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className="nl-data-badge badge" data-tone={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
