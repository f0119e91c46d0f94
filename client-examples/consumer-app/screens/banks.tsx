import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useState } from 'react';
import type { Portal } from '../../device/collect.ts';
import type { Language } from '../../device/plan.ts';
import type { Bank } from '../flow/place.ts';
import { Act } from '../parts/act.tsx';
import { Badge } from '../parts/badge.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { timeOf } from '../values/format.ts';
import { adviceIn, meaningOf } from '../values/standing-words.ts';
import { goToPortal, handOverBanks } from '../visit/collecting.ts';
import { disturbedSince, standingOf } from '../visit/standing.ts';
import { FileWay, Voluntary } from './portal.tsx';

/** The bank that was chosen or none of them came up: so many are listed before one searches. */
const ON_TOP = 8;

/** C8. Which bank. */
export function BankChoice({ portal }: { readonly portal: Portal }) {
  const { visit, session, say, seen, go } = useSession();
  const given = portal === 'BANK' ? listOf(seen.banks, seen.language) : '';
  const [sought, setSought] = useState('');
  const field = useId();
  const banks = seen.catalogue.find(({ id }) => id === portal)?.banks ?? [];
  const others = banks.filter(({ name }) => portal !== 'BANK' || !seen.banks.includes(name));
  const found = others.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const task = session.tasks.find((one) => one.portal === portal);
  const told = task ? meaningOf(standingOf(seen, task), portal, seen) : undefined;
  return (
    <Screen
      title={say(given === '' ? 'banks.title' : 'banks.moreTitle')}
      actions={
        <>
          {given === '' ? null : (
            <Act as="secondary" does={() => void handOverBanks(visit)}>
              {say('banks.enough', { bank: given })}
            </Act>
          )}
          <Act as="subtle" does={() => go({ at: 'SKIP', portal })}>
            {say('portal.skip')}
          </Act>
        </>
      }
    >
      {given === '' ? null : <Notice tone="ok">{say('banks.given', { bank: given })}</Notice>}
      {told ? <Notice tone="warning">{told}</Notice> : null}
      <Voluntary portal={portal} />
      <div className="field">
        <label htmlFor={field}>{say('banks.search')}</label>
        <input
          id={field}
          className="utrecht-textbox"
          type="search"
          autoComplete="off"
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <ul className="list" aria-label={say('banks.title')}>
        {found.slice(0, sought.trim() === '' ? ON_TOP : found.length).map((bank) => (
          <li key={bank.id} className="wide">
            <Act does={() => go({ at: 'ACCOUNTS', portal, bank })}>{bank.name}</Act>
            <Down since={disturbedSince(seen.catalogue, portal, bank.id)} />
          </li>
        ))}
      </ul>
      <p role="status" className="soft">
        {found.length === 0 ? say('banks.none') : ''}
      </p>
      <div>
        <Fold title={say('banks.missing')}>
          <p>{say('banks.missingLead')}</p>
        </Fold>
        <FileWay portal={portal} />
      </div>
    </Screen>
  );
}

/** That a bank has an outage, before one goes there; it may be chosen all the same. */
function Down({ since }: { readonly since: string | undefined }) {
  const { say, seen } = useSession();
  if (since === undefined) return null;
  return (
    <p>
      <Badge tone="bad" icon="stop">
        {say('banks.down', { time: timeOf(since, seen.language) })}
      </Badge>
    </p>
  );
}

/** C9. Accounts are chosen on the bank's own page; here one reads which are needed. */
export function AccountsScreen({ portal, bank }: { readonly portal: Portal; readonly bank: Bank }) {
  const { visit, say, seen } = useSession();
  const [isMore, setMore] = useState(false);
  const more = useId();
  const since = disturbedSince(seen.catalogue, portal, bank.id);
  const isIdin = portal === 'IDIN';
  return (
    <Screen
      title={isIdin ? say('accounts.idinTitle', { bank: bank.name }) : say('accounts.title', { bank: bank.name })}
      lead={isIdin ? say('accounts.idin') : say('accounts.need')}
      actions={
        <Act as="primary" does={() => void goToPortal(visit, portal, bank.id, isMore ? bank.name : null)}>
          {say('portal.go', { portal: bank.name })}
        </Act>
      }
    >
      {since ? (
        <Notice tone="warning">
          {say('fail.since', { portal: bank.name, time: timeOf(since, seen.language) })} {adviceIn(say, portal, seen)}
        </Notice>
      ) : null}
      <Paragraph>{say('portal.self', { portal: bank.name })}</Paragraph>
      {isIdin ? null : (
        <div>
          <label className="switch">
            <input
              type="checkbox"
              aria-describedby={more}
              checked={isMore}
              onChange={({ target }) => setMore(target.checked)}
            />
            {say('accounts.more')}
          </label>
          <p id={more} className="soft">
            {say('accounts.moreLead')}
          </p>
        </div>
      )}
    </Screen>
  );
}

/** Names one after the other, as one says them. */
function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language).format(names);
}
