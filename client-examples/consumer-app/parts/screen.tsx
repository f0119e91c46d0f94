import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { canReturn } from '../flow/flow.ts';
import { ProblemNotice } from './problem.tsx';
import { useVisit } from './visit.context.ts';

interface ScreenProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the one to take first. They stay in reach at the bottom. */
  readonly actions?: ReactNode;
  /** Reading comes first here: the buttons stand below all of it, and cover nothing. */
  readonly isRead?: boolean;
  /** Above the title, for the eye. */
  readonly emblem?: ReactNode;
}

/** One screen: its heading gets the focus and names the page, so that everybody knows where they are. */
export function Screen({ title, lead, children, actions, isRead = false, emblem }: ScreenProps) {
  const { visit, say, seen } = useVisit();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = say('app.title', { screen: title });
  }, [title, say]);
  // Only on arrival: a title that changes while one reads must not move anybody.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <main id="content">
        {canReturn(seen.flow) ? (
          <button type="button" className="plain back" onClick={() => visit.happen({ did: 'BACK' })}>
            {say('app.back')}
          </button>
        ) : null}
        <div className="sheet">
          {emblem}
          <Heading level={1} ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {lead === undefined ? null : <Paragraph purpose="lead">{lead}</Paragraph>}
          <ProblemNotice />
          {children}
        </div>
      </main>
      {actions === undefined ? null : <Actions isBelow={isRead}>{actions}</Actions>}
    </>
  );
}

/** A bar that covers more of the window than this lies at the end of the page instead of over it. */
const MOST_OF_WINDOW = 0.4;

/** The bar at the bottom never covers what has the focus: the page knows how high it is (WCAG 2.4.11). */
function Actions({ isBelow, children }: { readonly isBelow: boolean; readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const measure = (): void => {
      const height = current.offsetHeight;
      current.toggleAttribute('data-below', isBelow || height > window.innerHeight * MOST_OF_WINDOW);
      const covers = getComputedStyle(current).position === 'sticky';
      document.documentElement.style.setProperty('--bar', covers ? `${height}px` : '0px');
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [isBelow]);
  return (
    <div ref={bar} className="actions">
      {children}
    </div>
  );
}
