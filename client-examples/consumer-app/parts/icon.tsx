/** Strokes on a field of 24 by 24, drawn for this app. */
const PATHS = {
  done: 'M5 13l4.5 4.5L19 7',
  wait: 'M12 7v5l3.5 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  busy: 'M20 12a8 8 0 1 1-2.3-5.6M20 3v4h-4',
  warn: 'M12 9v4.5M12 17v.1M12 3.5L2.5 20h19z',
  stop: 'M12 8v5M12 16.5v.1M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z',
  info: 'M12 11v5.5M12 7.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  skip: 'M6 12h12',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z',
  open: 'M7 11V8a5 5 0 0 1 9.6-2M5.5 11h13v9h-13z',
} as const;

export type IconName = keyof typeof PATHS;

/** For the eye only: a word beside it says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
