import express from 'express';
import type { Period } from '../../schema/period.ts';
import type { SourceAnswer } from '../connector.ts';
import { listen, type RecordingHttp, recording } from '../loopback.testing.ts';
import type { PracticeWorld, Script } from '../practice/world.ts';
import { sourceHttp } from '../source-http.node.ts';
import { TODAY, TWO_RETURNS, told, wantedOf, worldOn } from '../tax-years.testing.ts';
import { via } from './via.connector.ts';
import { VIA_PATH, viaSimulator } from './via.simulator.ts';
import { ALL_LISTS } from './via.testing.ts';

export interface Asking {
  readonly script?: Script;
  readonly lists?: readonly string[];
  readonly period?: Period;
  readonly asOf?: string;
}

/** The connector at the tax office of practice, over real HTTP; to be closed after use. */
export class PracticeTaxOffice {
  world: PracticeWorld = worldOn();
  http: RecordingHttp | undefined;
  readonly #server = listen(
    express().use((request, response, next) => viaSimulator(this.world)(request, response, next)),
  );

  async fetched(login: string, asking: Asking = {}): Promise<SourceAnswer> {
    const { origin } = await this.#server;
    const bsn = this.world.personByLogin(login)?.bsn ?? '';
    this.world.setScript(bsn, ['VIA'], asking.script ?? 'goed');
    const limits = { deadlineMs: 10_000, maxBytes: 4_000_000 };
    const connections = sourceHttp({ origins: [origin], limits, allowLoopback: true });
    this.http = recording(connections);
    try {
      return await via.fetch({
        access: { baseUrl: `${origin}${VIA_PATH}` },
        loggedIn: { bsn },
        wanted: wantedOf(asking.lists ?? ALL_LISTS, asking.period ?? TWO_RETURNS, asking.asOf ?? TODAY),
        http: this.http,
        now: this.world.now(),
      });
    } finally {
      await connections.close();
    }
  }

  async told(login: string, asking: Asking = {}): Promise<Record<string, Record<string, unknown>>> {
    const { record } = await this.fetched(login, asking);
    return told(record, asking.period) as Record<string, Record<string, unknown>>;
  }

  async close(): Promise<void> {
    await (await this.#server).close();
  }
}
