import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync, type PubSub } from 'type-graphql';
import { kindOfFields } from '../schema/consent-text.ts';
import { heldDirective, optionalDirective, PersonResolver } from '../schema/person.resolver.ts';
import { ApprovalApi } from './approvals/approval.api.ts';
import { ComplaintApi } from './complaints/complaint.api.ts';
import { CatalogueApi } from './requests/catalogue.api.ts';
import type { RequestRoom } from './requests/create-request.ts';
import { HoldingsApi } from './requests/holdings.api.ts';
import { RequestApi } from './requests/request.api.ts';
import type { CollectTools } from './sessions/collect-login.ts';
import { HouseholdApi, HouseholdSessionApi } from './sessions/household.api.ts';
import { LoginApi } from './sessions/login.api.ts';
import { type Backlog, LoginReturnApi } from './sessions/login-return.api.ts';
import { NotesApi } from './sessions/notes.api.ts';
import { OperatorApi } from './sessions/operator.api.ts';
import { PairingApi } from './sessions/pairing.api.ts';
import { PortalsApi } from './sessions/portals.api.ts';
import { ProgressApi } from './sessions/progress.api.ts';
import { RedeemApi } from './sessions/redeem.api.ts';
import { RefreshApi } from './sessions/refresh.api.ts';
import { RequestEndApi } from './sessions/request-end.api.ts';
import { SessionApi } from './sessions/session.api.ts';
import { AcknowledgeApi } from './shares/acknowledge.api.ts';
import { DeliveryApi } from './shares/delivery.api.ts';
import { GrantApi } from './shares/grant.api.ts';
import { GrantEndApi } from './shares/grant-end.api.ts';
import { GrantsApi } from './shares/grants.api.ts';
import { NodeApi } from './shares/node.api.ts';
import { NoticesApi } from './shares/notices.api.ts';
import { PushApi } from './shares/push.api.ts';
import { ShareApi } from './shares/share.api.ts';
import { WithdrawApi } from './shares/withdraw.api.ts';
import { WebhookApi } from './webhooks/webhook.api.ts';

/** What the resolvers work with; without it the schema can be printed but not called. */
export interface ApiRooms {
  readonly requests: RequestRoom;
  readonly sessions: CollectTools;
  readonly backlog: Backlog;
}

/** Subscriptions come from the event log; type-graphql's own bus must be given and is never used. */
const NO_BUS: PubSub = {
  publish() {
    throw new Error('events are appended, never published');
  },
  subscribe() {
    throw new Error('subscriptions follow the event log');
  },
};

type Constructor = abstract new (...args: never[]) => object;

/** The whole public schema: personal data and API. */
export function apiSchema(rooms: ApiRooms | undefined): GraphQLSchema {
  const instances = new Map<Constructor, object>(rooms ? instancesOf(rooms) : []);
  return buildSchemaSync({
    resolvers: [
      PersonResolver,
      CatalogueApi,
      PortalsApi,
      HoldingsApi,
      RequestApi,
      RequestEndApi,
      RefreshApi,
      HouseholdApi,
      HouseholdSessionApi,
      RedeemApi,
      SessionApi,
      NotesApi,
      PairingApi,
      LoginApi,
      LoginReturnApi,
      ProgressApi,
      ApprovalApi,
      DeliveryApi,
      AcknowledgeApi,
      ShareApi,
      WithdrawApi,
      NoticesApi,
      GrantApi,
      GrantEndApi,
      GrantsApi,
      NodeApi,
      WebhookApi,
      ComplaintApi,
      OperatorApi,
      PushApi,
    ],
    directives: [...specifiedDirectives, optionalDirective, heldDirective],
    container: { get: (resolver: Constructor) => instances.get(resolver) ?? {} },
    pubSub: NO_BUS,
    validate: false,
  });
}

function instancesOf({ requests, sessions, backlog }: ApiRooms): [Constructor, object][] {
  return [
    [PersonResolver, new PersonResolver()],
    [CatalogueApi, new CatalogueApi()],
    [PortalsApi, new PortalsApi(sessions)],
    [HoldingsApi, new HoldingsApi()],
    [RequestApi, new RequestApi(requests)],
    [RequestEndApi, new RequestEndApi(sessions)],
    [RefreshApi, new RefreshApi(requests, sessions)],
    [HouseholdApi, new HouseholdApi(sessions)],
    [HouseholdSessionApi, new HouseholdSessionApi(sessions)],
    [RedeemApi, new RedeemApi(sessions)],
    [SessionApi, new SessionApi(sessions)],
    [NotesApi, new NotesApi(sessions)],
    [PairingApi, new PairingApi(sessions)],
    [LoginApi, new LoginApi(sessions)],
    [LoginReturnApi, new LoginReturnApi(sessions, backlog)],
    [ProgressApi, new ProgressApi()],
    [ApprovalApi, new ApprovalApi(sessions, kindOfFields(requests.schema))],
    [DeliveryApi, new DeliveryApi()],
    [AcknowledgeApi, new AcknowledgeApi(sessions)],
    [ShareApi, new ShareApi(sessions)],
    [WithdrawApi, new WithdrawApi(sessions)],
    [NoticesApi, new NoticesApi()],
    [GrantApi, new GrantApi(sessions)],
    [GrantEndApi, new GrantEndApi(sessions)],
    [GrantsApi, new GrantsApi()],
    [NodeApi, new NodeApi(sessions)],
    [WebhookApi, new WebhookApi(sessions)],
    [ComplaintApi, new ComplaintApi(sessions)],
    [OperatorApi, new OperatorApi(sessions)],
    [PushApi, new PushApi(sessions)],
  ];
}
