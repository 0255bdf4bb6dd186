import { App } from 'antd';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { defineWords, useWords } from '../words/language';
import { forgetPages } from './pageTrails';
import { withoutPlace } from './useCursorPages';

const WORDS = defineWords(
  { anew: '地址中的页码已失效，已从第一页重新查询' },
  { anew: 'The page in the address is no longer valid; the list begins anew' },
);

/** Goes back to the first page of a list whose place in the address the hub no longer takes, and says so. */
export function BeginAnew() {
  const words = useWords(WORDS);
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    const first = withoutPlace(params);
    if (first.size === params.size) return;
    forgetPages();
    void message.info(words.anew);
    setParams(first, { replace: true });
  }, [params, setParams, message, words]);
  return null;
}
