import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { SubNav } from '../../parts/SubNav';
import { useWords } from '../../words/language';
import { PUBLIC_WORDS } from './publicWords';

const PLACES = [
  ['/public', 'rules'],
  ['/public/plans', 'plans'],
  ['/public/draws', 'draws'],
  ['/public/results', 'results'],
  ['/public/penalties', 'decisions'],
  ['/public/check', 'check'],
] as const;

interface PublicFrameProps {
  readonly title: string;
  readonly says: string;
  readonly error?: CombinedError | undefined;
  readonly children: ReactNode;
}

/** A page of what everybody may read: its heading, its neighbours, and what could not be given. */
export function PublicFrame({ title, says, error, children }: PublicFrameProps) {
  const words = useWords(PUBLIC_WORDS);
  return (
    <>
      <PageHead title={title} says={says} />
      <SubNav name={words.nav} links={PLACES.map(([to, name]) => ({ to, text: words[name] }))} />
      <Faults error={error} />
      {children}
    </>
  );
}
