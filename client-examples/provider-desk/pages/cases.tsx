import type { ShownCase } from '../shown-case.ts';
import { useMoment, useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Badge, Shown, Title } from './parts.tsx';

/** Every case of the desk, newest first. */
export function Cases() {
  const { say } = useWords();
  const [live] = useLive<readonly ShownCase[]>('/requests', null);
  return (
    <>
      <div className="heading">
        <Title>{say.office.title}</Title>
        <a className="button main" href="/new">
          {say.office.create}
        </a>
      </div>
      <Shown live={live}>{(cases) => (cases.length === 0 ? <p>{say.office.none}</p> : <Table cases={cases} />)}</Shown>
    </>
  );
}

function Table({ cases }: { readonly cases: readonly ShownCase[] }) {
  const { say, language } = useWords();
  const moment = useMoment();
  return (
    <table className="cases">
      <thead>
        <tr>
          <th scope="col">{say.office.reference}</th>
          <th scope="col">{say.office.purpose}</th>
          <th scope="col">{say.office.made}</th>
          <th scope="col">{say.office.state}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, reference, purpose, createdAt, standing, people }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/requests/${id}`}>{reference || say.office.noReference}</a>
            </th>
            <td>{purpose[language]}</td>
            <td>{moment(createdAt)}</td>
            <td>{standing ? people.map(({ subject, howFar }) => <Badge key={subject} howFar={howFar} />) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
