import { addDays, addMonths, day } from '../../../kernel/values/day';
import type { KeySupervisionRow } from '../../../subgraphs/supervision';
import type { CityEntity } from '../cityEntity';
import type { Dice } from '../dice';
import { officeOf } from '../officeOf';
import { findExample } from '../supervisionExamples';

/** Key fields of the sample: division of the trade, the department that lists it, the ground, and a share of it. */
const KEY_FIELDS: Readonly<Record<string, readonly [department: string, ground: string, share: number]>> = {
  '14': ['SAMR', '食品生产重点领域全覆盖监管', 0.4],
  '26': ['EMERGENCY', '危险化学品重点领域全覆盖监管', 0.2],
  '27': ['SAMR', '药品生产重点领域全覆盖监管', 0.8],
  '47': ['HOUSING', '房屋建筑工程重点领域全覆盖监管', 0.1],
  '62': ['SAMR', '餐饮服务食品安全重点监管', 0.05],
};
const FIRST = day('2023-01-01');
const LONGEST_DAYS = 1_000;

/** The key list that a sample entity is on, or was; few are. Examples are put on lists by the work that is done on them. */
export function keyListsOf(entity: CityEntity, dice: Dice): KeySupervisionRow[] {
  const { uscc, district, registeredOn, today, industryDivision } = entity;
  const [department, ground, share] = KEY_FIELDS[industryDivision] ?? [];
  if (!department || !ground || findExample(uscc) || !dice.chance(share ?? 0)) return [];
  const since = [addDays(today, -dice.int(LONGEST_DAYS)), addMonths(registeredOn, 1), FIRST].sort().at(-1);
  if (!since || since >= today) return [];
  const end = addMonths(since, 12);
  const authority = officeOf(department, district);
  return [
    {
      uscc,
      authority,
      ground,
      since,
      until: end < today && dice.chance(0.3) ? end : null,
      sourceDepartment: authority,
      sourceRecordId: `key-${uscc}`,
      observedAt: `${since}T09:00:00+08:00`,
    },
  ];
}
