import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type DeskWords, deskWords } from './desk-words.ts';

type Language = 'nl' | 'en';

interface Spoken {
  readonly language: Language;
  readonly say: DeskWords;
}

const Spoken = createContext<Spoken>({ language: 'nl', say: deskWords('nl') });
const STORED = 'desk:language';

export const useWords = (): Spoken => useContext(Spoken);

/** Everything below speaks the chosen language; the choice lasts in this browser. */
export function InLanguage({ children }: { readonly children: (choice: ReactNode) => ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const other = language === 'nl' ? 'en' : 'nl';
  const choice = (
    <button type="button" className="quiet" lang={other} onClick={() => setLanguage(other)}>
      {other === 'nl' ? 'Nederlands' : 'English'}
    </button>
  );
  return <Spoken value={{ language, say: deskWords(language) }}>{children(choice)}</Spoken>;
}

function firstLanguage(): Language {
  const chosen = localStorage.getItem(STORED) ?? navigator.language.slice(0, 2);
  return chosen === 'en' ? 'en' : 'nl';
}

/** A moment in words, in Dutch time. @param moment - RFC 3339 */
export function useMoment(): (moment: string) => string {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  return (moment) => format.format(new Date(moment));
}
