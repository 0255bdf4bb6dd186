import { findTextFault } from '../../../../kernel/values/text';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RuleSetContent } from './ruleSetContent';

/** Longest text of rules, in characters. */
const LONGEST = 2_000;
/** Most entries of a list, by its name; the API promises them. */
export const MOST_ENTRIES: Readonly<Record<string, number>> = {
  legalBases: 200,
  duties: 100,
  otherInformation: 100,
  information: 100,
  indicators: 60,
  steps: 100,
  codePoints: 200,
  codes: 200,
  grades: 27,
  measures: 27,
  mechanisms: 4,
  methods: 4,
  mustBeHigher: 50,
  adjusting: 100,
  overrides: 50,
  districts: 16,
  industries: 97,
};

const ARTICLE = '上海市分类监管管理办法 8';
/** Lists whose entries have codes of their own. */
const CODED = ['legalBases', 'duties', 'otherInformation', 'indicators', 'measures'] as const;

function* texts(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, path === '' ? key : `${path}.${key}`);
  }
}

function* lists(value: unknown, path: string): Generator<readonly [string, string, readonly unknown[]]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(inner)) yield [at, key, inner];
    yield* lists(inner, at);
  }
}

function unfitText(rules: RuleSetContent): Verdict {
  for (const [field, text] of texts(rules, '')) {
    const fault = findTextFault(text);
    if (fault) return unlawful(fault, ARTICLE, { field });
    if (text.trim() === '' || text.length > LONGEST) {
      return unlawful('RULES_TEXT_UNFIT', ARTICLE, { field, received: text, limit: LONGEST });
    }
  }
  return lawful;
}

function unfitCodes(rules: RuleSetContent): Verdict {
  for (const list of CODED) {
    const codes = rules[list].map(({ code }) => code);
    const astray = codes.find((code) => !/^[A-Z0-9][A-Z0-9_-]{0,39}$/.test(code));
    if (astray !== undefined)
      return unlawful('RULES_TEXT_UNFIT', ARTICLE, { field: list, received: astray, limit: 40 });
    const twice = codes.find((code, i) => codes.indexOf(code) !== i);
    if (twice !== undefined) return unlawful('RULES_CODE_TWICE', ARTICLE, { field: list, received: twice });
  }
  return lawful;
}

/**
 * Rules can be read by everybody
 *
 * Rules are published: no text is empty or longer than 2,000 characters, entries are told apart by their codes, no word
 * stands twice in one list, and no list is longer than the API promises.
 *
 * 《上海市分类监管管理办法》第八条第一款
 */
export function ruleSetTexts(rules: RuleSetContent): Verdict {
  for (const [field, name, list] of lists(rules, '')) {
    const limit = MOST_ENTRIES[name];
    if (limit !== undefined && list.length > limit) {
      return unlawful('RULES_TOO_LARGE', ARTICLE, { field, received: String(list.length), limit });
    }
    const twice = list.find((entry, i) => typeof entry === 'string' && list.indexOf(entry) !== i);
    if (twice !== undefined) return unlawful('RULES_CODE_TWICE', ARTICLE, { field, received: String(twice) });
  }
  const unfit = unfitText(rules);
  return unfit.lawful ? unfitCodes(rules) : unfit;
}
