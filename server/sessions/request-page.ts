import { Field, ObjectType } from 'type-graphql';
import { isId, type RequestId } from '../database/ids.ts';
import { shownRequest } from '../requests/request.api.ts';
import type { StoredRequest } from '../requests/request.store.ts';
import { DataRequest } from '../requests/request.types.ts';

@ObjectType({ description: 'Relay Cursor Connections: where a page ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType()
export class DataRequestEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => DataRequest)
  node!: DataRequest;
}

@ObjectType({ description: 'A provider’s requests, newest first.' })
export class DataRequestConnection {
  @Field(() => [DataRequestEdge])
  edges!: DataRequestEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** A page of at most `first` from up to `first + 1` found, which says whether there are more. */
export function pageOf(found: readonly StoredRequest[], first: number): DataRequestConnection {
  const edges = found
    .slice(0, first)
    .map((stored) => ({ cursor: writePageCursor(stored), node: shownRequest(stored) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: false,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function writePageCursor({ createdAt, id }: StoredRequest): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString('base64url');
}

/** The place behind which a page begins, or `undefined` when it is no cursor of this list. */
export function readPageCursor(cursor: string): { readonly createdAt: Date; readonly id: RequestId } | undefined {
  const [moment = '', id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const createdAt = new Date(moment);
  return isId('req', id) && !Number.isNaN(createdAt.valueOf()) ? { createdAt, id } : undefined;
}
