import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'info' | 'ok' | 'warning' | 'error';

const ICONS: Readonly<Record<Tone, IconName>> = { info: 'info', ok: 'done', warning: 'warn', error: 'stop' };

/** Says one thing beside the text; what went wrong is told at once to who cannot see it. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <div className={`utrecht-alert utrecht-alert--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="utrecht-alert__message">{children}</div>
    </div>
  );
}
