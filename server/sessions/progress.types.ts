import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Subject } from '../../sealing/subject.ts';
import { SubjectEnum } from '../requests/request.types.ts';
import { Task } from './session.types.ts';

export const SESSION_EVENTS = [
  'STARTED',
  'PAIRED',
  'TASK',
  'SECTION',
  'PORTAL_BACK',
  'PAUSED',
  'RESUMED',
  'ENDED',
  'DELIVERY',
] as const;
export type SessionEventKind = (typeof SESSION_EVENTS)[number];
export const SessionEventEnum = Object.fromEntries(SESSION_EVENTS.map((kind) => [kind, kind])) as {
  readonly [K in SessionEventKind]: K;
};
registerEnumType(SessionEventEnum, {
  name: 'SessionEventKind',
  description: 'What happened in a session. PORTAL_BACK: a portal that was down works again. More values may be added.',
});

export const REQUEST_STATES = [
  'INVITED',
  'OPENED',
  'PAIRED',
  'COLLECTING',
  'PAUSED',
  'WAITING_FOR_PARTNER',
  'SHARED',
  'STOPPED',
  'EXPIRED',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export const RequestStateEnum = Object.fromEntries(REQUEST_STATES.map((state) => [state, state])) as {
  readonly [S in RequestState]: S;
};
registerEnumType(RequestStateEnum, {
  name: 'RequestState',
  description: 'All a provider is told of a session: never a source, never a value. More values may be added.',
});

@ObjectType({ description: 'Something happened in the device’s session.' })
export class SessionEvent {
  @Field(() => String, { description: 'Give it as `after` to carry on behind this event.' })
  cursor!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => SessionEventEnum)
  kind!: SessionEventKind;

  @Field(() => Task, { nullable: true, description: 'With TASK.' })
  task!: Task | null;

  @Field(() => String, { nullable: true, description: 'With SECTION: its id in the plan.' })
  section!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With ENDED the reason, with DELIVERY its state, with PAUSED until when.',
  })
  detail!: string | null;
}

@ObjectType({ description: 'Something happened to a request, as far as its provider may know.' })
export class RequestEvent {
  @Field(() => String, { description: 'Give it as `after` to carry on behind this event.' })
  cursor!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => SubjectEnum)
  subject!: Subject;

  @Field(() => RequestStateEnum)
  state!: RequestState;
}
