/** What the practice identity provider says, in Dutch (B1) and English: screens X1 and X2 and the states told there. */

export const TEXTS = {
  nl: {
    banner: 'Oefenomgeving. Vul hier nooit je echte DigiD of bankgegevens in.',
    loginTitle: (portal: string) => `Oefenpagina van ${portal}`,
    loginLead: (name: string, password: string) =>
      `Niemand hier is echt. Log in als “${name}”, met wachtwoord “${password}”.`,
    name: 'Oefennaam',
    password: 'Oefenwachtwoord',
    remember: 'Onthoud mijn naam',
    rememberNote: 'Alleen deze inlogpagina bewaart je naam, voor al je portalen.',
    login: 'Inloggen',
    back: 'Terug',
    people: 'Andere oefennamen',
    passwords: 'Andere wachtwoorden, en wat er dan gebeurt',
    second: {
      SMS: { title: 'Vul de sms-code in', lead: 'De oefencode heeft 6 cijfers.', label: 'Sms-code' },
      APP: {
        title: 'Bevestig met je oefen-app',
        lead: 'Deze pagina vraagt niveau Substantieel. De oefencode heeft 6 cijfers.',
        label: 'Code uit de oefen-app',
      },
      CARD: {
        title: 'Bevestig met je oefen-identiteitskaart',
        lead: 'Deze pagina vraagt niveau Hoog. De oefencode heeft 6 cijfers.',
        label: 'Code bij de oefenkaart',
      },
    },
    codeNote: '123456 werkt, 000000 is fout, 999999 is verlopen.',
    next: 'Verder',
    resend: 'Nieuwe code',
    resendIn: (seconds: number) => `Nieuwe code over ${seconds} s`,
    errorTitle: 'Fout',
    wrong: (tries: number) => `Je naam of wachtwoord klopt niet. Je kunt nog ${tries} keer proberen.`,
    locked: (time: string) => `Je hebt te vaak geprobeerd. Probeer het om ${time} opnieuw. De andere kunnen nu wel.`,
    noSmsTitle: 'Je hebt geen sms-controle',
    noSms: 'Hier heb je een sms-code nodig. Zet dat aan in Mijn DigiD. Dat duurt 3 werkdagen, met een brief.',
    wrongCode: 'Deze code klopt niet. Kijk of je de nieuwste sms hebt.',
    expiredCode: 'De code is verlopen. We stuurden een nieuwe.',
    waitForCode: 'Geen sms? Wacht 30 seconden. Vraag dan een nieuwe code.',
    newCode: 'We stuurden een nieuwe code.',
    lostTitle: 'Deze inlogpagina werkt niet meer',
    lost: 'De inlogpagina is verlopen, of hoort bij een andere browser. Ga terug naar de app. Begin daar opnieuw.',
    refusedTitle: 'Inloggen kan niet',
    refused: 'De vraag om in te loggen klopt niet. Ga terug naar de app. Begin daar opnieuw.',
  },
  en: {
    banner: 'Practice environment. Never enter your real DigiD or bank details here.',
    loginTitle: (portal: string) => `Practice page of ${portal}`,
    loginLead: (name: string, password: string) =>
      `Nobody here is real. Log in as “${name}”, with password “${password}”.`,
    name: 'Practice name',
    password: 'Practice password',
    remember: 'Remember my name',
    rememberNote: 'Only this login page keeps your name, for all portals.',
    login: 'Log in',
    back: 'Back',
    people: 'Other practice names',
    passwords: 'Other passwords, and what happens then',
    second: {
      SMS: { title: 'Enter the SMS code', lead: 'The practice code has 6 digits.', label: 'SMS code' },
      APP: {
        title: 'Confirm with your practice app',
        lead: 'This page asks level Substantial. The practice code has 6 digits.',
        label: 'Code from the practice app',
      },
      CARD: {
        title: 'Confirm with your practice identity card',
        lead: 'This page asks level High. The practice code has 6 digits.',
        label: 'Code of the practice card',
      },
    },
    codeNote: '123456 works, 000000 is wrong, 999999 has expired.',
    next: 'Next',
    resend: 'New code',
    resendIn: (seconds: number) => `New code in ${seconds} s`,
    errorTitle: 'Problem',
    wrong: (tries: number) =>
      `Your name or password is wrong. You have ${tries} ${tries === 1 ? 'try' : 'tries'} left.`,
    locked: (time: string) => `Too many tries. Try again at ${time}. You can do the others now.`,
    noSmsTitle: 'You have no SMS check',
    noSms: 'You need an SMS code here. Turn it on in Mijn DigiD. That takes 3 working days, by letter.',
    wrongCode: 'That code is wrong. Check that you have the newest SMS.',
    expiredCode: 'The code expired. We sent a new one.',
    waitForCode: 'No SMS? Wait 30 seconds. Then ask for a new code.',
    newCode: 'We sent a new code.',
    lostTitle: 'This login page no longer works',
    lost: 'The login page has expired, or belongs to another browser. Go back to the app. Start again there.',
    refusedTitle: 'Cannot log in',
    refused: 'The request to log in is not right. Go back to the app. Start again there.',
  },
} as const;

export type Language = keyof typeof TEXTS;
export type Texts = (typeof TEXTS)[Language];

/** The first language of `ui_locales` that the pages are written in; Dutch when there is none. */
export function languageOf(uiLocales: unknown): Language {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  const known = asked
    .map((locale) => locale.slice(0, 2).toLowerCase())
    .find((locale) => locale === 'nl' || locale === 'en');
  return known === 'en' ? 'en' : 'nl';
}
