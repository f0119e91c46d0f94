import type { PracticeProperty } from '../practice/facts/property.ts';
import type { PracticeTaxReturn } from '../practice/facts/tax-return.ts';
import type { PracticePerson } from '../practice/person.ts';
import { inYear } from '../practice/tax-year.ts';
import { item, money, type Part, tuple } from './xbrl.simulator.ts';

/** Two-digit codes whose meanings are not published with the taxonomy; these are the ones practice uses. */
const OWN_HOME = '01';
const OTHER_PROPERTY = '02';
const JOINT = '01';
const NOT_JOINT = '00';

/** What was owned at some time in the year; the first one is the home. */
export function homes({ facts: { properties = [] } }: PracticePerson, year: number): readonly Part[] {
  return properties.flatMap((property, at) =>
    property.boughtOn <= `${year}-12-31` ? [home(property, at === 0 ? OWN_HOME : OTHER_PROPERTY, year)] : [],
  );
}

/** The WOZ value of a tax year is that of 1 January of the year before. */
function home(property: PracticeProperty, code: string, year: number): Part {
  const prefix = 'OwnHouseSecondHomeImmovablePropertyOther';
  const first = `${year}-01-01`;
  const value = property.values.find(({ on }) => on === `${year - 1}-01-01`)?.euros;
  return tuple(
    `${prefix}Specification`,
    money(`${prefix}ImmovablePropertyLawValue`, value),
    item(`${prefix}ImmovablePropertyLawAppurtenanceObjectNumber`, property.wozObject.replace(/^0+/, '')),
    item(`${prefix}ImmovablePropertyLawAddress`, addressLine(property)),
    item(`${prefix}ImmovablePropertyLawMunicipalityName`, property.municipality.label),
    tuple(
      'ResidenceSituationPeriodQualificationSpecification',
      item('ResidenceSituationStartDate', property.boughtOn > first ? property.boughtOn : first),
      item('ResidenceSituationEndDate', `${year}-12-31`),
      item('ResidenceSituation', code),
      item('ResidenceSituationPreQualification', code),
    ),
  );
}

function addressLine({ street, number, letter = '', addition }: PracticeProperty): string {
  return `${street} ${number}${letter}${addition === undefined ? '' : `-${addition}`}`;
}

/** Accounts, investments, insurances and building deposits; a balance of nothing is reported as nothing. */
export function assets(person: PracticePerson, facts: PracticeTaxReturn, year: number): readonly Part[] {
  const { investments = [], foreignAccounts = [], insurances = [], deposits = [] } = facts;
  return [
    ...person.accounts.flatMap((account, at) => {
      const balance = facts.balances[at];
      const isJoint = facts.sharedAccounts?.includes(at) ?? false;
      const about = { number: account.iban, product: account.name, id: `R${at + 1}`, isJoint };
      return balance ? [heldAccount('AssetsOnBankAccounts', person, about, inYear(balance, year))] : [];
    }),
    ...investments.map(({ number, product, balance }, at) =>
      heldAccount(
        'AssetsOnStockAccounts',
        person,
        { number, product, id: `B${at + 1}`, isJoint: false },
        inYear(balance, year),
      ),
    ),
    ...foreignAccounts.map(({ number, bank, country }) =>
      tuple(
        'AssetsOnBankStockAccountsForeignSpecification',
        item('AssetsOnBankStockAccountsForeignAccountHolderIdentificationNumber', person.bsn),
        item('AssetsOnBankStockAccountsForeignBankAccountNumber', number),
        item('AssetsOnBankStockAccountsForeignBankName', bank),
        item('AssetsOnBankStockAccountsForeignCountryCode', country),
      ),
    ),
    ...insurances.map(({ policy, product, value }) =>
      tuple(
        'CapitalInsuranceSpecification',
        item('CapitalInsuranceLabel', product),
        item('CapitalInsurancePolicyNumber', policy),
        money('CapitalInsuranceValue', inYear(value, year)),
      ),
    ),
    ...deposits.map(({ number, product, balance }) =>
      tuple(
        'ConstructionDepotSpecification',
        item('ConstructionDepotAccountHolderIdentificationNumber', person.bsn),
        item('ConstructionDepotBankAccountNumber', number),
        item('ConstructionDepotLabel', product),
        money('ConstructionDepotBalance', inYear(balance, year), 'tb'),
        money('ConstructionDepotBalance', inYear(balance, year + 1), 'te'),
      ),
    ),
  ];
}

interface Held {
  readonly number: string;
  readonly product: string;
  readonly id: string;
  readonly isJoint: boolean;
}

function heldAccount(
  prefix: 'AssetsOnBankAccounts' | 'AssetsOnStockAccounts',
  { bsn }: PracticePerson,
  { number, product, id, isJoint }: Held,
  euros: number,
): Part {
  const own = isJoint ? Math.round(euros / 2) : euros;
  return tuple(
    `${prefix}Specification`,
    item(`${prefix}AccountHolderIdentificationNumber`, bsn),
    item(`${prefix}BankAccountNumber`, number),
    item(`${prefix}ProductID`, id),
    item(`${prefix}BankProductLabel`, product),
    item(`${prefix}CommonInterestIndication`, isJoint ? JOINT : NOT_JOINT),
    money(`${prefix}Balance`, euros, 'tb'),
    money(`${prefix}BalanceBenefit`, own, 'tb'),
    money(`${prefix}BalanceBox3BankAccountSavings`, own, 'tb'),
  );
}
