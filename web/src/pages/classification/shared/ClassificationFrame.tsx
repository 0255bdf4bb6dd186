import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useSession } from '../../../app/session';
import { AnswerSources } from '../../../parts/AnswerSources';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { SubNav } from '../../../parts/SubNav';
import { useWords } from '../../../words/language';
import './classification.css';
import { SHARED_WORDS } from './sharedWords';

const WORKS = [
  ['/classification', 'deadlines'],
  ['/classification/rules', 'rules'],
  ['/classification/runs', 'runs'],
  ['/classification/trials', 'trials'],
  ['/classification/objections', 'objections'],
  ['/classification/publications', 'publications'],
  ['/classification/adjustments', 'adjustments'],
  ['/classification/measures', 'measures'],
  ['/classification/interviews', 'interviews'],
  ['/classification/notices', 'notices'],
  ['/classification/key-lists', 'keyLists'],
  ['/classification/tasks', 'tasks'],
] as const;

/** What an answer says of the silos that took part in it. */
export type AnswerExtensions = Readonly<Record<string, unknown>> | undefined;

interface FrameProps {
  readonly title: string;
  readonly says: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly error?: CombinedError | undefined;
  /** Of the page's main answer: which silos it came from, and how old they are. */
  readonly extensions?: AnswerExtensions;
}

/** A page of classified supervision: its heading, the way to its neighbours, where the answer came from, and its faults. */
export function ClassificationFrame({ title, says, extra, children, error, extensions }: FrameProps) {
  const words = useWords(SHARED_WORDS);
  const isOfficial = useSession().session.kind !== 'public';
  const works = WORKS.filter(([, name]) => isOfficial || name === 'rules');
  return (
    <>
      <PageHead title={title} says={says} extra={extra} />
      <SubNav name={words.nav} links={works.map(([to, name]) => ({ to, text: words[name] }))} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {children}
    </>
  );
}
