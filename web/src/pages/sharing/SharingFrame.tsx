import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { SubNav } from '../../parts/SubNav';
import { useWords } from '../../words/language';
import { SHARING_WORDS } from './sharingWords';

const PLACES = [
  ['/sharing', 'catalogue'],
  ['/sharing/agreements', 'agreements'],
  ['/sharing/log', 'log'],
  ['/sharing/usage', 'usage'],
  ['/sharing/feed', 'feed'],
] as const;

interface SharingFrameProps {
  readonly title: string;
  readonly says: string;
  readonly extra?: ReactNode;
  readonly error?: CombinedError | undefined;
  readonly children: ReactNode;
}

/** A page of the sharing of data: its heading, its neighbours, and what could not be given. */
export function SharingFrame({ title, says, extra, error, children }: SharingFrameProps) {
  const words = useWords(SHARING_WORDS);
  return (
    <>
      <PageHead title={title} says={says} extra={extra} />
      <SubNav name={words.nav} links={PLACES.map(([to, name]) => ({ to, text: words[name] }))} />
      <Faults error={error} />
      {children}
    </>
  );
}
