import { defineWords, useLanguage, useWords } from '../words/language';
import { type Terms, useTerms } from '../words/useTerms';
import { type Fact, factOf } from './facts';
import { moment, percent, yuan } from './format';
import { sayMend } from './mendText';

const WORDS = defineWords(
  { yes: '是', no: '否', none: '无', received: (field: string) => `${field}（收到的内容）` },
  { yes: 'yes', no: 'no', none: 'none', received: (field: string) => `${field} (received)` },
);

/** Facts whose values are names of fields. */
const NAMING = ['missing', 'field', 'fields', 'lack', 'terms', 'needed', 'changed'];
/** Facts whose values are of the field that the refusal is about. */
const OF_FIELD = ['received', 'possible', 'admitted', 'known', 'expected'];
const DIGITS = /^-?\d{1,18}$/;
/** A sum that is given in yuan. */
const IN_YUAN = /^-?[\d,]+\.\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const LONGEST_SPOKEN = 60;

const ofType = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A field with the way to it: `penalties.0.amount`, or `MarketEntity.name`. */
const along = (path: string, terms: Terms, code?: string): string =>
  path
    .split('.')
    .filter((step) => step !== 'input')
    .map((step) => {
      if (/^\d+$/.test(step)) return String(Number(step) + 1);
      return terms.isField(ofType(step), code) ? terms.field(ofType(step), code) : step;
    })
    .join(' › ');

/** The refusal in which a fact or a text stands. */
export interface Told {
  readonly code?: string | undefined;
  readonly facts: readonly Fact[];
}

/** What a fact is called and what it says, in the chosen language. */
export interface FactText {
  name(name: string, code?: string): string;
  value(fact: Fact, told?: Told): string;
  /** A field by its name, or by the way to it. */
  field(path: string, code?: string): string;
  /** A field of which something was received. */
  received(path: string, code?: string): string;
  /** A text in which names of the API stand: says them as they are called beside it. */
  plain(text: string | undefined, told: Told): string;
}

function sumOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (DIGITS.test(text)) return yuan(text);
  return IN_YUAN.test(text) ? text.replace(/^-?/, '$&¥') : undefined;
}

/** What the field of a refusal is called in the schema; the fact itself where it stands for no field. */
function fieldBehind(name: string, { facts }: Told): string {
  const field = OF_FIELD.includes(name) ? factOf(facts, 'field') : undefined;
  return typeof field === 'string' ? (field.split('.').at(-1) ?? name) : name;
}

/** Says facts, fields and what mends a refusal as a person reads them. */
export function useFactText(): FactText {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const terms = useTerms();
  const one = (name: string, value: unknown, told: Told): string => {
    if (value === null || value === undefined) return words.none;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (Array.isArray(value)) return value.map((entry) => one(name, entry, told)).join(language === 'zh' ? '、' : ', ');
    if (typeof value === 'object') return JSON.stringify(value);
    const of = fieldBehind(name, told);
    const sum = typeof value === 'string' || told.code ? sumOf(value) : undefined;
    if (sum && terms.isSum(of, told.code)) return sum;
    const text = String(value);
    if (typeof value === 'number' && /ppm$/i.test(name)) return percent(value / 1_000_000);
    if (MOMENT.test(text)) return moment(text);
    return NAMING.includes(name) && terms.isField(text.split('.')[0] ?? '')
      ? along(text, terms)
      : terms.value(text, of);
  };
  const said = (name: string, told: Told): string | undefined => {
    const value = factOf(told.facts, name);
    const text = value === undefined || value === null || value === '' ? '' : one(name, value, told);
    return text.length <= LONGEST_SPOKEN ? text || undefined : undefined;
  };
  const mended = (text: string, told: Told): string => {
    const field = factOf(told.facts, 'field');
    return sayMend(text, {
      hasFacts: told.facts.length > 0,
      isTold: (name) => ![undefined, null].includes(factOf(told.facts, name) as null),
      value: (name) => said(name, told),
      label: (name) => (terms.isField(name, told.code) ? terms.field(name, told.code) : undefined),
      word: (name) => (terms.value(name) === name ? undefined : terms.value(name)),
      field: typeof field === 'string' ? along(field, terms, told.code) : undefined,
    });
  };
  return {
    name: terms.field,
    value: (fact, told = { facts: [] }) => one(...fact, told) || words.none,
    field: (path, code) => along(path, terms, code),
    received: (path, code) => words.received(along(path, terms, code)),
    plain: (text = '', told) => (language === 'zh' ? mended(text, told) : text),
  };
}
