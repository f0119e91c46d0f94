import type { EventEmitter } from 'node:events';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { SigningKey } from '../../sealing/keys.ts';
import type { Database } from '../database/database.ts';
import { oauthConfiguration } from './oauth.configuration.ts';
import { loadOidcProvider } from './oauth.library.ts';
import { oauthAddresses, resourceMetadata, resourceMetadataPath, serverMetadata } from './oauth.metadata.ts';

/** What the authorization server is made of. */
export interface OauthOptions {
  readonly db: Database;
  /** the broker's issuer, such as `https://broker.example/oauth`; the endpoints lie below it */
  readonly issuer: string;
  /** the address of the GraphQL endpoint: the one audience there is */
  readonly resource: string;
  readonly tokenKey: SigningKey;
  /** the machine's clock */
  readonly clock: () => Date;
  /** how long a token lives, 600 seconds at most */
  readonly tokenSeconds: number;
  /** hears why a request was refused, and what failed inside; the client hears neither */
  readonly report: (event: OauthEvent) => void;
}

/** `refused` is the word for the log: a code of ours, or a sentence of the library that holds nothing sent. */
export type OauthEvent = { readonly refused: string } | { readonly failed: unknown };

const longestTokenSeconds = 600;

/**
 * The authorization server for providers (design D18): OAuth 2.0 client credentials with `private_key_jwt`, tokens bound
 * by DPoP, metadata by RFC 8414 and RFC 9728. Mount the router at the root: it takes the issuer's path and its own
 * well-known addresses, and passes everything else on.
 */
export async function oauthServer(options: OauthOptions): Promise<Router> {
  if (options.tokenSeconds > longestTokenSeconds) throw new RangeError('an access token lives 600 seconds at most');
  const { default: Provider, errors } = await loadOidcProvider();
  const provider = new Provider(options.issuer, oauthConfiguration(options, errors));
  // Then it reads its own address from the two headers that `asTheIssuer` sets, and not from Host.
  provider.proxy = true;
  provider.on('grant.error', (_ctx, error) => options.report({ refused: error.error_detail ?? error.message }));
  provider.on('server_error', (_ctx, error) => options.report({ failed: error }));
  // Koa's own event, which the types of the library do not name; unheard, it is printed.
  (provider as EventEmitter).on('error', (error: unknown) => options.report({ failed: error }));

  const { issuer, resource } = options;
  const { path, metadataPath } = oauthAddresses(issuer);
  const router = Router({ strict: true, caseSensitive: true });
  router.get(metadataPath, (_request, response) => void response.json(serverMetadata(issuer, resource)));
  router.get(
    resourceMetadataPath(resource),
    (_request, response) => void response.json(resourceMetadata(issuer, resource)),
  );
  const answer = provider.callback();
  router.use(path === '' ? '/' : path, (request: Request, response: Response, next: NextFunction) => {
    if (!endpoints.has(`${request.method} ${request.path}`)) return next();
    asTheIssuer(request, issuer);
    answer(request, response).catch(next);
  });
  return router;
}

/** The two endpoints there are; the library has more, which so cannot be reached. */
const endpoints: ReadonlySet<string> = new Set(['POST /token', 'GET /jwks']);

/** What the outside calls us is the issuer's to say, whatever a proxy or a caller wrote into the headers. */
function asTheIssuer(request: Request, issuer: string): void {
  const { protocol, host } = new URL(issuer);
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = host;
}
