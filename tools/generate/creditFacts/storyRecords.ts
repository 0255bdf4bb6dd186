import type { Severity } from '../../../subgraphs/credit/rules/recordNature';
import type { PublicationState } from '../../../subgraphs/credit/rules/recordVisibility';
import type { Story } from '../cityEntity';

/** A record that belongs to a story, before it has dates and numbers. */
export interface RecordPlan {
  readonly kind: string;
  readonly title: string;
  /** Municipal department; its district office supplies the record where there is one. */
  readonly department: string;
  readonly state: PublicationState;
  readonly severity?: Severity;
  /** Days before the city's day: at least, and less than. */
  readonly age: readonly [least: number, below: number];
  /** Days that it was in effect; open when absent. */
  readonly lasted?: number;
}

const RECENT = [20, 330] as const;

/** What befell the entities of each story, one of these lists being thrown for each entity. */
export const STORY_RECORDS: Readonly<Partial<Record<Story, readonly (readonly RecordPlan[])[]>>> = {
  ABNORMAL_LIST: [
    [listed('未按规定期限公示年度报告'), penalty('MINOR', 'NOT_PUBLISHED')],
    [listed('通过登记的住所（经营场所）无法联系')],
    [listed('未在责令期限内公示有关企业信息'), listed('公示企业信息隐瞒真实情况')],
  ],
  SERIOUS_DISHONESTY: [
    [
      { ...penalty('SERIOUS', 'PUBLISHED'), title: '吊销许可证行政处罚', age: [60, 900] },
      {
        kind: 'SERIOUS_DISHONESTY',
        title: '列入严重违法失信名单',
        department: 'SAMR',
        state: 'PUBLISHED',
        severity: 'SERIOUS',
        age: [30, 850],
      },
    ],
  ],
  CLOSED_CASE: [
    [penalty('GENERAL', 'PUBLISHED')],
    [{ ...penalty('GENERAL', 'PUBLISHED'), age: [500, 1_100] }],
    [penalty('MINOR', 'NOT_PUBLISHED')],
    [{ ...penalty('GENERAL', 'REVOKED'), title: '行政处罚（复议撤销）' }],
  ],
  DEFERRED: [[judgment('NOT_PUBLISHED')]],
  REPAIRED_RECORD: [
    [{ ...penalty('GENERAL', 'REPAIRED'), age: [120, 360], lasted: 100 }, commitment()],
    [{ ...listed('未按规定期限公示年度报告'), state: 'REPAIRED', age: [200, 800], lasted: 60 }, commitment()],
  ],
  HIGHER_INTENSITY: [[penalty('GENERAL', 'PUBLISHED'), judgment('PUBLISHED')]],
  SUSPENDED: [[registration('歇业备案')]],
  DEREGISTERED: [[registration('注销登记')]],
};

function listed(title: string): RecordPlan {
  return { kind: 'ABNORMAL_OPERATION', title, department: 'SAMR', state: 'PUBLISHED', age: RECENT };
}

function penalty(severity: Severity, state: PublicationState): RecordPlan {
  const title = severity === 'MINOR' ? '警告（简易程序）行政处罚' : '罚款行政处罚';
  return { kind: 'ADMINISTRATIVE_PENALTY', title, department: 'SAMR', state, severity, age: RECENT, lasted: 15 };
}

function judgment(state: PublicationState): RecordPlan {
  return { kind: 'JUDICIAL', title: '生效裁判未履行', department: 'JUSTICE', state, severity: 'GENERAL', age: RECENT };
}

function commitment(): RecordPlan {
  return { kind: 'COMMITMENT', title: '公共信用承诺书', department: 'BIG_DATA', state: 'PUBLISHED', age: [1, 20] };
}

function registration(title: string): RecordPlan {
  return { kind: 'BASIC', title, department: 'SAMR', state: 'PUBLISHED', age: [10, 900] };
}

/** What any entity may have beside its story, with the share of entities that have it; estimates. */
export const COMMON_RECORDS: readonly (readonly [share: number, plan: RecordPlan])[] = [
  [0.35, plain('ADMINISTRATIVE_LICENCE', '经营许可证核发', 'SAMR')],
  [0.12, plain('ADMINISTRATIVE_LICENCE', '排水许可核发', 'HOUSING')],
  [0.2, plain('COMMITMENT', '告知承诺书', 'SAMR')],
  [0.06, plain('EVALUATION', '纳税信用等级评价', 'TAX')],
  [0.05, plain('INTELLECTUAL_PROPERTY', '发明专利授权', 'INTELLECTUAL_PROPERTY')],
  [0.04, plain('HONOUR', '区级诚信经营示范单位', 'SAMR')],
  [0.03, plain('COMPLIANCE', '海关高级认证企业', 'CUSTOMS')],
  [0.03, plain('CONTRACT_PERFORMANCE', '政府采购合同履约', 'COMMERCE')],
  [0.02, plain('PROFESSIONAL_TITLE', '建造师注册信息', 'HOUSING')],
  [0.02, { ...plain('VOLUNTARY', '自主填报经营信息', 'BIG_DATA'), state: 'NOT_PUBLISHED' }],
];

function plain(kind: string, title: string, department: string): RecordPlan {
  return { kind, title, department, state: 'PUBLISHED', age: [5, 1_500] };
}
