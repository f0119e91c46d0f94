/**
 * The one glossary: the word we use for a notion, what it means, and the words for it that are not ours. The texts of the
 * app, the desk, the practice portals and the schema are held to it.
 */

/** A notion in one language. */
export interface Term {
  readonly word: string;
  /** In words that need no explaining themselves. */
  readonly means?: string;
  /** What a text that explains the word says. Without it the word needs no explaining. */
  readonly told?: RegExp;
  /** The beginnings of words that must not be used for it. */
  readonly never: readonly string[];
}

export interface Notion {
  readonly nl: Term;
  readonly en: Term;
}

export const GLOSSARY: readonly Notion[] = [
  {
    nl: {
      word: 'verzamelinkomen',
      means: 'al je inkomen in één jaar, zoals de Belastingdienst het telt',
      told: /inkomen in één jaar/i,
      never: ['totaalinkomen', 'gezamenlijk inkomen'],
    },
    en: {
      word: 'aggregate income',
      means: 'all your income in one year, as the tax office counts it',
      told: /income in one year/i,
      never: ['collective income', 'combined income', 'total income'],
    },
  },
  {
    nl: {
      word: 'SV-loon',
      means: 'het loon waarover je premies betaalt',
      told: /waarover je premies betaalt/i,
      never: ['SV loon', 'premieloon', 'loon SV'],
    },
    en: {
      word: 'SV wage',
      means: 'the pay you pay premiums on',
      told: /you pay premiums on/i,
      never: ['SV pay', 'insured wage', 'social insurance wage'],
    },
  },
  {
    nl: {
      word: 'WOZ-waarde',
      means: 'de waarde van je huis volgens de gemeente',
      told: /volgens de gemeente/i,
      never: ['woningwaarde', 'huiswaarde', 'taxatiewaarde'],
    },
    en: {
      word: 'WOZ value',
      means: 'what your home is worth according to the council',
      told: /according to the council/i,
      never: ['property value', 'council value', 'assessed value'],
    },
  },
  {
    nl: {
      word: 'hypotheekrestant',
      means: 'wat je nog moet betalen op je hypotheek',
      told: /nog moet betalen/i,
      never: ['resthypotheek', 'hypotheekschuld', 'openstaande hypotheek'],
    },
    en: { word: 'mortgage still owed', never: ['outstanding mortgage', 'remaining mortgage', 'mortgage balance'] },
  },
  {
    nl: {
      word: 'UPO',
      means: 'het overzicht van je pensioen',
      told: /overzicht van je pensioen/i,
      never: ['uniform pensioenoverzicht', 'pensioenopgave'],
    },
    en: { word: 'pension statement', never: ['pension overview', 'UPO'] },
  },
  {
    nl: {
      word: 'peildatum',
      means: 'de dag waarop dit gold',
      told: /dag waarop .*gold/i,
      never: ['referentiedatum', 'ijkdatum', 'waardepeildatum'],
    },
    en: {
      word: 'valuation date',
      means: 'the day this was true',
      told: /day .*was true/i,
      never: ['reference date', 'record date'],
    },
  },
  {
    nl: {
      word: 'vaste lasten',
      means: 'wat je elke maand betaalt, zoals huur en energie',
      told: /huur en energie/i,
      never: ['maandlasten', 'woonlasten', 'vaste kosten', 'vaste uitgaven'],
    },
    en: {
      word: 'fixed costs',
      means: 'what you pay every month, such as rent and energy',
      told: /rent and energy/i,
      never: ['fixed expenses', 'fixed charges', 'recurring costs', 'outgoings'],
    },
  },
  {
    nl: {
      word: 'alimentatie',
      means: 'geld voor je ex-partner of kinderen',
      told: /geld (van|voor) je ex-partner/i,
      never: ['onderhoudsbijdrage', 'partnerbijdrage', 'kinderbijdrage'],
    },
    en: {
      word: 'maintenance',
      means: 'money for your former partner or children',
      told: /money .*former partner/i,
      never: ['alimony', 'child support', 'spousal support'],
    },
  },
  {
    nl: { word: 'BKR', means: 'de lijst met leningen', told: /lijst met leningen/i, never: ['kredietregist'] },
    en: { word: 'BKR', means: 'the list of loans', told: /list of loans/i, never: ['credit regist', 'credit bureau'] },
  },
  {
    nl: {
      word: 'toetsinkomen',
      means: 'het inkomen waarmee de ontvanger rekent',
      told: /inkomen waarmee .*rekent/i,
      never: ['toetsingsinkomen', 'rekeninkomen'],
    },
    en: { word: 'income used in the decision', never: ['qualifying income', 'assessment income'] },
  },
  {
    nl: {
      word: 'machtiging',
      means: 'iemand anders mag iets voor jou regelen',
      told: /iemand anders .*voor jou/i,
      never: ['volmacht'],
    },
    en: {
      word: 'mandate',
      means: 'someone else may arrange things for you',
      told: /someone else .*for you/i,
      never: ['power of attorney', 'authori[sz]ation'],
    },
  },
  {
    nl: {
      word: 'BSN',
      means: 'je persoonlijke nummer bij de overheid',
      told: /persoonlijke nummer bij de overheid/i,
      never: ['burgerservicenummer', 'sofinummer', 'persoonsnummer'],
    },
    en: {
      word: 'BSN',
      means: 'your national number',
      told: /national number/i,
      never: ['citizen service number', 'social security number'],
    },
  },
  { nl: { word: 'toestel', never: ['apparaat', 'apparaten'] }, en: { word: 'device', never: ['gadget', 'handset'] } },
  {
    nl: { word: 'bewijs', never: ['kwitantie', 'ontvangstbewijs'] },
    en: { word: 'receipt', never: ['consent record'] },
  },
  { nl: { word: 'intrekken', never: ['herroep', 'annule'] }, en: { word: 'withdraw', never: ['revok', 'cancel'] } },
  { nl: { word: 'wissen', never: ['verwijder'] }, en: { word: 'erase', never: ['delet'] } },
];
