import { describe, expect, it } from 'vitest';
import { historyOf } from '../bank/simulator/history.simulator.ts';
import { generatedPeople } from './generator/person.generator.ts';
import { PEOPLE } from './people.ts';
import { practiceWorld } from './world.ts';

const DAYS = { from: '2024-01-01', to: '2026-11-24' };

describe('a salary', () => {
  const people = [...PEOPLE, ...generatedPeople(7, 20)];
  const world = practiceWorld({ people, now: () => new Date(`${DAYS.to}T12:00:00Z`) });

  it.each(people.filter(({ accounts }) => accounts.length > 0))(
    'reaches the bank of $login as the payslips have it: each net amount once, on its day, and nothing more',
    (person) => {
      const main = person.accounts.filter((account) => account.main);
      expect(main.length).toBe(1);
      for (const employerIban of new Set(person.jobs.map((job) => job.employerIban))) {
        const paid = person.jobs
          .filter((job) => job.employerIban === employerIban)
          .flatMap((job) => world.payslips(job, DAYS.to))
          .filter(({ paidOn }) => paidOn >= DAYS.from)
          .map(({ paidOn, net }) => `${paidOn} ${net}`);
        const received = main
          .flatMap((account) => historyOf(world, person, account, DAYS))
          .filter(({ party, cents }) => party?.iban === employerIban && cents > 0)
          .map(({ day, cents }) => `${day} ${cents}`);
        expect(received.sort()).toEqual(paid.sort());
      }
    },
  );
});
