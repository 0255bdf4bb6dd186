import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

/** A language of the dashboard. */
export type Language = 'zh' | 'en';

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

const KEPT = 'hub-language';
const Choice = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined });

/** Chinese unless this browser chose English before. */
function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
}

/** Gives everything inside it the chosen language, and keeps the choice in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState(keptLanguage);
  useEffect(() => {
    localStorage.setItem(KEPT, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choice = useMemo(() => ({ language, choose }), [language]);
  return <Choice value={choice}>{children}</Choice>;
}

/** The chosen language, and how to choose another. */
export const useLanguage = (): LanguageChoice => useContext(Choice);

/** The texts of a page in both languages; English has every text that Chinese has. */
export interface Dictionary<Texts> {
  readonly zh: Texts;
  readonly en: Texts;
}

/** States the texts of a page; a text that takes values is a function. */
export function defineWords<const Zh extends Readonly<Record<string, unknown>>>(
  zh: Zh,
  en: {
    readonly [Key in keyof Zh]: Zh[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : string;
  },
): Dictionary<typeof en> {
  return { zh: zh as never, en };
}

/** The texts of a page in the chosen language. */
export function useWords<Texts>(dictionary: Dictionary<Texts>): Texts {
  return dictionary[useLanguage().language];
}

/** Words of the schema as the generated documents carry them: 中文, English, and what a value means. */
export type SchemaWords = Readonly<Record<string, readonly [zh: string, en: string, note?: string]>>;

/** Says a field (`CaseFile.state`) or a value (`CaseState.FILED`) of the schema in the chosen language. */
export function useLabel(words: SchemaWords): (key: string) => string {
  const { language } = useLanguage();
  return useCallback(
    (key) => {
      const [zh, en] = words[key] ?? [key, key];
      return language === 'zh' ? zh : en;
    },
    [words, language],
  );
}

/** Chooses between two texts that an answer gives in both languages. */
export function useText(): (zh: string | null | undefined, en: string | null | undefined) => string {
  const { language } = useLanguage();
  return (zh, en) => (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? '';
}
