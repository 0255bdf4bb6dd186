import { isRatio } from './itemRatio';

/** What a text says of a ratio, in parts in a million; null where it sets no floor or no ceiling. */
export interface ReadRatio {
  readonly ratioFloorPpm: number | null;
  readonly ratioCeilingPpm: number | null;
}

const AT_LEAST = '不少于|不低于|不得少于|不得低于|至少';
const AT_MOST = '不超过|不高于|不得超过|不得高于|至多';
const SHARE = '(\\d{1,3}(?:\\.\\d{1,4}(?=%)|\\.\\d{1,3}(?=‰))?)(%|‰)';
const LEAD = '(?:一般)?(?:[省市区县]局)?(?:抽查比例)?(?:为)?(?:一般)?';
const BOUND = new RegExp(`^${LEAD}(?:(?<least>${AT_LEAST})|(?<most>${AT_MOST}))?(?:总数的)?${SHARE}(?:/年)?$`);
const RANGE = new RegExp(`^${LEAD}${SHARE}(?:-|—|–|~|至)${SHARE}(?:/年)?$`);
const BY_NEED = /^根据(?:实际|工作|实际工作)?需要$/;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.;]+$/, '');

/** Parts in a million of a decimal number of percent or per mille. */
function ppmOf(digits = '', unit = ''): number {
  const [whole = '', fraction = ''] = digits.split('.');
  return Number(whole + fraction.padEnd(unit === '%' ? 4 : 3, '0'));
}

function readClause(clause: string): ReadRatio | undefined {
  const bound = BOUND.exec(clause);
  if (bound) {
    const { least, most } = bound.groups ?? {};
    const ppm = ppmOf(bound.at(-2), bound.at(-1));
    return { ratioFloorPpm: most ? null : ppm, ratioCeilingPpm: least ? null : ppm };
  }
  const [, from, fromUnit, to, toUnit] = RANGE.exec(clause) ?? [];
  return to ? { ratioFloorPpm: ppmOf(from, fromUnit), ratioCeilingPpm: ppmOf(to, toUnit) } : undefined;
}

const isSound = ({ ratioFloorPpm, ratioCeilingPpm }: ReadRatio): boolean =>
  isRatio(ratioFloorPpm) &&
  isRatio(ratioCeilingPpm) &&
  (ratioFloorPpm === null || ratioCeilingPpm === null || ratioFloorPpm <= ratioCeilingPpm);

/**
 * Reads the ratio of an item of a list, in integers; undefined where that takes judgement
 *
 * A bare share is both floor and ceiling, 不少于 and the like a floor, 不超过 and the like a ceiling. A text that leaves the
 * number to somebody's decision, to another document or to a level of authority, or that has a part beside the number, is
 * not read at all: nothing is guessed.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function readRatio(text: string): ReadRatio | undefined {
  const clauses = plain(text)
    .split(',')
    .filter((clause) => !BY_NEED.test(clause));
  const [only] = clauses;
  if (clauses.length !== 1 || only === undefined) return undefined;
  const read = readClause(only);
  return read && isSound(read) ? read : undefined;
}
