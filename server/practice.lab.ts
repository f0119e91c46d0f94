import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { FAILURE_LAB, LAB_EXCEPTIONS, type LabRow, titleOf } from '../connectors/practice/lab.ts';
import { SCRIPTS, type Script } from '../connectors/practice/script.ts';
import { type PortalId, SOURCE_IDS, type SourceId } from '../schema/source.ts';
import { PortalEnum } from './sessions/session.types.ts';

export const PracticeSourceEnum = Object.fromEntries(SOURCE_IDS.map((id) => [id, id]));
registerEnumType(PracticeSourceEnum, { name: 'PracticeSource', description: 'A register or bank.' });

export const PracticeScriptEnum = Object.fromEntries(SCRIPTS.map((script) => [script, script]));
registerEnumType(PracticeScriptEnum, {
  name: 'PracticeScript',
  description: 'What a source does for one person: `goed` works, the others play what they say.',
});

const deeds = ['TYPE', 'ASK_NEW_CODE', 'LEAVE', 'FINISH_ELSEWHERE', 'CHOOSE_BANK', 'SCRIPT_SOURCE'] as const;
const LabDeedEnum = Object.fromEntries(deeds.map((kind) => [kind, kind]));
registerEnumType(LabDeedEnum, {
  name: 'FailureLabDeed',
  description:
    'What to do: type the words; ask a new SMS code at once; go back from the first page; finish on another device; choose the bank; call `scriptSource` first.',
});

const places = ['PORTAL_PAGE', 'API', 'NOWHERE', 'TASK', 'DELIVERY', 'DEVICE'] as const;
const LabPlaceEnum = Object.fromEntries(places.map((place) => [place, place]));
registerEnumType(LabPlaceEnum, {
  name: 'FailureLabPlace',
  description:
    'Where a state is told: on the portal’s own page, as a refusal of the API, not at all since it works in the end, as the failure of the task, as a gap in the delivery, or on the device.',
});

@ObjectType({ description: 'One way to reach one state of a login or a source in practice.' })
export class FailureLabRow {
  @Field(() => String, { description: 'Everything below in one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The code of the state, where it has one.' })
  code!: string | null;

  @Field(() => String, { description: 'The row of the state matrix that has its wording.' })
  wording!: string;

  @Field(() => PortalEnum)
  portal!: PortalId;

  @Field(() => PracticeSourceEnum, {
    nullable: true,
    description: 'Null: the login itself, or everything behind it at once.',
  })
  source!: SourceId | null;

  @Field(() => String, { description: 'The practice name to log in with.' })
  person!: string;

  @Field(() => LabDeedEnum)
  deed!: LabRow['does']['kind'];

  @Field(() => String, { description: 'The practice password to type.' })
  password!: string;

  @Field(() => String, { description: 'The SMS code to type, where one is asked.' })
  smsCode!: string;

  @Field(() => String, { nullable: true, description: 'The bank to choose; any bank that works when null.' })
  bank!: string | null;

  @Field(() => PracticeScriptEnum, { nullable: true, description: 'For `scriptSource`.' })
  script!: Script | null;

  @Field(() => LabPlaceEnum)
  toldWhere!: LabRow['told']['where'];

  @Field(() => String, {
    description:
      'The word it is told by: a refusal, a failure or SEALED, the reason of a gap; on a page its first Dutch sentence.',
  })
  told!: string;

  @Field(() => String, { nullable: true, description: 'Of a gap: the field of a person, at or below which it stands.' })
  field!: string | null;
}

@ObjectType({ description: 'Where a state that others of its kind have does not occur.' })
export class FailureLabException {
  @Field(() => String)
  wording!: string;

  @Field(() => PortalEnum)
  portal!: PortalId;

  @Field(() => PracticeSourceEnum, { nullable: true })
  source!: SourceId | null;

  @Field(() => String)
  because!: string;
}

@ObjectType({ description: 'Every state a login or a source brings about, at every portal; a test walks all rows.' })
export class FailureLab {
  @Field(() => [FailureLabRow])
  rows!: readonly FailureLabRow[];

  @Field(() => [FailureLabException])
  exceptions!: readonly FailureLabException[];
}

export function failureLab(): FailureLab {
  return { rows: FAILURE_LAB.map(shownRow), exceptions: LAB_EXCEPTIONS };
}

function shownRow(row: LabRow): FailureLabRow {
  const { code, wording, portal, source, person, does, told } = row;
  return {
    title: titleOf(row),
    code,
    wording,
    portal,
    source,
    person,
    deed: does.kind,
    password: does.kind === 'TYPE' ? does.password : 'goed',
    smsCode: does.kind === 'TYPE' ? does.smsCode : '123456',
    bank: does.kind === 'CHOOSE_BANK' ? does.bank : null,
    script: does.kind === 'SCRIPT_SOURCE' ? does.script : null,
    toldWhere: told.where,
    told: wordOf(told),
    field: told.where === 'DELIVERY' ? told.field : null,
  };
}

function wordOf(told: LabRow['told']): string {
  switch (told.where) {
    case 'PORTAL_PAGE':
      return told.nl;
    case 'API':
      return told.refusal;
    case 'NOWHERE':
      return 'SEALED';
    case 'TASK':
      return told.failure;
    case 'DELIVERY':
      return told.gap;
    case 'DEVICE':
      return told.found;
    default: {
      const never: never = told;
      return never;
    }
  }
}
