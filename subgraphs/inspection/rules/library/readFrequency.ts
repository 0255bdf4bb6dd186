import { type ItemFrequency, itemFrequency } from './itemFrequency';

const DIGITS = '一二三四五六七八九十';
const TIMES = `(\\d{1,3}|[${DIGITS}])`;
const AT_LEAST = '不少于|不低于|至少';
const AT_MOST = '不超过|不多于|至多';
const BOUND = `(?:(?<least>${AT_LEAST})|(?<most>${AT_MOST}))?`;
const YEARLY = new RegExp(`^(?:对[^,]*?)?(?:每年度?|同一年度内)(?:一般)?(?:抽查|检查)?${BOUND}${TIMES}次$`);
const A_YEAR = new RegExp(`^(?:一般)?${BOUND}${TIMES}次/年$`);
const RANGE = new RegExp(`^${TIMES}(?:-|—|–|~|至)${TIMES}次/年$`);
const PREAMBLE = /^(?:根据(?:实际|工作|实际工作)?需要|对[^\d]*)$/;

const NOTHING: ItemFrequency = { leastPerYear: null, mostPerYear: null };

const timesOf = (text = ''): number => (DIGITS.includes(text) ? DIGITS.indexOf(text) + 1 : Number(text));

function readClause(clause: string): ItemFrequency {
  const [, from, to] = RANGE.exec(clause) ?? [];
  if (to) return { leastPerYear: timesOf(from), mostPerYear: timesOf(to) };
  const bound = YEARLY.exec(clause) ?? A_YEAR.exec(clause);
  if (!bound) return NOTHING;
  const { least, most } = bound.groups ?? {};
  const times = timesOf(bound.at(-1));
  return { leastPerYear: most ? null : times, mostPerYear: least ? null : times };
}

/**
 * Reads how often an item of a list is inspected in a year, where the text says so and nothing else
 *
 * Of another term than a year, of several levels of authority or of alternatives it says nothing: neither bound is set.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function readFrequency(text: string): ItemFrequency {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.;]+$/, '');
  const clauses = plain.split(',');
  const said = clauses.filter((clause) => !PREAMBLE.test(clause));
  const [only] = said;
  if (said.length !== 1 || only === undefined) return NOTHING;
  const read = readClause(only);
  return itemFrequency(read).lawful ? read : NOTHING;
}
