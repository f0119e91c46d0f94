import type { Language } from '../device/plan.ts';

/** What a lender calls what a consumer's own words call “your work”, by place in the schema. */
const LABELS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Person.identity': { nl: 'Persoon', en: 'Person' },
  'Person.idin': { nl: 'Persoon volgens de bank', en: 'Person according to the bank' },
  'Person.household': { nl: 'Gezin', en: 'Household' },
  'Person.employment': { nl: 'Werk', en: 'Work' },
  'Person.benefits': { nl: 'Uitkeringen', en: 'Benefits' },
  'Person.socialInsurance': { nl: 'Volksverzekeringen', en: 'National insurance' },
  'Person.bank': { nl: 'Bank', en: 'Bank' },
  'Person.income': { nl: 'Inkomen per jaar', en: 'Income per year' },
  'Person.assetsAndDebts': { nl: 'Bezit en schulden', en: 'Assets and debts' },
  'Person.properties': { nl: 'Huis en grond', en: 'Home and land' },
  'Person.homeValues': { nl: 'Waarde van het huis', en: 'Value of the home' },
  'Person.pension': { nl: 'Pensioen', en: 'Pension' },
  'Person.education': { nl: 'Opleiding', en: 'Education' },
  'Person.studentDebt': { nl: 'Studieschuld', en: 'Student debt' },
  'Person.vehicles': { nl: 'Voertuigen', en: 'Vehicles' },
  'Person.drivingLicence': { nl: 'Rijbewijs', en: 'Driving licence' },
  'Person.vessels': { nl: 'Boten', en: 'Boats' },
  'PrefilledAccount.ownPartOnJanuary1': { nl: 'Eigen deel op 1 januari', en: 'Own part on 1 January' },
  'PrefilledDebt.ownPartOnDecember31': { nl: 'Eigen deel op 31 december', en: 'Own part on 31 December' },
  'AssetsAndDebts.privateLoans': { nl: 'Leningen voor het huis bij anderen', en: 'Home loans from others' },
  'HomeValue.role': { nl: 'Rol', en: 'Role' },
  'Partnership.partnerName': { nl: 'Naam van de partner', en: 'Partner’s name' },
  'Partnership.partnerBirthDate': { nl: 'Geboortedatum van de partner', en: 'Partner’s date of birth' },
  'PartnerPensionEntitlement.insuredPerYear': { nl: 'Verzekerd voor het pensioen', en: 'Insured before retirement' },
  'PartnerPensionEntitlement.accruedPerYear': { nl: 'Opgebouwd voor het pensioen', en: 'Built up before retirement' },
  'PartnerPensionEntitlement.insuredAfterRetirementPerYear': {
    nl: 'Verzekerd na het pensioen',
    en: 'Insured after retirement',
  },
  'PartnerPensionEntitlement.accruedAfterRetirementPerYear': {
    nl: 'Opgebouwd na het pensioen',
    en: 'Built up after retirement',
  },
  'PropertyRight.part': { nl: 'Aandeel', en: 'Part' },
  'Property.rights': { nl: 'Rechten', en: 'Rights' },
  'Vehicle.role': { nl: 'Rol', en: 'Role' },
  'Vehicle.registeredSince': { nl: 'Op naam sinds', en: 'Registered since' },
  'Vessel.registeredSince': { nl: 'Op naam sinds', en: 'Registered since' },
};

/** What a lender reads over a field, where that is not what the consumer reads. @param coordinate - such as `Person.bank` */
export const lenderLabel = (coordinate: string, language: Language): string | undefined =>
  LABELS[coordinate]?.[language];
