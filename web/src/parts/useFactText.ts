import { defineWords, useLanguage, useWords } from '../words/language';
import { type Terms, useTerms } from '../words/useTerms';
import type { Fact } from './facts';
import { moment, percent, yuan } from './format';

const WORDS = defineWords({ yes: '是', no: '否', none: '无' }, { yes: 'yes', no: 'no', none: 'none' });

/** Facts that are sums of money in fen, written as texts of digits. */
const SUMS = ['amount', 'fine', 'fines', 'confiscated', 'due', 'max', 'limit'];
/** Facts whose values are names of fields. */
const NAMING = ['missing', 'field', 'fields', 'lack', 'terms', 'needed', 'changed'];
const DIGITS = /^-?\d{1,18}$/;
/** A name of the API within a Chinese text; what stands beside other Latin letters is a command or an address. */
const NAME = /(?<![\w./:-] ?) ?\b[a-z][A-Za-z0-9]*\b ?(?![\w./:-])/g;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const ofType = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A field with the way to it: `penalties.0.amount`, or `MarketEntity.name`. */
const along = (path: string, terms: Terms): string =>
  path
    .split('.')
    .filter((step) => step !== 'input')
    .map((step) => {
      if (/^\d+$/.test(step)) return String(Number(step) + 1);
      return terms.isField(ofType(step)) ? terms.field(ofType(step)) : step;
    })
    .join(' › ');

/** What a fact is called and what it says, in the chosen language. */
export interface FactText {
  name(name: string): string;
  value(fact: Fact): string;
  /** A field by its name, or by the way to it. */
  field(path: string): string;
  /** A text in which names of the API stand: says them as they are called beside it. */
  plain(text: string | undefined, facts: readonly Fact[]): string;
}

/** Says facts, fields and what mends a refusal as a person reads them. */
export function useFactText(): FactText {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const terms = useTerms();
  const one = (name: string, value: unknown): string => {
    if (value === null || value === undefined) return words.none;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (Array.isArray(value)) return value.map((entry) => one(name, entry)).join(language === 'zh' ? '、' : ', ');
    if (typeof value === 'object') return JSON.stringify(value);
    const text = String(value);
    if (typeof value === 'string' && SUMS.includes(name) && DIGITS.test(text)) return yuan(text);
    if (typeof value === 'number' && /ppm$/i.test(name)) return percent(value / 1_000_000);
    if (MOMENT.test(text)) return moment(text);
    return NAMING.includes(name) && terms.isField(text.split('.')[0] ?? '') ? along(text, terms) : terms.value(text);
  };
  const spoken = (token: string, facts: readonly Fact[]): string => {
    const fact = facts.find(([name]) => name === token);
    if (typeof fact?.[1] === 'number') return one(token, fact[1]);
    return terms.isField(token) ? `“${terms.field(token)}”` : token;
  };
  return {
    name: terms.field,
    value: ([name, value]) => one(name, value) || words.none,
    field: (path) => along(path, terms),
    plain: (text = '', facts) => (language === 'zh' ? text.replace(NAME, (said) => spoken(said.trim(), facts)) : text),
  };
}
