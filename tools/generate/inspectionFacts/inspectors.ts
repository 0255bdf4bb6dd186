import { addDays, addMonths, type Day } from '../../../kernel/values/day';
import { DISTRICT_OFFICES } from '../../../kernel/values/reference/departments';
import type { InspectorInput } from '../../../subgraphs/inspection/store/library/writeInspectors';

/** Departments whose inspectors the sample has, with what they may inspect. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  SAMR: ['食品安全', '市场监管'],
  FIRE: ['消防安全'],
  EMERGENCY: ['安全生产'],
  ECOLOGY: ['生态环境'],
  HUMAN_RESOURCES: ['劳动保障'],
};
const SURNAMES = ['示例甲', '示例乙', '示例丙', '示例丁'];
const OFFICE_OF_ACCOUNTS = '310115';

/** Accounts of the ready-made callers, who inspect in Pudong. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  SAMR: ['inspector-food', 'inspector-food-2', 'inspector-food-3'],
  FIRE: ['inspector-fire', 'inspector-fire-2', 'inspector-fire-3'],
};

/** One of an office's inspectors: three are certified, the fourth's certificate has run out. */
function inspectorOf(department: string, office: string, at: number, today: Day): InspectorInput {
  const district = office.slice(department.length + 1);
  const known = district === OFFICE_OF_ACCOUNTS ? ACCOUNTS[department]?.[at] : undefined;
  const isLapsed = at === SURNAMES.length - 1;
  return {
    office,
    name: `${SURNAMES[at]}（虚构）`,
    certificateNo: `SH-${office}-${String(at + 1).padStart(3, '0')}`,
    certificateUntil: isLapsed ? addDays(today, -40) : addMonths(today, 14 + at),
    fields: FIELDS[department] ?? [],
    areas: district === '' ? null : [district],
    trainedOn: addMonths(today, -3 - at),
    account: known ?? `${office.toLowerCase()}-${at + 1}`,
    active: true,
  };
}

/** Inspectors of the sample city, invented: four for each office in a district of the departments that take part in rounds. */
export function sampleInspectors(today: Day): InspectorInput[] {
  const offices = DISTRICT_OFFICES.filter(({ parent }) => parent !== undefined && parent in FIELDS);
  const municipal = Object.keys(FIELDS).map((code) => ({ code, parent: code }));
  return [...offices, ...municipal].flatMap(({ code, parent }) =>
    SURNAMES.map((_, at) => inspectorOf(parent as string, code, at, today)),
  );
}
