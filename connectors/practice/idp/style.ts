/** The practice style: plain, of its own, in light and dark, from 320 pixels wide; nobody's brand. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --paper: #fbfaf7; --line: #6b7280; --lead: #35506b; --on-lead: #ffffff; --bad: #a3141e; --note: #4b5563; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae4; --paper: #15181d; --line: #8b93a1; --lead: #a9c6e4; --on-lead: #10151b; --bad: #ff9a94; --note: #b6bcc6; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
.banner { margin: 0; padding: 0.75rem 1rem; background: #ffd84d; color: #1d1600; font-weight: 600; text-align: center; }
.banner p { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1rem 0 0.5rem; }
h2 { font-size: 1.1rem; margin: 1.25rem 0 0.25rem; }
label { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
a { color: var(--lead); }
input:not([type="checkbox"], [type="radio"]) { width: 100%; max-width: 24rem; min-height: 44px; padding: 0.5rem 0.75rem; border: 2px solid var(--line); border-radius: 6px; background: transparent; color: inherit; font: inherit; }
input[aria-invalid="true"] { border-color: var(--bad); }
input:is([type="checkbox"], [type="radio"]) { margin: 0; width: 24px; height: 24px; flex: none; accent-color: var(--lead); }
fieldset { margin: 1rem 0 0; padding: 0 1rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; max-width: 32rem; }
legend { padding: 0 0.4rem; font-weight: 600; }
.choice { display: flex; gap: 0.5rem; align-items: center; margin: 1rem 0 0; min-height: 44px; }
.choice label { margin: 0; font-weight: 400; }
.note { margin: 0.25rem 0 0; color: var(--note); font-size: 0.95rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1.5rem 0 0; }
button { min-height: 44px; padding: 0.5rem 1.25rem; border: 2px solid var(--lead); border-radius: 6px; background: var(--lead); color: var(--on-lead); font: inherit; font-weight: 600; cursor: pointer; }
button.quiet { background: transparent; color: var(--lead); }
:focus-visible { outline: 3px solid var(--lead); outline-offset: 2px; }
.error { border-inline-start: 6px solid var(--bad); padding: 0.5rem 0.75rem; color: var(--bad); font-weight: 600; }
.news { border-inline-start: 6px solid var(--lead); padding: 0.5rem 0.75rem; }
.columns { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
summary { min-height: 44px; padding: 0.6rem 0; font-weight: 600; cursor: pointer; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); column-gap: 1rem; padding: 0.25rem 0; border-bottom: 1px solid var(--line); }
dt { font-family: ui-monospace, monospace; font-weight: 600; }
dd { margin: 0; color: var(--note); }
`;
