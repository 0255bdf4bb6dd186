import { Alert } from 'antd';
import type { ComponentType } from 'react';
import { useSession } from '../../../app/session';
import { defineWords, useWords } from '../../../words/language';

const WORDS = defineWords(
  {
    title: '本页供监管机关人员使用',
    says: '请先登录。已公布的实施细则和监管类别见「公示公开」。',
  },
  {
    title: 'This page is for officials',
    says: 'Sign in first. Published rules and categories are under “Public information”.',
  },
);

function NotForPublic() {
  const words = useWords(WORDS);
  return <Alert type="info" showIcon title={words.title} description={words.says} />;
}

/** A page that asks the hub nothing for whoever is not signed in, since nothing of it is public. */
export function officialsOnly(Page: ComponentType): ComponentType {
  return function OfficialsPage() {
    const { session } = useSession();
    return session.kind === 'public' ? <NotForPublic /> : <Page />;
  };
}
