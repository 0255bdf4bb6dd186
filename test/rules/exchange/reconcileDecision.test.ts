import { compareNames, coreWords } from '../../../subgraphs/exchange/rules/reconciliation/compareNames';
import { decide } from '../../../subgraphs/exchange/rules/reconciliation/decide';
import { judgeCandidate, type KnownEntity } from '../../../subgraphs/exchange/rules/reconciliation/judgeCandidate';
import { readName } from '../../../subgraphs/exchange/rules/reconciliation/readName';
import { readQuery } from '../../../subgraphs/exchange/rules/reconciliation/readQuery';

const bank: KnownEntity = {
  uscc: '9131000010000595XD',
  name: '交通银行股份有限公司',
  formerNames: ['交通银行上海总行'],
  registrationNumber: '310115000012345',
  district: '310115',
};
const entity = (uscc: string, name: string, district: string | null = null): KnownEntity => ({
  uscc,
  name,
  district,
  formerNames: [],
  registrationNumber: null,
});
const east = entity('91310115MA1K3B7C6G', '上海雾灯食品有限公司', '310115');
const west = entity('91310112MAW000064G', '上海雾灯食品有限公司', '310112');
const twin = entity('91310101MAW000013A', '雾灯食品（上海）有限公司', '310101');

interface Beside {
  readonly name?: string;
  readonly district?: string;
}

const judge = (text: string, known: readonly KnownEntity[], { name, district }: Beside = {}) => {
  const row = { reading: readQuery(text), name: name === undefined ? undefined : readName(name), district };
  return decide(known.flatMap((one) => judgeCandidate(row, one) ?? []));
};
const best = (text: string, known: readonly KnownEntity[], beside?: Beside) => {
  const { decision, candidates } = judge(text, known, beside);
  return [decision, candidates[0]?.score, candidates[0]?.reasons];
};

describe('a row is accepted without a person only on one certain hit', () => {
  it.each([
    ['the very code', bank.uscc, 'EXACT_USCC'],
    ['the organisation code', '10000595-X', 'SAME_ORGANISATION_CODE'],
    ['the old number', '310115000012345', 'SAME_OLD_NUMBER'],
    ['the very name, written in full width', '交通银行　股份有限公司', 'EXACT_NAME'],
  ])('%s', (_, text, reason) => {
    expect(best(text, [bank])).toEqual(['MATCH', 100, [reason]]);
  });

  it.each([
    ['a repaired check character', '9131000010000595XA', 80, 'REPAIRED_CHECK_DIGIT'],
    ['letters read as what they look like', '91310000IOOOO595XD', 88, 'REPAIRED_LETTERS'],
    ['swapped neighbours', '9131000010000559XD', 80, 'REPAIRED_SWAP'],
    ['an old number with a wrong check', '310115000012354', 70, 'REPAIRED_OLD_NUMBER'],
    ['an organisation code with a wrong check', '100005951', undefined, undefined],
    ['a former name', '交通银行上海总行', 90, 'FORMER_NAME'],
    ['another legal form', '交通银行有限公司', 85, 'NAME_FORM_DIFFERS'],
    ['no legal form', '交通银行', 85, 'NAME_FORM_DIFFERS'],
    ['a name with a slip', '交道银行股份有限公司', 60, 'SIMILAR_NAME'],
  ])('not on %s', (_, text, score, reason) => {
    expect(best(text, [bank])).toEqual(
      score === undefined ? ['NONE', undefined, undefined] : ['CANDIDATES', score, [reason]],
    );
  });

  it('not where the name is the same but for its place, high as the score is', () => {
    expect(best('雾灯食品(上海)有限公司', [east])).toEqual(['CANDIDATES', 94, ['NAME_PLACE_DIFFERS']]);
    expect(best('上海雾灯食品有限责任公司', [east])).toEqual(['CANDIDATES', 92, ['NAME_FORM_DIFFERS']]);
  });
});

