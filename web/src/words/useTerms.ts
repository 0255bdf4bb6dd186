import { useEffect, useState } from 'react';
import { englishOf } from '../../build/schemaWords.mjs';
import { useLanguage } from './language';

/** Says names and values of the API as a person reads them; what has no word stands for itself. */
export interface Terms {
  /** A field that was given or answered, or a fact of a refusal; what it is called in those of a code goes before. */
  field(name: string, code?: string): string;
  /** A value of an enum, where the fact or field in which it stands tells enums apart. */
  value(name: string, of?: string): string;
  /** Whether a field or a fact is a sum of money in fen, in a refusal of a code. */
  isSum(name: string, code?: string): boolean;
  /** Whether there is such a field. */
  isField(name: string, code?: string): boolean;
}

type Table = Readonly<Record<string, string>>;
type Spoken = Readonly<Record<string, readonly [zh: string, en: string]>>;
interface Loaded {
  readonly fields: Table;
  readonly values: Table;
  readonly facts: Spoken;
  readonly reasons: Spoken;
  readonly sums: readonly string[];
  readonly sumsOf: Readonly<Record<string, readonly string[]>>;
  readonly factsOf: Readonly<Record<string, Spoken>>;
}

const NONE: Loaded = { fields: {}, values: {}, facts: {}, reasons: {}, sums: [], sumsOf: {}, factsOf: {} };
let loading: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const [{ FIELDS, VALUES, SUMS }, { FACT_SUMS, FACT_WORDS, FACT_WORDS_OF, REASON_WORDS, SUMS_OF }] = await Promise.all(
    [import('./terms.generated'), import('./factWords')],
  );
  const sums = [...SUMS, ...FACT_SUMS];
  return {
    fields: FIELDS,
    values: VALUES,
    facts: FACT_WORDS,
    reasons: REASON_WORDS,
    sums,
    sumsOf: SUMS_OF,
    factsOf: FACT_WORDS_OF,
  };
}

/** The terms of the API in the chosen language; loaded when a page first has a refusal to tell. */
export function useTerms(): Terms {
  const { language } = useLanguage();
  const [{ fields, values, facts, reasons, sums, sumsOf, factsOf }, setLoaded] = useState(NONE);
  useEffect(() => {
    loading ??= load();
    void loading.then(setLoaded);
  }, []);
  const spoken = language === 'zh' ? 0 : 1;
  const say = (table: Table, name: string): string => {
    const zh = table[name];
    if (zh === undefined) return name;
    return language === 'zh' ? zh : englishOf(name);
  };
  return {
    field: (name, code = '') => (factsOf[code]?.[name] ?? facts[name])?.[spoken] ?? say(fields, name),
    value: (name, of = '') => {
      const reason = reasons[`${of}.${name}`] ?? reasons[name];
      if (reason) return reason[spoken];
      return `${of}.${name}` in values && language === 'zh' ? say(values, `${of}.${name}`) : say(values, name);
    },
    isSum: (name, code = '') => sums.includes(name) || (sumsOf[code]?.includes(name) ?? false),
    isField: (name, code = '') => name in facts || name in fields || name in (factsOf[code] ?? {}),
  };
}
