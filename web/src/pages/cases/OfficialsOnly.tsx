import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useSession } from '../../app/session';
import { useWords } from '../../words/language';
import { CASE_WORDS } from './caseWords';

/** What is inside, for who is signed in; the public is told where to look, and nothing is asked for it. */
export function OfficialsOnly({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  const words = useWords(CASE_WORDS);
  return session.kind === 'public' ? <Alert type="info" showIcon title={words.signIn} /> : children;
}