describe('ties are never accepted', () => {
  it('two entities of one name in two districts', () => {
    const { decision, candidates } = judge('上海雾灯食品有限公司', [west, east]);
    expect(decision).toBe('TIE');
    expect(candidates.map(({ entity: { uscc }, score }) => [uscc, score])).toEqual([
      [west.uscc, 100],
      [east.uscc, 100],
    ]);
  });

  it('the very name of one and nearly that of another', () => {
    expect(judge('上海雾灯食品有限公司', [east, twin]).decision).toBe('TIE');
  });

  it('the former name of one and the name of another', () => {
    const renamed = { ...twin, name: '上海云伞食品有限公司', formerNames: ['上海雾灯食品有限公司'] };
    expect(judge('上海雾灯食品有限公司', [east, renamed]).decision).toBe('TIE');
  });

  it('a tie is settled by the district beside the name, where every candidate’s is known', () => {
    expect(best('上海雾灯食品有限公司', [west, east], { district: '310115' })).toEqual([
      'MATCH',
      100,
      ['EXACT_NAME', 'DISTRICT_AGREES'],
    ]);
    const unknown = { ...west, district: null };
    expect(judge('上海雾灯食品有限公司', [unknown, east], { district: '310115' }).decision).toBe('TIE');
  });
});

describe('what stands beside a code', () => {
  it('a name that agrees confirms it, with a slip in it too', () => {
    expect(best(bank.uscc, [bank], { name: '交通银行' })).toEqual(['MATCH', 100, ['EXACT_USCC', 'NAME_AGREES']]);
    expect(best('9131000010000595XA', [bank], { name: '交通银行' })).toEqual([
      'CANDIDATES',
      85,
      ['REPAIRED_CHECK_DIGIT', 'NAME_AGREES'],
    ]);
  });

  it('another name keeps even the very code from being accepted', () => {
    expect(best(bank.uscc, [bank], { name: '上海雾灯食品有限公司' })).toEqual([
      'CANDIDATES',
      75,
      ['EXACT_USCC', 'NAME_DISAGREES'],
    ]);
  });

  it('the name leads on where the code leads to nobody, and the code counts against it', () => {
    expect(best('91350100M000100Y43', [east], { name: east.name })).toEqual([
      'CANDIDATES',
      75,
      ['EXACT_NAME', 'CODE_DISAGREES'],
    ]);
  });

  it('a district that differs keeps the very name from being accepted', () => {
    expect(best(east.name, [east], { district: '310101' })).toEqual([
      'CANDIDATES',
      80,
      ['EXACT_NAME', 'DISTRICT_DIFFERS'],
    ]);
  });
});

describe('likeness of names', () => {
  const likeness = (a: string, b: string) => compareNames(readName(a), readName(b)).score;

  it('never reaches what equality of some kind is worth', () => {
    expect(likeness('上海雾灯瑞丰食品制造发展有限公司', '上海雾灯瑞丰食品制造发展一有限公司')).toBeLessThanOrEqual(80);
  });

  it('puts a slip above a shared trade, and that above nothing in common', () => {
    const slip = likeness('上海雾灯瑞丰食品有限公司', '上海雾灯端丰食品有限公司');
    const trade = likeness('上海雾灯瑞丰食品有限公司', '上海海螺泰和食品有限公司');
    const nothing = likeness('上海雾灯瑞丰食品有限公司', '上海海螺泰和养殖有限公司');
    expect(slip).toBeGreaterThan(trade);
    expect(trade).toBeGreaterThan(nothing);
    expect(nothing).toBe(0);
  });

  it('finds words in another order', () => {
    expect(likeness('上海瑞丰雾灯食品有限公司', '上海雾灯瑞丰食品有限公司')).toBeGreaterThanOrEqual(40);
  });

  it('counts pairs of characters, each once, and a single character as itself', () => {
    expect(coreWords('茶茶茶')).toEqual(['茶茶']);
    expect(coreWords('茶')).toEqual(['茶']);
    expect(coreWords('雾灯食')).toEqual(['雾灯', '灯食']);
  });

  it('says nothing where nothing is left of the row', () => {
    expect(judge('', [bank])).toEqual({ decision: 'NONE', candidates: [] });
  });
});
