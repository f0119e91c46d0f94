import type { Language } from '../../device/plan.ts';
import { FLOW_EN } from './flow.en.ts';
import { FLOW_NL } from './flow.nl.ts';
import { HELP_EN } from './help.en.ts';
import { HELP_NL } from './help.nl.ts';
import { RIGHTS_EN } from './rights.en.ts';
import { RIGHTS_NL } from './rights.nl.ts';
import { SHARE_EN } from './share.en.ts';
import { SHARE_NL } from './share.nl.ts';
import { STATES_EN } from './states.en.ts';
import { STATES_NL } from './states.nl.ts';
import { TOLD_EN } from './told.en.ts';
import { TOLD_NL } from './told.nl.ts';

const NL = { ...FLOW_NL, ...SHARE_NL, ...STATES_NL, ...HELP_NL, ...TOLD_NL, ...RIGHTS_NL } as const;

export type Key = keyof typeof NL;

/** Every sentence the app can say, by key. `{name}` is filled in; `{n|one|many}` is a number with the word that fits. */
export const WORDS: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  nl: NL,
  en: { ...FLOW_EN, ...SHARE_EN, ...STATES_EN, ...HELP_EN, ...TOLD_EN, ...RIGHTS_EN },
};

type NameOf<Place extends string> = Place extends `${infer Name}|${string}` ? Name : Place;
type NamesIn<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | NamesIn<Rest>
  : never;

/** What a sentence must be given: exactly the names that stand in it. */
type Given<K extends Key> = [NamesIn<(typeof NL)[K]>] extends [never]
  ? []
  : [given: Readonly<Record<NamesIn<(typeof NL)[K]>, string | number>>];

export type Say = <K extends Key>(key: K, ...given: Given<K>) => string;

/** The app's voice in one language. */
export function sayIn(language: Language): Say {
  return (key, ...[given]) => fill(WORDS[language][key], given ?? {});
}

/** Puts what is given in its places. A portal's name, such as `je bank`, has a capital where a text begins with it. */
export function fill(text: string, given: Readonly<Record<string, string | number>>): string {
  const filled = text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_place, name: string, one?: string, many?: string) => {
      const value = given[name] ?? '';
      return one === undefined ? `${value}` : `${value} ${Number(value) === 1 ? one : many}`;
    },
  );
  return text.startsWith('{portal}') ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}
