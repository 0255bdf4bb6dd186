import { App as AntApp, ConfigProvider, Spin } from 'antd';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { openClient } from '../graphql/client';
import { type Language, LanguageProvider, useLanguage } from '../words/language';
import { HubAway } from './HubAway';
import { openRouter } from './routes';
import { SessionProvider, useSession } from './session';
import { THEME } from './theme';

const LOCALES: Readonly<Record<Language, Locale>> = { zh: zhCN, en: enUS };
const router = openRouter();

/** A client of its own for whoever is signed in, so that nothing of one caller is shown to another. */
function Connected() {
  const { session, renew } = useSession();
  const { holder } = session;
  const client = useMemo(() => openClient({ holder, renew }), [holder, renew]);
  return (
    <Provider value={client} key={holder}>
      <RouterProvider router={router} />
    </Provider>
  );
}

function Dressed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={LOCALES[language]} theme={THEME} button={{ autoInsertSpace: false }}>
      <AntApp>
        <SessionProvider waiting={<Spin fullscreen />} away={(retry) => <HubAway retry={retry} />}>
          <Connected />
        </SessionProvider>
      </AntApp>
    </ConfigProvider>
  );
}

/** The dashboard. */
export function App() {
  return (
    <LanguageProvider>
      <Dressed />
    </LanguageProvider>
  );
}
