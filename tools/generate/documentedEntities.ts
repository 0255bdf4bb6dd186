import { type Day, day } from '../../kernel/values/day';
import { requireUscc, type Uscc } from '../../kernel/values/uscc';
import { STORIES, type Story } from './cityEntity';

/** A business of the sample that is the same in every city, so that pages and tests can name it. */
export interface DocumentedEntity {
  readonly uscc: Uscc;
  readonly name: string;
  readonly story: Story;
  readonly state: string;
  readonly district: string | null;
  readonly industry: { readonly division: string; readonly section: string };
  /** Null for the one that must be young on the city's day. */
  readonly registeredOn: Day | null;
}

type Row = readonly [uscc: string, name: string, place: string | null, industry: string, registered: string | null];

/** One for each story, in the order of STORIES. */
const ROWS: readonly Row[] = [
  ['91310101MAW000013A', '上海纸鲸锦禾餐饮管理有限公司', '310101', 'H62', '2009-06-18'],
  ['91310114MAW0000210', '上海石莓宏达金属制品有限公司', '310114', 'C33', '2004-03-22'],
  ['91310000MAW00003X9', '竹鹤恒信（上海）国际贸易股份有限公司', null, 'F51', '1998-09-07'],
  ['91310115MA1K3B7C6G', '上海雾灯瑞丰食品制造有限公司', '310115', 'C14', '2012-05-08'],
  ['91310230MAW000056W', '上海海螺泰和水产养殖有限公司', '310151', 'A04', '2003-11-27'],
  ['91310112MAW000064G', '上海陶笛安宁物业管理有限公司', '310112', 'K70', '2006-08-15'],
  ['91310104MAW000072Q', '上海萤火晨曦信息技术有限公司', '310104', 'I65', null],
  ['92310109MAW000080Q', '上海市虹口区茶凫清韵茶饮店', '310109', 'H62', '2009-10-12'],
  ['91310108MAW000099A', '上海铜铃明达汽车维修有限公司', '310106', 'O81', '2000-04-19'],
  ['91310116MAW0000A7P', '上海砂鸥华盛化工(集团)有限公司', '310116', 'C26', '1998-12-03'],
  ['93310120MAW0000B55', '上海麦浪和丰蔬果专业合作社', '310120', 'A01', '2009-03-30'],
  ['91310110MAW0000C3N', '上海月港通联国际货运代理有限公司', '310110', 'G58', '1999-07-26'],
];

const STATES: Partial<Readonly<Record<Story, string>>> = { SUSPENDED: 'SUSPENDED', DEREGISTERED: 'DEREGISTERED' };

/** The twelve businesses that `docs/sample-city.md` names; every city begins with them. */
export const DOCUMENTED_ENTITIES: readonly DocumentedEntity[] = ROWS.map(
  ([uscc, name, district, industry, registered], i) => {
    const story = STORIES[i] as Story;
    return {
      uscc: requireUscc(uscc),
      name,
      story,
      state: STATES[story] ?? 'IN_OPERATION',
      district,
      industry: { section: industry.charAt(0), division: industry.slice(1) },
      registeredOn: registered === null ? null : day(registered),
    };
  },
);
