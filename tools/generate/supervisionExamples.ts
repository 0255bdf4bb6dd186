import { type Day, day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import type { Story } from './cityEntity';
import type { DocumentedEntity } from './documentedEntities';

/** What a business of the sample shows of classified supervision. */
export const EXAMPLE_NAMES = [
  'ORDINARY',
  'LOWER',
  'HELD',
  'KEY_LISTED',
  'TOO_NEW',
  'OBJECTION_UPHELD',
  'LOWER_FIRST',
  'HIGHER_2',
  'HEARD',
  'DEFERRED',
  'BY_HAND',
  'INCOMPLETE',
  'STEPPED',
  'FINDING',
] as const;

/** One of the examples. */
export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** A business that is the same in every city, and shows states of classified supervision. */
export interface SupervisionExample extends DocumentedEntity {
  readonly example: ExampleName;
  readonly matter: string;
  /** The category that was taken over from before the hub evaluated, where any was. */
  readonly before: 'LOWER' | 'ORDINARY';
}

type Row = readonly [uscc: string, name: string, place: string, industry: string, registered: string | null];

/** One for each example, in the order of EXAMPLE_NAMES. */
const ROWS: readonly Row[] = [
  ['91310115MAW0000D1R', '上海柚灯和顺餐饮管理有限公司', '310115', 'H62', '2011-04-12'],
  ['91310104MAW0000EXK', '上海苔桥清润餐饮有限公司', '310104', 'H62', '2008-10-21'],
  ['91310106MAW0000F8G', '上海橡果祥泽食品餐饮有限公司', '310106', 'H62', '2010-07-05'],
  ['91310112MAW0000G61', '上海藤椅丰盛餐饮管理有限公司', '310112', 'H62', '2012-03-16'],
  ['91310105MAW0000H4P', '上海星槎明礼教育培训有限公司', '310105', 'P83', null],
  ['91310109MAW0000J06', '上海桂舟嘉宁餐饮有限公司', '310109', 'H62', '2009-01-08'],
  ['91310114MAW0000K9A', '上海松塔精诚机械制造有限公司', '310114', 'C33', '2005-06-27'],
  ['91310116MAW0000L72', '上海雪橇源泰化工有限公司', '310116', 'C26', '2003-09-15'],
  ['91310117MAW0000M5B', '上海铜铃广盛金属制品有限公司', '310117', 'C33', '2007-12-03'],
  ['91310101MAW0000N30', '上海蓝杉美华餐饮管理有限公司', '310101', 'H62', '2010-05-19'],
  ['91310118MAW0000PX6', '上海云伞立达金属制品有限公司', '310118', 'C33', '2006-02-22'],
  ['91310113MAW0000Q8X', '上海纸鸢恒创金属制品有限公司', '310113', 'C33', '2004-11-10'],
  ['91310110MAW0000R6D', '上海琥珀隆兴餐饮管理有限公司', '310110', 'H62', '2011-08-30'],
  ['91310107MAW0000T2P', '上海海螺博雅教育培训有限公司', '310107', 'P83', '2012-05-08'],
];

const STORIES_OF: Partial<Readonly<Record<ExampleName, Story>>> = {
  TOO_NEW: 'NOT_EVALUATED_NEW',
  DEFERRED: 'DEFERRED',
  STEPPED: 'HIGHER_INTENSITY',
};

const MATTERS: Readonly<Record<string, string>> = { H: 'FOOD_SERVICE', C: 'WORK_SAFETY', P: 'PRIVATE_EDUCATION' };

/** From this day on their work is done in the sample city; a city of an earlier day has their categories alone. */
export const EXAMPLES_FROM: Day = day('2026-10-31');

/** Businesses 13 and on of every city, after those of DOCUMENTED_ENTITIES; `docs/supervision-examples.md` names them. */
export const SUPERVISION_EXAMPLES: readonly SupervisionExample[] = ROWS.map(
  ([uscc, name, district, industry, registered], i) => {
    const example = EXAMPLE_NAMES[i] as ExampleName;
    return {
      uscc: requireUscc(uscc),
      name,
      story: STORIES_OF[example] ?? 'ALL_WELL',
      state: 'IN_OPERATION',
      district,
      industry: { section: industry.charAt(0), division: industry.slice(1) },
      registeredOn: registered === null ? null : day(registered),
      example,
      matter: MATTERS[industry.charAt(0)] ?? '',
      before: example === 'HELD' ? 'LOWER' : 'ORDINARY',
    };
  },
);

const BY_CODE = new Map<string, SupervisionExample>(SUPERVISION_EXAMPLES.map((example) => [example.uscc, example]));

/** The example that a code belongs to. */
export function findExample(uscc: string): SupervisionExample | undefined {
  return BY_CODE.get(uscc);
}

/** The business of an example. */
export function exampleOf(name: ExampleName): SupervisionExample {
  return SUPERVISION_EXAMPLES[EXAMPLE_NAMES.indexOf(name)] as SupervisionExample;
}
