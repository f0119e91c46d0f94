import { useEffect, useState } from 'react';
import { memoryClaims } from '../../../sealing/claims.ts';
import type { Opened } from '../../../sealing/open.ts';
import { acknowledge, watchDeliveries } from '../../provider/deliveries.ts';
import { type Ask, invite } from '../../provider/invite.ts';
import { CONFIRM_PAIRING } from '../../provider/operations.ts';
import { call } from '../../wire/call.ts';
import { post } from '../post.ts';
import type { Lender } from '../practice-lender.ts';
import { AskForm, Refused, useAsk } from './ask-form.tsx';
import { useWorkbench } from './workbench.tsx';

interface Person {
  readonly login: string;
  readonly en: string;
}

/** Executes the document in the editor on one practice person: asked, collected, shared and opened, over the real wire. */
export function PracticePeople() {
  const { lender, endpoint, player } = useWorkbench();
  const people = usePeople(endpoint);
  const [person, setPerson] = useState('kees');
  const form = useAsk(async (question) => execute(await lender(), player, question, person));
  const { asked } = form;
  return (
    <section className="zegel-plugin">
      <h2>Practice people</h2>
      <p>Executes the document in the editor on somebody who does not exist.</p>
      <label>
        Person
        <select value={person} onChange={({ target }) => setPerson(target.value)}>
          {people.map(({ login, en }) => (
            <option key={login} value={login}>
              {login}: {en}
            </option>
          ))}
        </select>
      </label>
      <AskForm does={`Execute on ${person}`} form={form} />
      {asked.kind === 'BUSY' ? <p role="status">{person} logs in and shares. This takes some seconds.</p> : null}
      <Refused asked={asked} />
      {asked.kind === 'DONE' ? (
        <>
          <p role="status">{asked.result.gaps.length} gaps. What the lender reads:</p>
          <pre>{JSON.stringify({ data: asked.result.data, gaps: asked.result.gaps }, null, 2)}</pre>
        </>
      ) : null}
    </section>
  );
}

function usePeople(endpoint: string): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    const url = new URL('/practice/graphql', endpoint).href;
    post(url, { query: '{ practicePeople { login en } }' }).then(
      async (response) => {
        if (response.ok) setPeople((await response.json()).data.practicePeople);
      },
      () => setPeople([]),
    );
  }, [endpoint]);
  return people;
}

async function execute(
  { caller, signer }: Lender,
  player: string | null,
  question: Ask,
  person: string,
): Promise<Opened> {
  if (player === null) throw new Error('Nobody plays here: practice people are started by npm start.');
  if (question.subjects.length > 1) throw new Error('One person is played at a time: ask `applicant` alone.');
  const { link, record } = await invite(caller, signer, question);
  const { play, code } = await told<{ readonly play: string; readonly code: string }>(`${player}/join`, { link });
  await call(caller, CONFIRM_PAIRING, { input: { requestId: record.request, code } });
  const recordOf = async (id: string) => (id === record.request ? record : undefined);
  const deliveries = watchDeliveries(caller, recordOf, memoryClaims());
  const [{ value }] = await Promise.all([deliveries.next(), told(`${player}/play`, { play, person })]);
  await deliveries.return();
  if (!value) throw new Error('Nothing was delivered.');
  await acknowledge(caller, value.deliveryId);
  return value.opened;
}

async function told<Answer>(url: string, body: object): Promise<Answer> {
  const response = await post(url, body);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.problem);
  return answer;
}
