import { useEffect, useState } from 'react';
import { englishOf } from '../../build/schemaWords.mjs';
import { useLanguage } from './language';

/** Says names and values of the API as a person reads them; what has no word stands for itself. */
export interface Terms {
  /** A field that was given or answered, or a fact of a refusal. */
  field(name: string): string;
  /** A value of an enum. */
  value(name: string): string;
  /** Whether there is such a field. */
  isField(name: string): boolean;
}

type Table = Readonly<Record<string, string>>;
type Spoken = Readonly<Record<string, readonly [zh: string, en: string]>>;
interface Loaded {
  readonly fields: Table;
  readonly values: Table;
  readonly facts: Spoken;
  readonly reasons: Spoken;
}

const NONE: Loaded = { fields: {}, values: {}, facts: {}, reasons: {} };
let loading: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const [{ FIELDS, VALUES }, { FACT_WORDS, REASON_WORDS }] = await Promise.all([
    import('./terms.generated'),
    import('./factWords'),
  ]);
  return { fields: FIELDS, values: VALUES, facts: FACT_WORDS, reasons: REASON_WORDS };
}

/** The terms of the API in the chosen language; loaded when a page first has a refusal to tell. */
export function useTerms(): Terms {
  const { language } = useLanguage();
  const [{ fields, values, facts, reasons }, setLoaded] = useState(NONE);
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
    field: (name) => facts[name]?.[spoken] ?? say(fields, name),
    value: (name) => reasons[name]?.[spoken] ?? say(values, name),
    isField: (name) => name in facts || name in fields,
  };
}
