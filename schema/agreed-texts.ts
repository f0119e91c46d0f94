/**
 * What a consumer agrees to: the terms of use and the privacy notice. A change of a word is a new version; a receipt
 * names version and digest, so that either side can show later what was agreed.
 */
export interface AgreedWords {
  readonly version: string;
  readonly nl: string;
  readonly en: string;
}

const TERMS: AgreedWords = {
  version: '2026-11-27',
  nl: [
    'Gebruiksvoorwaarden van Zegel',
    'Zegel haalt gegevens op bij de bronnen die je zelf kiest. Je logt daar zelf in.',
    'Je ziet alles voordat je deelt. Zonder jouw akkoord krijgt niemand iets.',
    'De ontvanger krijgt alleen wat op je bewijs staat. De ontvanger beslist zelf over je aanvraag.',
    'Gebruik Zegel alleen voor jezelf. Geef de code op je scherm aan niemand.',
    'Zegel beoordeelt je gegevens niet. Klopt er iets niet, vraag de bron dan om het te verbeteren.',
    'Zegel is niet gecertificeerd en is niet gekeurd voor echt gebruik. In de oefenomgeving is niets echt.',
  ].join('\n'),
  en: [
    'Terms of use of Zegel',
    'Zegel collects details from the sources you choose. You log in there yourself.',
    'You see everything before you share. Nobody gets anything unless you agree.',
    'The recipient gets only what your receipt names. The recipient alone decides on your application.',
    'Use Zegel for yourself only. Give the code on your screen to nobody.',
    'Zegel does not judge your details. If something is wrong, ask the source to correct it.',
    'Zegel is not certified and has not been audited for real use. In practice nothing is real.',
  ].join('\n'),
};

const PRIVACY_NOTICE: AgreedWords = {
  version: '2026-11-27',
  nl: [
    'Privacyverklaring van Zegel',
    'Een kort draaiend programma leest je gegevens en verzegelt ze. Daarna kunnen wij ze niet meer lezen.',
    'Wij wissen de verzegelde gegevens zodra de ontvanger ze heeft, of als de ophaaltijd voorbij is.',
    'Bewaren gebeurt alleen als je daar apart ja op zegt, en nooit langer dan 90 dagen.',
    'Wij houden vast dat er een sessie was, en wanneer. Namen, nummers en waarden houden wij niet vast.',
    'Je BSN delen wij nooit.',
    'Je kunt je toestemming intrekken. Wat de ontvanger dan al heeft, halen wij daar niet weg.',
    'De ontvanger is verantwoordelijk voor wat hij krijgt. Vraag hem om inzage, verbetering of wissen.',
    'Een klacht kan naar ons, en naar de Autoriteit Persoonsgegevens.',
  ].join('\n'),
  en: [
    'Privacy notice of Zegel',
    'A short-lived program reads your details and seals them. After that we can no longer read them.',
    'We erase the sealed details once the recipient has them, or when the time to collect them has passed.',
    'They are kept only if you say yes to that separately, and never longer than 90 days.',
    'We keep that there was a session, and when. We keep no names, numbers or values.',
    'We never share your BSN.',
    'You can withdraw your consent. What the recipient has by then, we cannot take away.',
    'The recipient is responsible for what it receives. Ask it for access, correction or erasure.',
    'A complaint can go to us, and to the Autoriteit Persoonsgegevens.',
  ].join('\n'),
};

export const AGREED_TEXTS = { terms: TERMS, privacyNotice: PRIVACY_NOTICE } as const;
