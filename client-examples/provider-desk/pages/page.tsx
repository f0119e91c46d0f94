import './page.css';
import './looks.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Ask } from './ask.tsx';
import { Case } from './case.tsx';
import { Cases } from './cases.tsx';
import { Back, TypedCode } from './code.tsx';
import { InLanguage, useWords } from './language.tsx';
import { Result } from './result.tsx';
import seal from './seal.svg';
import { Visit } from './visit.tsx';

function Page() {
  return (
    <InLanguage>
      {(choice) => (
        <>
          <Top choice={choice} />
          <main>
            <Screen />
          </main>
        </>
      )}
    </InLanguage>
  );
}

function Top({ choice }: { readonly choice: React.ReactNode }) {
  const { say } = useWords();
  return (
    <header>
      <p className="brand">
        <img src={seal} alt="" width="26" height="26" />
        <span>Oefenbank Hypotheken</span>
      </p>
      <p className="practice">{say.practice}</p>
      {choice}
    </header>
  );
}

/** Which screen an address shows. The consumer's are `visit`, `code` and `back`; the others are the back office's. */
function Screen() {
  const [, room, id = ''] = location.pathname.split('/');
  switch (room) {
    case 'visit':
      return <Visit visit={id} />;
    case 'code':
      return <TypedCode />;
    case 'back':
      return <Back />;
    case 'new':
      return <Ask />;
    case 'requests':
      return <Case id={id} />;
    case 'results':
      return <Result id={id} />;
    default:
      return <Cases />;
  }
}

const element = document.getElementById('page');
if (!element) throw new Error('no #page');
createRoot(element).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
