import { useState } from 'react';
import { Act, TakeFile } from '../parts/act.tsx';
import { Notice } from '../parts/notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { readRecoveryCode, recoverShare, recoveryCode } from '../visit/recovery.ts';

/** A page of its own, to be printed or kept as a file: what withdraws a share when this device no longer can (D14). */
export function RecoveryCodeScreen({ share }: { readonly share: string }) {
  const { visit, say } = useVisit();
  const kept = visit.machine.memory.shares.read()?.find(({ shareId }) => shareId === share);
  if (!kept) return null;
  const code = recoveryCode(kept.secret);
  const [whose, use, how, secret] = [
    say('recover.for', { provider: kept.provider }),
    say('recover.use'),
    say('recover.how', { address: window.location.host }),
    say('recover.secret'),
  ];
  const file = [say('recover.title'), whose, '', code.join(' '), '', use, how, secret, ''].join('\n');
  return (
    <Screen
      title={say('recover.title')}
      lead={whose}
      isRead={true}
      actions={
        <>
          <Act as="primary" does={() => window.print()}>
            {say('look.print')}
          </Act>
          <Act does={() => saveFile(`zegel-${share}.txt`, file, 'text/plain')}>{say('recover.file')}</Act>
        </>
      }
    >
      <p>{use}</p>
      <p className="recovery-code">{code.join(' ')}</p>
      <p>{how}</p>
      <Notice tone="warning">{secret}</Notice>
    </Screen>
  );
}

/** What one shared from elsewhere, or before this browser was emptied: found again by the code alone. */
export function RecoverScreen() {
  const { visit, say } = useVisit();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'FORM' | 'UNKNOWN' | null>(null);
  const find = (written: string): void => {
    const secret = readRecoveryCode(written);
    setFault(secret === undefined ? 'FORM' : null);
    if (secret === undefined) return;
    void visit.act(async () => {
      const share = await recoverShare(visit.machine, secret);
      if (share === undefined) return setFault('UNKNOWN');
      visit.happen({ did: 'BACK' });
      visit.happen({ did: 'OPEN', aside: { at: 'SHARING', share } });
    });
  };
  return (
    <Screen
      title={say('recover.enter')}
      lead={say('recover.lead')}
      actions={
        <>
          <Act as="primary" does={() => find(typed)}>
            {say('recover.find')}
          </Act>
          <TakeFile accept="text/plain,.txt" takes={(file) => void file.text().then(find)}>
            {say('recover.take')}
          </TakeFile>
        </>
      }
    >
      <TextField
        label={say('recover.label')}
        hint={say('recover.hint')}
        text={typed}
        write={setTyped}
        fault={fault && say(`recover.${fault}`)}
        isCode={true}
      />
    </Screen>
  );
}
