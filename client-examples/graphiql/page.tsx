import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AskAs } from './ask-as.tsx';
import { Asker } from './asker.ts';
import { EXAMPLES } from './examples.ts';
import { FollowScheme } from './follow-scheme.ts';
import { PLUGINS } from './plugins/plugins.tsx';
import { WithWorkbench } from './plugins/workbench.tsx';
import seal from './seal.svg';

function Page({ endpoint }: { readonly endpoint: string }) {
  const [asker] = useState(() => new Asker(endpoint));
  return (
    <GraphiQL
      fetcher={asker.fetch}
      defaultTabs={[...EXAMPLES]}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled={false}
      plugins={[HISTORY_PLUGIN, ...PLUGINS]}
    >
      <GraphiQL.Logo>
        <div className="zegel">
          <AskAs endpoint={endpoint} onChange={(caller) => asker.become(caller)} />
          <h1>
            <img src={seal} alt="" width="20" height="20" />
            Zegel
          </h1>
        </div>
      </GraphiQL.Logo>
      <FollowScheme />
    </GraphiQL>
  );
}

/**
 * GraphiQL fills its editors with what it stored for the tab last open, and leaves the variables of a first visit empty.
 * So a first visit finds the first example stored.
 */
function storeFirstExample(): void {
  if (localStorage.getItem('graphiql:tabState') !== null) return;
  const [{ query, variables }] = EXAMPLES;
  localStorage.setItem('graphiql:query', query);
  localStorage.setItem('graphiql:variables', variables);
}

/** What the page is told of where it stands. */
interface Configured {
  readonly endpoint: string;
  readonly player: string | null;
}

async function main(): Promise<void> {
  const element = document.getElementById('page');
  if (!element) throw new Error('no #page');
  const { endpoint, player } = (await (await fetch('./config.json')).json()) as Configured;
  storeFirstExample();
  createRoot(element).render(
    <StrictMode>
      <WithWorkbench endpoint={endpoint} player={player}>
        <Page endpoint={endpoint} />
      </WithWorkbench>
    </StrictMode>,
  );
}

void main();
