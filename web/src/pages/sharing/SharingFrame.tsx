import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { type Session, useSession } from '../../app/session';
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
  ['/sharing/webhooks', 'webhooks'],
] as const;

/** Whether a session is one of those for whom the pages beside the catalogue are. */
export const isInside = ({ kind }: Session): boolean => kind !== 'public';

interface SharingFrameProps {
  readonly title: string;
  readonly says: string;
  readonly extra?: ReactNode;
  readonly error?: CombinedError | undefined;
  /** Whether everybody may read the page, and not departments alone. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A page of the sharing of data: its heading, its neighbours, and what could not be given. */
export function SharingFrame({ title, says, extra, error, isOpen = false, children }: SharingFrameProps) {
  const words = useWords(SHARING_WORDS);
  const inside = isInside(useSession().session);
  const places = PLACES.filter(([to]) => inside || to === '/sharing');
  return (
    <>
      <PageHead title={title} says={says} extra={extra} />
      <SubNav name={words.nav} links={places.map(([to, name]) => ({ to, text: words[name] }))} />
      <Faults error={error} />
      {inside || isOpen ? children : <Alert type="info" showIcon title={words.signIn} />}
    </>
  );
}
