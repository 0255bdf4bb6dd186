import { useEffect, useState } from 'react';
import { useLanguage } from './language';

/** What the catalogue of codes says of a code, in the chosen language. */
export interface CodeText {
  readonly says: string;
  readonly mend: string;
  readonly article: string;
}

type Codes = typeof import('./codes.generated').CODES;

let loading: Promise<Codes> | undefined;

/** Finds the texts of codes; the catalogue is loaded when a page first needs it, and a code stands for itself until then. */
export function useCodes(): (code: string) => CodeText | undefined {
  const { language } = useLanguage();
  const [codes, setCodes] = useState<Codes>();
  useEffect(() => {
    loading ??= import('./codes.generated').then(({ CODES }) => CODES);
    void loading.then(setCodes);
  }, []);
  return (code) => {
    const found = codes?.[code];
    if (!found) return undefined;
    const { zh, en, mendZh, mendEn, article } = found;
    return language === 'zh' ? { says: zh, mend: mendZh, article } : { says: en, mend: mendEn, article };
  };
}
