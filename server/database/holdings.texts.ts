/** Why a table is there, in plain words: a consumer's app shows it. */
export interface HoldingWords {
  readonly nl: string;
  readonly en: string;
}

/** Until when its rows are there. */
export type HoldingKept =
  | 'COMPLAINT'
  | 'SHARE_OR_SESSION'
  | 'STAYS'
  | 'NEWEST'
  | 'UNTIL_USELESS'
  | 'SESSION'
  | 'DELIVERY'
  | 'SHARE';

export interface HoldingText extends HoldingWords {
  readonly kept: HoldingKept;
}

export const HOLDING_KEPT: Readonly<Record<HoldingKept, HoldingWords>> = {
  STAYS: {
    nl: 'Blijft: de broker kan het niet wijzigen of wissen.',
    en: 'Stays: the broker can neither change nor delete it.',
  },
  NEWEST: { nl: 'Alleen het nieuwste blijft.', en: 'Only the newest value stays.' },
  UNTIL_USELESS: { nl: 'Tot het te oud is.', en: 'Until the message is too old to be used.' },
  SESSION: { nl: 'Tot je sessie eindigt.', en: 'Until the session ends.' },
  DELIVERY: {
    nl: 'Tot het is opgehaald, ingetrokken of de ophaaltijd voorbij is.',
    en: 'Until it is collected, withdrawn or its pick-up time is over.',
  },
  SHARE_OR_SESSION: {
    nl: 'Tot je het niet meer wilt, of tot je sessie of toestemming eindigt.',
    en: 'Until it is no longer wanted, or the session or consent ends.',
  },
  COMPLAINT: {
    nl: 'Tot 90 dagen na het antwoord, en hoogstens een jaar zonder antwoord.',
    en: 'Until 90 days after the answer, and at most a year without one.',
  },
  SHARE: { nl: 'Tot je toestemming eindigt of je haar intrekt.', en: 'Until the consent ends or is withdrawn.' },
};

const stays = (nl: string, en: string): HoldingText => ({ kept: 'STAYS', nl, en });

