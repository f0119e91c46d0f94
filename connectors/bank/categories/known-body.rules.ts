/**
 * Bodies known by a number, which is stronger than a name: the name the rules on counterparties know them by.
 * A Dutch SEPA creditor id is NL, two check digits, a code of three, the Chamber of Commerce (KvK) number and four
 * digits of the creditor's own choice (EPC262-08), so the KvK number finds all creditor ids of one body.
 */
const BODY_BY_KVK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '27365323': 'belastingdienst',
    '08205357': 'gblt',
    '14052264': 'vodafone',
    '27124701': 'kpn',
    '33265679': 'odido',
    '33287534': 'xs4all',
    '30208637': 'zilveren kruis',
    '41095222': 'cz groep',
    '27118912': 'delta lloyd zorgverzekeringen',
    '27139788': 'staatsloterij',
    '20067125': 'wonenbreburg',
    '41042387': 'compassion nederland',
    '17158925': 'verisure',
  }),
);

/** Accounts that public bodies publish. */
const BODY_BY_IBAN: ReadonlyMap<string, string> = new Map([['NL86INGB0002445588', 'belastingdienst']]);

const CREDITOR_ID = /^NL\d{2}[A-Z0-9]{3}(\d{8})\d{4}$/;

/** The name of a known body behind a creditor id or IBAN, as the rules on counterparties write it. */
export function knownBody(creditorId: string | undefined, iban: string | undefined): string | undefined {
  const kvk = creditorId === undefined ? undefined : CREDITOR_ID.exec(creditorId)?.[1];
  return BODY_BY_KVK.get(kvk ?? '') ?? BODY_BY_IBAN.get(iban ?? '');
}
