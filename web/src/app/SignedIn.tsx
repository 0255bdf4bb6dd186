import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ownPage } from '../../../kernel/values/ownPage';
import { PageHead } from '../parts/PageHead';
import { type Refusal, RefusalNotice } from '../parts/RefusalNotice';
import { useWords } from '../words/language';
import { tellTabs, useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import { SIGNED_IN, signInAddress } from './signInAddress';

/** What the hub refuses a sign-in with; an address that says something else is not believed. */
const REFUSALS: readonly (string | null)[] = [
  'SIGN_IN_REFUSED',
  'SIGN_IN_NOT_BEGUN',
  'TOKEN_INVALID',
  'SESSION_TOKEN_TOO_LONG',
  'IDENTITY_UNAVAILABLE',
];
/** Facts as the hub gives them, and no sentence that somebody put into an address. */
const FACTS = { reason: /^(?:[a-z_]{1,40}|claim [\w.]{1,40})$/, limit: /^\d{1,6}$/ } as const;

function verdictOf(told: URLSearchParams): Refusal {
  const code = told.get('refused');
  if (!code || !REFUSALS.includes(code)) return { code: 'SIGN_IN_NOT_BEGUN' };
  const facts = Object.entries(FACTS).flatMap(([name, form]) => {
    const fact = told.get(name);
    return fact !== null && form.test(fact) ? [[name, fact]] : [];
  });
  return { code, facts: facts.length > 0 ? JSON.stringify(Object.fromEntries(facts)) : null };
}

/** Where the city's issuer has sent a person back to: goes on to his page, or says why he is not signed in. */
export function SignedIn() {
  const words = useWords(SHELL_WORDS);
  const navigate = useNavigate();
  const { session } = useSession();
  const [told] = useSearchParams();
  const isSignedIn = session.kind !== 'public';
  const wanted = told.get('to');
  useEffect(() => {
    if (!isSignedIn) return;
    tellTabs();
    const to = ownPage(wanted, window.location.origin);
    if (wanted && to !== SIGNED_IN) navigate(to, { replace: true });
  }, [isSignedIn, wanted, navigate]);
  if (isSignedIn) return <PageHead title={words.signedIn} says={words.signedInText} />;
  return (
    <>
      <PageHead title={words.notSignedIn} />
      <RefusalNotice refusal={verdictOf(told)} />
      <Button type="primary" href={signInAddress('/')}>
        {words.signInAgain}
      </Button>
    </>
  );
}
