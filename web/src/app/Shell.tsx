import { Layout, Menu } from 'antd';
import { Suspense, useEffect } from 'react';
import { matchPath, Outlet, useLocation, useNavigate } from 'react-router';
import { useLanguage, useWords } from '../words/language';
import { HeaderBar } from './HeaderBar';
import { OfficialsAlone } from './OfficialsAlone';
import { OtherPerson } from './OtherPerson';
import type { Page } from './page';
import { PAGES } from './pages';
import { SessionEnded } from './SessionEnded';
import { useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import './shell.css';

const GROUPS = ['work', 'sharing', 'public'] as const;

/** The page whose address the location begins with; the longest address wins. */
function pageAt(pathname: string): Page | undefined {
  const holds = ({ path }: Page) => (path === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${path}/`));
  return PAGES.filter(holds).sort((a, b) => b.path.length - a.path.length)[0];
}

/** Whether an address is that of an open page below a closed one. */
const isOpenBelow = ({ inner = [] }: Page, pathname: string): boolean =>
  inner.some(({ path, isOpen }) => isOpen && matchPath(path, pathname) !== null);

function SideMenu() {
  const { session } = useSession();
  const { language } = useLanguage();
  const words = useWords(SHELL_WORDS);
  const navigate = useNavigate();
  const current = pageAt(useLocation().pathname);
  const shown = PAGES.filter(({ isFor }) => isFor?.(session) ?? true);
  const items = GROUPS.map((group) => ({
    key: group,
    type: 'group' as const,
    label: words[group],
    children: shown
      .filter((page) => page.group === group)
      .map((page) => ({ key: page.path, label: page[language], onClick: () => navigate(page.path) })),
  })).filter(({ children }) => children.length > 0);
  return (
    <nav aria-label={words.menu}>
      <Menu mode="inline" items={items} selectedKeys={current ? [current.path] : []} />
    </nav>
  );
}

/** The frame of every page: header, menu on the left, the page itself. */
export function Shell() {
  const words = useWords(SHELL_WORDS);
  const { language } = useLanguage();
  const location = useLocation();
  const page = pageAt(location.pathname);
  const { session } = useSession();
  const mayOpen = !page?.isClosed || (page.isFor?.(session) ?? true) || isOpenBelow(page, location.pathname);
  useEffect(() => {
    document.title = page ? `${page[language]} · ${words.product}` : words.product;
  }, [page, language, words]);
  return (
    <Layout className="shell">
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <HeaderBar />
      <Layout hasSider>
        <Layout.Sider width={184} theme="light" className="shell-menu" breakpoint="md" collapsedWidth={0}>
          <SideMenu />
        </Layout.Sider>
        <Layout.Content id="page" role="main" tabIndex={-1} className="shell-page">
          {mayOpen ? (
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          ) : (
            <OfficialsAlone />
          )}
        </Layout.Content>
      </Layout>
      <SessionEnded />
      <OtherPerson />
    </Layout>
  );
}
