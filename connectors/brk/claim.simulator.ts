import type { JsonObject } from '../json.simulator.ts';
import type { PracticeProperty } from '../practice/facts/property.ts';
import { attachmentId } from './zaak.simulator.ts';

/** The mortgages inscribed on a property, each with the sum it is security for. */
export function mortgagesOf(property: PracticeProperty): readonly JsonObject[] {
  return property.inscriptions.map(({ id, securedCents, holder, registeredOn, isPrivate }) => ({
    identificatie: id,
    domein: 'NL.IMKAD.TenaamgesteldRecht',
    omschrijvingBetrokkenRecht: rightOf(property),
    bedragZekerheidsstelling: euroSum(securedCents),
    hypotheekhouders: [
      {
        identificatie: isPrivate ? '70880001' : '71290101',
        omschrijving: holder,
        type: isPrivate ? 'kadaster_natuurlijk_persoon' : 'kadaster_niet_natuurlijk_persoon',
      },
    ],
    stukIdentificaties: [`${registeredOn.replaceAll('-', '')}000${id.slice(-3)}`],
  }));
}

/** The one attachment that can lie on a practice property. */
export function attachmentsOf(property: PracticeProperty): readonly JsonObject[] {
  const { attachedOn, attachedBy } = property;
  if (attachedOn === undefined) return [];
  return [
    {
      identificatie: attachmentId(property),
      domein: 'NL.IMKAD.TenaamgesteldRecht',
      omschrijvingBetrokkenRecht: rightOf(property),
      // Another list that is published apart: the code is a guess of the practice world.
      aard: { code: '2', waarde: 'Executoriaal beslag' },
      bedragVordering: attachedBy && euroSum(attachedBy.claimCents),
      beslagleggers: attachedBy && [
        { identificatie: '71290201', omschrijving: attachedBy.claimant, type: 'kadaster_niet_natuurlijk_persoon' },
      ],
      stukIdentificaties: [`${attachedOn.replaceAll('-', '')}000201`],
    },
  ];
}

export function euroSum(cents: number): JsonObject {
  return { som: cents / 100, valuta: { code: 'EUR', waarde: 'Euro' } };
}

function rightOf({ right }: PracticeProperty): JsonObject {
  return right === 'EIGENDOM'
    ? { code: '2', waarde: 'Eigendom (recht van)' }
    : { code: '3', waarde: 'Erfpacht (recht van)' };
}
