import { startTestPractice, TEST_APP, type TestPractice } from '../server/practice.testing.ts';
import type { PracticeOptions } from '../server/practice.ts';
import { type Balancer, startBalancer } from './balancer.testing.ts';
import { testLender } from './lender.testing.ts';
import type { Place } from './walk.testing.ts';
import { fromNode } from './wire/connection.node.ts';

/** Two brokers on one PostgreSQL behind a balancer that takes them in turn: whatever is done at once is done at both. */
export interface TwoPlaces extends Place {
  readonly balancer: Balancer;
  /** The second one; `practice` is the first. */
  readonly second: TestPractice;
}

export async function openTwoPlaces(options: Partial<PracticeOptions> = {}): Promise<TwoPlaces> {
  const balancer = await startBalancer();
  const { origin } = balancer;
  const practice = await startTestPractice('POSTGRESQL', { ...options, origin });
  const second = await startTestPractice('POSTGRESQL', { ...options, origin, share: practice });
  balancer.to = [practice.broker.port, second.broker.port];
  return {
    practice,
    second,
    balancer,
    lender: testLender({ origin, appOrigin: TEST_APP, lender: practice.lender }),
    device: fromNode(`${origin}/graphql`),
    close: async () => {
      await second.close();
      await practice.close();
      await balancer.close();
    },
  };
}
