import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import type { InspectionItemKind } from '../../subgraphs/inspection/rules/inspectionWords';
import { itemCode, type ListedWords, readItem } from '../../subgraphs/inspection/rules/library/readItem';
import { type ListItem, toldDigest } from '../../subgraphs/inspection/store/library/ingestItemList';
import { chineseWords } from './chineseWords';
import { DEPARTMENT_WORDS } from './departmentWords';
import { FactRow } from './factRow';
import type { Judge, JudgeOptions } from './judgedRow';
import type { ItemField } from './kinds/itemColumns';
import { rowShape } from './rowShape';
import { setAside } from './setAside';

const OWN = '本项目口径';
const NUMBER = /^[1-9]\d{0,2}$/;

/** Words of rows that need nobody's judgement any more, as digests by the code of the item. */
export type SettledWords = ReadonlyMap<string, ReadonlySet<string>>;

function wordsOf(row: FactRow<ItemField>, kinds: ReadonlyMap<string, string>): ListedWords {
  return {
    name: row.text('name'),
    part: row.plain('part'),
    nameEn: row.optionalText('nameEn'),
    kind: row.optionalWord<InspectionItemKind>('kind', kinds),
    matter: row.optionalText('matter'),
    basis: row.plain('basis'),
    object: row.text('object'),
    ratio: row.plain('ratio'),
    frequency: row.plain('frequency'),
    method: row.plain('method'),
    requirement: row.plain('requirement'),
  };
}

/** The row in the words of the list: every field of it that the file has. */
function toldOf(row: FactRow<ItemField>, { plan }: JudgeOptions<ItemField>): Record<string, string> {
  return Object.fromEntries([...plan.positions.keys()].sort().map((field) => [field, row.plain(field)]));
}

function numberOf(row: FactRow<ItemField>): number {
  const text = row.plain('number');
  if (!NUMBER.test(text)) row.reasons.push(refuse('ITEM_NUMBER_UNFIT', OWN, { field: 'number', received: text }));
  return Number(text);
}

const FIELD_OF: Readonly<Record<string, ItemField>> = {
  ITEM_BASIS_MISSING: 'basis',
  ITEM_RATIO_UNCLEAR: 'ratio',
  ITEM_METHOD_UNCLEAR: 'method',
  ITEM_INSPECTOR_UNCLEAR: 'requirement',
};

/** Why a row needs a person: each unclear part with the words of the list. */
function unclearOf({ item, code, told }: ListItem): Refused[] {
  return item.unclear.map((part) => {
    const field = FIELD_OF[part] ?? '';
    return refuse(part, OWN, { field, received: told[field] ?? '', item: code });
  });
}

/**
 * Judges the rows of a list of items in their order. A code is made of the department, the item's number and which of the
 * rows of that number it is, rows that cannot be read included, so that the same list gives the same codes.
 */
export function createItemJudge(options: JudgeOptions<ItemField>, settled: SettledWords): Judge<ListItem> {
  const { plan, today, observedAt, sourceDepartment } = options;
  const kinds = chineseWords('inspection', 'InspectionItemKind');
  const rowsOf = new Map<string, number>();
  let rowNumber = 0;

  function codeOf(department: string, number: number): string {
    const key = `${department} ${number}`;
    const row = (rowsOf.get(key) ?? 0) + 1;
    rowsOf.set(key, row);
    return itemCode(department, number, row);
  }

  function read(record: readonly string[]): readonly Refused[] | ListItem {
    const shape = rowShape(record, plan);
    if (shape.length > 0) return shape;
    const row = new FactRow(record, options);
    const department = row.word('department', DEPARTMENT_WORDS);
    const code = codeOf(department, numberOf(row));
    const item = readItem(wordsOf(row, kinds));
    if (row.reasons.length > 0) return row.reasons;
    const told = toldOf(row, options);
    const source = { sourceDepartment: sourceDepartment ?? department, observedAt };
    return { item, code, department, told, ...source, on: today };
  }

  return (record) => {
    rowNumber += 1;
    const found = read(record);
    if (!('code' in found)) return { stored: false, entry: setAside({ rowNumber, record }, found, plan) };
    const isSettled = settled.get(found.code)?.has(toldDigest(found)) ?? false;
    if (isSettled || found.item.unclear.length === 0) {
      return { stored: true, item: found, doubts: [], received: found.code };
    }
    return { stored: false, entry: setAside({ rowNumber, record }, unclearOf(found), plan), held: found };
  };
}
