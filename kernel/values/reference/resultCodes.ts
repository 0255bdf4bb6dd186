/** A list of result codes. The lists reuse each other's ids with other meanings, so an id alone says nothing. */
export type ResultCodeSet = 'ITEM_RESULTS' | 'PUBLICITY_RESULTS';

/** One result code of one list. */
export interface ResultCode {
  readonly codeSet: ResultCodeSet;
  readonly code: string;
  /** The hub's own name, the same for the same meaning in both lists. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** The code under which this one is entered, where it is a kind of another. */
  readonly parent?: string;
}

type Row = readonly [code: string, name: string, zh: string, en: string, parent?: string];

const ITEM_ROWS: readonly Row[] = [
  ['1', 'NO_PROBLEM', '未发现问题', 'No problem found'],
  ['A', 'PENDING_FOLLOW_UP', '发现问题待后续处理', 'Problem found, follow-up pending'],
  ['2', 'MARKET_REGULATION', '违反市场监管规定', 'Breach of market regulation', 'A'],
  ['B', 'NOT_PUBLICISED', '未按规定公示应当公示的信息', 'Did not publicise what must be public', '2'],
  ['C', 'PUBLICISED_FALSELY', '公示信息隐瞒真实情况、弄虚作假', 'Publicised falsely or concealed the truth', '2'],
  ['6', 'UNREACHABLE', '通过登记的住所(经营场所)无法联系', 'Cannot be reached at the registered address', '2'],
  ['D', 'OTHER_AMR', '其他违反市场监管规定的行为', 'Other breach of market regulation', '2'],
  ['3', 'FOOD_DRUG', '违反食品药品规定', 'Breach of food or drug rules', 'A'],
  ['4', 'QUALITY', '违反质量技术监督规定', 'Breach of quality and technical rules', 'A'],
  ['5', 'OTHER_DEPARTMENT', '违反其他部门规定', "Breach of another department's rules", 'A'],
  ['G', 'PUBLIC_SECURITY', '违反公安部门规定', 'Breach of public security rules', 'A'],
  ['E', 'CORRECTED', '发现问题经责令已改正', 'Problem found and corrected on order'],
  ['F', 'NO_RELEVANT_BUSINESS', '未发现开展本次抽查涉及的经营活动', 'Does no business that this inspection is about'],
  ['7', 'CLOSED_OR_LIQUIDATING', '已关闭停业或正在组织清算', 'Closed, or in liquidation'],
  ['8', 'NON_COOPERATION', '不配合检查情节严重', 'Seriously refused to cooperate'],
  ['9', 'DEREGISTERED', '注销', 'Deregistered'],
  ['10', 'LICENCE_REVOKED', '被吊销', 'Licence revoked'],
  ['11', 'REGISTRATION_VOIDED', '被撤销', 'Registration voided'],
  ['12', 'MOVED_OUT', '迁出', 'Moved out'],
];

/** The older list of publicity checks, as far as it was seen. */
const PUBLICITY_ROWS: readonly Row[] = [
  ['6', 'NON_COOPERATION', '不予配合情节严重', 'Seriously refused to cooperate'],
  ['7', 'DEREGISTERED', '注销', 'Deregistered'],
];

const rowsOf = (codeSet: ResultCodeSet, rows: readonly Row[]): ResultCode[] =>
  rows.map(([code, name, zh, en, parent]) => ({
    codeSet,
    code,
    name,
    zh,
    en,
    ...(parent !== undefined && { parent }),
  }));

/** Every result code of every list. Codes as seen in a working system of random inspection. */
export const RESULT_CODES: readonly ResultCode[] = [
  ...rowsOf('ITEM_RESULTS', ITEM_ROWS),
  ...rowsOf('PUBLICITY_RESULTS', PUBLICITY_ROWS),
];

const BY_KEY = new Map(RESULT_CODES.map((row) => [`${row.codeSet}:${row.code}`, row]));

/** The result code of a list; undefined when the list has no such code. */
export function findResultCode(codeSet: ResultCodeSet, code: string): ResultCode | undefined {
  return BY_KEY.get(`${codeSet}:${code}`);
}
