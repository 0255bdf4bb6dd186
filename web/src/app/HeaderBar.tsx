import { Button, Dropdown, Layout, Space } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useLanguage, useWords } from '../words/language';
import { SignInDialog } from './SignInDialog';
import { type Session, useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import { signInAddress } from './signInAddress';
import { useSignOut } from './useSignOut';

function useCallerName(): (session: Session) => string {
  const { language } = useLanguage();
  const words = useWords(SHELL_WORDS);
  return ({ kind, names, subject }) => (kind === 'public' ? words.anonymous : (names?.[language] ?? subject));
}

/** Leads to the city's issuer and back to this page, or lets one choose. */
function SignInButton({ onChoose }: { readonly onChoose: () => void }) {
  const words = useWords(SHELL_WORDS);
  const { session } = useSession();
  const { pathname, search } = useLocation();
  const way = session.atIssuer ? { href: signInAddress(`${pathname}${search}`) } : { onClick: onChoose };
  return (
    <Button size="small" type="primary" data-testid="sign-in" {...way}>
      {words.signIn}
    </Button>
  );
}

/** Name of the hub, language, and who is signed in. */
export function HeaderBar() {
  const words = useWords(SHELL_WORDS);
  const { language, choose } = useLanguage();
  const { session } = useSession();
  const { signOut } = useSignOut();
  const nameOf = useCallerName();
  const [isSigningIn, setSigningIn] = useState(false);
  const signedIn = session.kind !== 'public';
  const items = [
    ...(session.canChoose ? [{ key: 'in', label: words.changePerson, onClick: () => setSigningIn(true) }] : []),
    { key: 'out', label: words.signOut, onClick: signOut },
  ];
  return (
    <Layout.Header className="shell-header">
      <Link to="/" className="shell-name">
        {words.product}
      </Link>
      <Space>
        <Button
          ghost
          size="small"
          onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
        >
          {words.otherLanguage}
        </Button>
        {signedIn ? (
          <Dropdown menu={{ items }} trigger={['click']}>
            <Button ghost size="small" aria-haspopup="menu" data-testid="caller">
              {nameOf(session)}
            </Button>
          </Dropdown>
        ) : (
          <SignInButton onChoose={() => setSigningIn(true)} />
        )}
      </Space>
      <SignInDialog open={isSigningIn} onClose={() => setSigningIn(false)} />
    </Layout.Header>
  );
}
