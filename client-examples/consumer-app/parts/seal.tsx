const EDGE =
  'M29.4 16Q32.1 19.2 28.4 21.1Q29.6 25.1 25.5 25.5Q25.1 29.6 21.1 28.4Q19.2 32.1 16 29.4Q12.8 32.1 10.9 28.4Q6.9 29.6 6.5 25.5Q2.4 25.1 3.6 21.1Q-.1 19.2 2.6 16Q-.1 12.8 3.6 10.9Q2.4 6.9 6.5 6.5Q6.9 2.4 10.9 3.6Q12.8-.1 16 2.6Q19.2-.1 21.1 3.6Q25.1 2.4 25.5 6.5Q29.6 6.9 28.4 10.9Q32.1 12.8 29.4 16z';

/** Zegel's seal: in wax. For the eye only; what it stands for is said in words beside it. */
export function Seal({ big = false }: { readonly big?: boolean }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={big ? 'seal-big' : undefined}>
      <path fill="#a3262c" d={EDGE} />
      <circle cx="16" cy="16" r="9.6" fill="none" stroke="#fff" strokeOpacity=".35" strokeWidth=".8" />
      <path
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M11.8 11.4h8.4l-8.4 9.2h8.4"
      />
    </svg>
  );
}