/** One sentence for every table; a table without one fails the tests. */
export const HOLDING_TEXTS: Readonly<Record<string, HoldingText>> = {
  provider: stays('Wie gegevens mag vragen.', 'Who may ask for data.'),
  provider_return_origin: stays(
    'Waar een aanbieder je terug laat komen.',
    'Where a provider may have you come back to.',
  ),
  provider_revocation: stays('Wie niet meer mag vragen.', 'Who may no longer ask.'),
  provider_client_key: stays('Met welke sleutel een aanbieder inlogt.', 'The key a provider signs in with.'),
  provider_client_key_revocation: stays('Welke inlogsleutel niet meer geldt.', 'Which sign-in key is worth nothing.'),
  provider_identity_key: stays('Met welke sleutel een aanbieder vraagt.', 'The key a provider signs requests with.'),
  provider_identity_key_end: stays('Welke vraagsleutel niet meer geldt.', 'Which signing key has ended.'),
  used_jti: {
    kept: 'UNTIL_USELESS',
    nl: 'Zodat een bericht maar één keer werkt.',
    en: 'So that a signed message works once.',
  },
  attempt_count: {
    kept: 'UNTIL_USELESS',
    nl: 'Zodat niemand eindeloos kan proberen.',
    en: 'So that nobody tries without end.',
  },
  audit_entry: stays(
    'Wat er gebeurde, in één keten die niemand ongemerkt wijzigt.',
    'What happened, in one chain that nobody alters unseen.',
  ),
  audit_owed: stays(
    'Wat nog in die keten moet, omdat wissen er niet op wachtte.',
    'What is still to stand in that chain, as erasing did not wait for it.',
  ),
  audit_made_up: stays('Wat er alsnog in staat.', 'What stands in it after all.'),
  clock_offset: stays('De klok van de oefenstand.', 'The clock of practice.'),
  event: stays('Wat er gebeurde, zodat een app niets mist.', 'What happened, so that an app misses nothing.'),
  stream_counter: { kept: 'NEWEST', nl: 'Hoeveel er al gemeld is.', en: 'How much has been told so far.' },
  data_request: stays('Wat een aanbieder vroeg, en waarvoor.', 'What a provider asked, and why.'),
  invitation: stays('Zodat een uitnodiging maar één keer werkt.', 'So that an invitation works once.'),
  request_end: stays('Dat een aanbieder stopte.', 'That a provider ended a request.'),
  session: stays(
    'Dat een uitnodiging is gebruikt, en met welke sleutel.',
    'That an invitation was used, and by which key.',
  ),
  pairing_failure: stays('Dat een verkeerde code is ingetypt.', 'That a wrong code was typed.'),
  pairing: stays('Dat je app bij de aanbieder hoort.', 'That the device belongs to the visit at the provider.'),
  session_end: stays('Hoe een sessie eindigde.', 'How a session ended.'),
  session_pause: stays('Dat een sessie wachtte.', 'That a session was paused.'),
  session_resume: stays('Dat een sessie verderging.', 'That a session went on.'),
  session_activity: {
    kept: 'NEWEST',
    nl: 'Wanneer je app voor het laatst iets vroeg.',
    en: 'When the device last called.',
  },
  login: stays('Bij welk portaal je wilde inloggen.', 'At which portal a login began.'),
  login_return: stays('Dat je van het portaal terugkwam.', 'That the device came back from the portal.'),
  task_outcome: stays('Of het ophalen lukte.', 'Whether collecting went well.'),
  portal_skip: stays('Welk portaal je oversloeg.', 'Which portal was left out.'),
  login_keep: {
    kept: 'SESSION',
    nl: 'Wat het portaal terug wil zien, versleuteld.',
    en: 'What the portal must see again, wrapped.',
  },
  section: stays('Dat een deel is opgehaald, niet wat erin staat.', 'That a section was collected, not what is in it.'),
  section_vault: {
    kept: 'SESSION',
    nl: 'Je gegevens, verzegeld voor jouw app alleen.',
    en: 'The data, sealed for the device alone.',
  },
  notes: stays('Dat je iets opmerkte, niet wat.', 'That the consumer made notes, not what they say.'),
  notes_vault: {
    kept: 'SESSION',
    nl: 'Je opmerkingen, verzegeld voor jouw app alleen.',
    en: 'The notes, sealed for the device alone.',
  },
  purge: stays(
    'Dat een sleutel is vernietigd, en alles eronder onleesbaar.',
    'That a storage key was destroyed, with all it wrapped.',
  ),
  approval: stays(
    'Dat je ja zei, en de vingerafdruk van je bewijs.',
    'That the consumer approved, and the digest of the receipt.',
  ),
  delivery: stays('Dat er iets klaarlag voor een aanbieder.', 'That a delivery waited for a provider.'),
  delivery_vault: {
    kept: 'DELIVERY',
    nl: 'Je gegevens, verzegeld voor de aanbieder alleen.',
    en: 'The data, sealed for the provider alone.',
  },
  delivery_end: stays('Hoe een levering eindigde.', 'How a delivery ended.'),
  share: stays(
    'Dat je iets bewaart, tot wanneer en met welke sleutel.',
    'That something is kept, until when and by which key.',
  ),
  share_vault: {
    kept: 'SHARE',
    nl: 'Wat je bewaart, verzegeld voor de aanbieder alleen.',
    en: 'What is kept, sealed for the provider alone.',
  },
  share_access: stays('Wanneer een aanbieder heeft gekeken.', 'When a provider retrieved it.'),
  share_end: stays('Hoe het bewaren eindigde.', 'How keeping ended.'),
  share_warning: stays('Dat je op tijd hoorde dat het eindigt.', 'That the end was told in time.'),
  share_grant: stays(
    'Dat een aanbieder iets wil doorgeven, en aan wie.',
    'That a provider would pass something on, and to whom.',
  ),
  grant_approval: stays('Dat je daar ja op zei.', 'That the consumer approved it.'),
  grant_sealing: stays('Dat het is doorgegeven.', 'That it was passed on.'),
  grant_vault: {
    kept: 'SHARE',
    nl: 'Wat is doorgegeven, verzegeld voor wie het kreeg alleen.',
    en: 'What was passed on, sealed for its recipient alone.',
  },
  grant_access: stays('Wanneer wie het kreeg heeft gekeken.', 'When the recipient retrieved it.'),
  grant_end: stays('Hoe het doorgeven eindigde.', 'How the grant ended.'),
  erasure_request: stays('Dat je vroeg om te wissen.', 'That erasure was asked.'),
  erasure_answer: stays('Wat de aanbieder daarop zei.', 'What the provider answered, signed.'),
  erasure_overdue: stays('Dat het antwoord te laat is.', 'That the answer did not come in time.'),
  complaint: stays('Dat er een klacht is, niet van wie.', 'That there is a complaint, not by whom.'),
  complaint_vault: {
    kept: 'COMPLAINT',
    nl: 'De klacht, verzegeld voor de privacyfunctionaris, en het antwoord, verzegeld voor jou.',
    en: 'The complaint, sealed for the privacy officer, and the answer, sealed for its sender.',
  },
  complaint_answer: stays('Dat een klacht is beantwoord.', 'That a complaint was answered.'),
  complaint_overdue: stays('Dat het antwoord op een klacht te laat is.', 'That the answer to a complaint is late.'),
  push_endpoint: stays('Dat je app een seintje wil, niet waar.', 'That a device wants to be told, not where.'),
  push_endpoint_vault: {
    kept: 'SHARE_OR_SESSION',
    nl: 'Waar je app een seintje krijgt, versleuteld.',
    en: 'Where the device is told, wrapped.',
  },
  push_endpoint_end: stays('Dat je app geen seintje meer krijgt.', 'That a device is no longer told.'),
  push_attempt: stays('Wanneer een seintje is verstuurd.', 'When a device was told.'),
  push_outcome: stays('Hoe dat seintje afliep.', 'What became of telling it.'),
  portal_back: stays('Dat een portaal weer werkte.', 'That a portal worked again.'),
  webhook: stays('Waar een aanbieder bericht wil krijgen.', 'Where a provider wants to be told.'),
  webhook_end: stays('Dat een aanbieder daar geen bericht meer krijgt.', 'That a provider is no longer told there.'),
  webhook_secret: stays(
    'Dat er een geheim is waarmee berichten getekend worden.',
    'That there is a secret to sign messages with.',
  ),
  webhook_secret_end: stays('Welk geheim niet meer gebruikt wordt.', 'Which secret is no longer used.'),
  webhook_secret_vault: {
    kept: 'UNTIL_USELESS',
    nl: 'Het geheim waarmee berichten aan een aanbieder getekend worden.',
    en: 'The secret that messages to a provider are signed with.',
  },
  webhook_attempt: stays('Wanneer een bericht verstuurd werd.', 'When a message was posted.'),
  webhook_outcome: stays('Hoe dat afliep.', 'What became of it.'),
  webhook_replay: stays('Dat een aanbieder een bericht opnieuw vroeg.', 'That a provider asked for a message again.'),
};
