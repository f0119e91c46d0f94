import type { Language } from '../../device/plan.ts';

/** What the codes of personal data are called: those a source answers in capitals. */
const CODES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  UNMARRIED: { nl: 'Niet getrouwd', en: 'Not married' },
  MARRIED: { nl: 'Getrouwd', en: 'Married' },
  REGISTERED_PARTNERSHIP: { nl: 'Geregistreerd partnerschap', en: 'Registered partnership' },
  DISSOLVED: { nl: 'Gescheiden', en: 'Divorced' },
  WIDOWED: { nl: 'Weduwe of weduwnaar', en: 'Widowed' },
  MARRIAGE: { nl: 'Huwelijk', en: 'Marriage' },
  UNKNOWN: { nl: 'Onbekend', en: 'Unknown' },
  MALE: { nl: 'Man', en: 'Male' },
  FEMALE: { nl: 'Vrouw', en: 'Female' },
  RESIDENTIAL: { nl: 'Woonadres', en: 'Home address' },
  POSTAL: { nl: 'Postadres', en: 'Postal address' },
  LOCATION: { nl: 'Plaats zonder adres', en: 'Place without an address' },
  ABROAD: { nl: 'In het buitenland', en: 'Abroad' },
  CURRENT: { nl: 'Betaalrekening', en: 'Current account' },
  SAVINGS: { nl: 'Spaarrekening', en: 'Savings account' },
  OTHER: { nl: 'Anders', en: 'Other' },
  OWNER: { nl: 'Eigenaar', en: 'Owner' },
  OCCUPIER: { nl: 'Bewoner', en: 'Occupier' },
  OWNER_AND_OCCUPIER: { nl: 'Eigenaar en bewoner', en: 'Owner and occupier' },
  NEITHER: { nl: 'Geen van beide', en: 'Neither' },
  HOLDER: { nl: 'Houder', en: 'Holder' },
  OWNER_AND_HOLDER: { nl: 'Eigenaar en houder', en: 'Owner and holder' },
  DEATH: { nl: 'Als jij overlijdt', en: 'If you die' },
  PARTNER_DEATH: { nl: 'Als je partner overlijdt', en: 'If your partner dies' },
  ANNUITY: { nl: 'Elke maand een vast bedrag', en: 'The same amount each month' },
  LINEAR: { nl: 'Elke maand evenveel aflossing', en: 'The same repayment each month' },
  PLOT: { nl: 'Perceel', en: 'Plot' },
  APARTMENT: { nl: 'Appartement', en: 'Apartment' },
  PROVISIONAL: { nl: 'Voorlopig', en: 'Provisional' },
  FINAL: { nl: 'Definitief', en: 'Final' },
  NO_RETURN: { nl: 'Geen aangifte', en: 'No return' },
  CHILDMINDING: { nl: 'Opvang van kinderen', en: 'Childminding' },
  CARE_BUDGET: { nl: 'Zorg uit een pgb', en: 'Care from a care budget' },
  KILOMETRE: { nl: 'Kilometer', en: 'Kilometre' },
  MILE: { nl: 'Mijl', en: 'Mile' },
};

/** A code in words; itself where this app does not know it yet. */
export function codeIn(code: string, language: Language): string {
  return CODES[code]?.[language] ?? code;
}

/** A text that lists codes, with each in words: what means `MALE or FEMALE` reads `Male or female`. */
export function inCodeWords(text: string, language: Language): string {
  const read = text.replace(/\b[A-Z]{4,}(?:_[A-Z]+)*\b/g, (code) => CODES[code]?.[language].toLowerCase() ?? code);
  return `${read.charAt(0).toUpperCase()}${read.slice(1)}`;
}
