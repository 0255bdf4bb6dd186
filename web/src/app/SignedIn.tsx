import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PageHead } from '../parts/PageHead';
import { RefusalNotice } from '../parts/RefusalNotice';
import { useWords } from '../words/language';
import { tellTabs, useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import { SIGNED_IN, signInAddress } from './signInAddress';

/** A code as an issuer gives it for a reason, and no sentence that somebody put into an address. */
const ISSUERS_WORD = /^[\w ]{1,60}$/;

/** Where the city's issuer has sent a person back to: goes on to his page, or says why he is not signed in. */
export function SignedIn() {
  const words = useWords(SHELL_WORDS);
  const navigate = useNavigate();
  const { session } = useSession();
  const [facts] = useSearchParams();
  const [refused, reason = '', to] = ['refused', 'reason', 'to'].map((name) => facts.get(name) ?? undefined);
  const isDone = !refused && session.kind !== 'public';
  useEffect(() => {
    if (!isDone) return;
    tellTabs();
    if (to && to !== SIGNED_IN) navigate(to, { replace: true });
  }, [isDone, to, navigate]);
  if (isDone) return <PageHead title={words.signedIn} says={words.signedInText} />;
  const verdict = {
    code: refused ?? 'SIGN_IN_NOT_BEGUN',
    facts: ISSUERS_WORD.test(reason) ? JSON.stringify({ reason }) : null,
  };
  return (
    <>
      <PageHead title={words.notSignedIn} />
      <RefusalNotice refusal={verdict} />
      <Button type="primary" href={signInAddress('/')}>
        {words.signInAgain}
      </Button>
    </>
  );
}
