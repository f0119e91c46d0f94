import { Heading } from '@nl-design-system-candidate/heading-react';
import { Act } from '../parts/act.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { fileOf, pageOf } from '../visit/proof.ts';

/** The receipt for people, in the language it was given in; printed by the browser it is a page of paper. */
export function ReceiptScreen() {
  const { say, seen } = useVisit();
  const { shared } = seen;
  if (!shared) return null;
  const page = pageOf(shared);
  return (
    <Screen
      title={page.title}
      actions={
        <>
          <Act as="primary" does={() => window.print()}>
            {say('look.print')}
          </Act>
          <Act does={() => saveFile(`zegel-${shared.receipt.record}.json`, fileOf(shared))}>
            {say('done.keepReceipt')}
          </Act>
        </>
      }
    >
      <div className="stack" lang={page.language}>
        {page.blocks.map((block, at) => {
          // A receipt's blocks have no keys of their own, and never change.
          const key = `${at}`;
          switch (block.kind) {
            case 'title':
              return null;
            case 'heading':
              return (
                <Heading key={key} level={2}>
                  {block.text}
                </Heading>
              );
            case 'subheading':
              return (
                <Heading key={key} level={3}>
                  {block.text}
                </Heading>
              );
            case 'paragraph':
              return <p key={key}>{block.text}</p>;
            case 'list':
              return (
                <ul key={key} className="list dotted">
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              );
            default: {
              const never: never = block;
              return never;
            }
          }
        })}
      </div>
    </Screen>
  );
}
