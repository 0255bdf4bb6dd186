import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
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
  return (
    <>
      <PageHead title={title} says={says} extra={extra} />
      <SubNav name={words.nav} links={WORKS.map(([to, name]) => ({ to, text: words[name] }))} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {children}
    </>
  );
}
