/** How a mend is told of a refusal: what its facts say, and what fields and values are called. */
export interface Speaker {
  /** Whether there are facts at all. */
  readonly hasFacts: boolean;
  isTold(name: string): boolean;
  /** What a fact says, where it is short enough for a sentence. */
  value(name: string): string | undefined;
  /** What a field or a fact is called; nothing for what is neither. */
  label(name: string): string | undefined;
  /** What a value of an enum is called; nothing for what is none. */
  word(name: string): string | undefined;
  /** The field that the refusal is about. */
  readonly field: string | undefined;
}

/** A name of the API within a Chinese text; what stands beside other Latin letters is a command or an address. */
const NAME =
  /(?<![\w./:"-] ?) ?\b[a-z][A-Za-z0-9]*\b(?: ?(?:所列(?:人数|金额|日期|时间)?|所示|所指|中所?列))? ?(?![\w./:("-])/g;
const SINGLE = /[a-z][A-Za-z0-9]*/;
const VALUE = /(?<![\w./-]) ?\b[A-Z][A-Z_]{4,}\b ?(?![\w./-])/g;
/** `version 为现在的版本`. */
const MEANING = /^([a-z][A-Za-z0-9]*) 为(?! ?[a-z])([^，；。]+)([，；。]?)$/;
/** `最早评价日见 earliest`. */
const SEE = /^(.*?)见 ([a-z][A-Za-z0-9]*)([，；。]?)$/;
const FIELD = / ?\bfield\b ?(?:所列内容|所指字段|所指列表|所列)?/g;
/** What holds only where a fact was told, or only where it was not. */
const WHERE_TOLD = /[，；]?列有 (\w+) 的，([^，；。]*)/g;
const WHERE_NOT_TOLD = /[，；]未列 (\w+) 的，([^，；。]*)/g;
const FIGURES = /所列(?:人数|金额|日期|时间)$/;
const TRUTHS: Readonly<Record<string, string>> = { true: '是', false: '否' };

const spaced = (text: string): string => (/^[¥\x21-\x7e]/.test(text) ? ` ${text} ` : text);
const isFigure = (text: string): boolean => /^[¥\d-]/.test(text) && !text.includes('、');

function sayName(found: string, say: Speaker): string {
  const [name = ''] = SINGLE.exec(found) ?? [];
  const pointing = /[^\x20-\x7e]+/.exec(found)?.[0] ?? '';
  const value = say.value(name);
  if (value && isFigure(value) && (!pointing || FIGURES.test(pointing))) {
    return ` ${value} ${pointing.endsWith('人数') ? '人' : ''}`;
  }
  const label = say.label(name);
  return label ? `“${label}”${pointing}` : (TRUTHS[name] ?? found);
}

function sayClause(clause: string, say: Speaker): string {
  const [, meant, what, end] = MEANING.exec(clause) ?? [];
  if (meant && say.label(meant)) {
    if (!say.isTold(meant)) return say.hasFacts ? '' : clause.replace(meant, `“${say.label(meant)}”`);
    const value = say.value(meant);
    if (value) return `${what}为${spaced(value)}${end}`;
  }
  const [, head, seen, mark] = SEE.exec(clause) ?? [];
  if (seen && say.label(seen)) {
    if (!say.isTold(seen) && say.hasFacts) return '';
    const value = say.value(seen);
    if (value && head) return `${head}：${value}${mark}`;
  }
  return clause.replace(NAME, (found) => sayName(found, say));
}

const tidied = (text: string): string =>
  text
    .replace(/(¥[\d,.]+) ?(?:分|（分）)/g, '$1 ')
    .replace(/% ?(.{0,6})（百万分之一）/g, '% $1')
    .replace(/ +(?=[，；。、：）“]|$)|(?<=^|[，；。、：（”]) +/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/“([^”]*?)(\p{Script=Han}{2,6})”所列\2/gu, '“$1$2”')
    .replace(/([^，；。（“]{2,8})（?“\1”）?/g, '$1')
    .replace(/[，；]$/, '。');

/** A Chinese mend in which names of the API stand: a clause on a fact that was not told falls away, the rest is said. */
export function sayMend(text: string, say: Speaker): string {
  const named = say.field ? text.replace(FIELD, `“${say.field}”`) : text;
  const fitting = named
    .replace(WHERE_TOLD, (_, name, then) => (say.isTold(name) ? `；${then}` : ''))
    .replace(WHERE_NOT_TOLD, (clause, name) => (say.isTold(name) ? '' : clause));
  const clauses = fitting.split(/(?<=[，；。])/).map((clause) => sayClause(clause, say));
  return tidied(
    clauses.join('').replace(VALUE, (found) => {
      const word = say.word(found.trim());
      return word ? `“${word}”` : found;
    }),
  );
}
