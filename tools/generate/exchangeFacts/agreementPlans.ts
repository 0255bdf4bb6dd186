import { DEVELOPMENT_CALLERS, type DevelopmentCallerName } from '../../../gateway/identity/developmentCallers';
import { type Day, day } from '../../../kernel/values/day';
import type { ContentsInput } from '../../../subgraphs/exchange/rules/agreements/agreementContents';
import type { Narrowing } from '../../../subgraphs/exchange/rules/agreements/narrowedContents';

/** What a sample agreement comes to after it was applied for. */
export type PlannedEnd = 'APPLIED' | 'INCOMPLETE' | 'NARROWED' | 'REFUSED' | 'SIGNED' | 'SUSPENDED' | 'ENDED';

/** One agreement of the sample city. All of it is made up, the officials and the cited provision as well. */
export interface AgreementPlan {
  readonly number: string;
  readonly consumer: string;
  readonly contents: ContentsInput;
  readonly appliedOn: Day;
  readonly end: PlannedEnd;
  readonly narrowing?: Narrowing;
}

type Wish = Partial<ContentsInput> & Pick<ContentsInput, 'purpose' | 'terms'>;

const CREDIT = ['credit-record', 'public-credit-rating'];
const WINTER = day('2026-02-02');

function wished(wish: Wish): ContentsInput {
  return {
    legalBasis: '上海市数据条例 38-39',
    scenario: '样例：按部门法定职责使用',
    methods: ['QUERY', 'FEED', 'FILE'],
    from: '2026-03-01',
    until: '2036-12-31',
    ratePerMinute: 60_000,
    ...wish,
  };
}

/** What a ready-made caller works under: its own purpose, in its own district. */
function ofCaller(name: DevelopmentCallerName, terms: readonly string[], scenario: string): AgreementPlan {
  const { agreement, purpose, department, district } = DEVELOPMENT_CALLERS[name];
  const contents = wished({ purpose: purpose ?? '', terms, scenario, districts: district ? [district] : null });
  return { number: agreement ?? '', consumer: department ?? '', contents, appliedOn: WINTER, end: 'SIGNED' };
}

const CALLERS: readonly AgreementPlan[] = [
  ofCaller('dashboard-city', [...CREDIT, 'supervision-category'], '市局监管看板'),
  ofCaller('dashboard-pudong', [...CREDIT, 'supervision-category'], '浦东新区监管看板'),
  ofCaller('planner-samr', [...CREDIT, 'supervision-category'], '编制年度联合抽查计划'),
  ofCaller('inspector-food', [...CREDIT, 'supervision-category'], '现场检查前查阅'),
  ofCaller('case-officer', CREDIT, '办案中查阅当事人信用情况'),
  ofCaller('legal-reviewer', CREDIT, '重大执法决定法制审核'),
  ofCaller('integrator-housing', [...CREDIT, 'enforcement-case'], '建筑业企业资质许可延续审查'),
  ofCaller('office-city', [...CREDIT, 'inspection', 'enforcement-case'], '指导监督全市分类监管'),
  ofCaller('office-pudong', [...CREDIT, 'inspection', 'enforcement-case'], '指导监督浦东新区分类监管'),
];

function other(sequence: number, consumer: string, plan: Omit<AgreementPlan, 'number' | 'consumer'>): AgreementPlan {
  const number = `AG-${plan.appliedOn.slice(0, 4)}-${String(sequence).padStart(6, '0')}`;
  return { number, consumer, ...plan };
}

const daily = (terms: readonly string[], rest: Partial<ContentsInput> = {}): ContentsInput =>
  wished({ purpose: 'daily-supervision', terms, ratePerMinute: 600, ...rest });

const OTHERS: readonly AgreementPlan[] = [
  other(10, 'URBAN_MANAGEMENT', {
    contents: daily(['enforcement-case'], { districts: ['310104'] }),
    appliedOn: day('2026-03-02'),
    end: 'SUSPENDED',
  }),
  other(11, 'EMERGENCY', { contents: daily(['inspection']), appliedOn: day('2026-03-03'), end: 'ENDED' }),
  other(12, 'STATISTICS', {
    contents: wished({ purpose: 'statistics', terms: ['supervision-category'] }),
    appliedOn: day('2026-04-07'),
    end: 'REFUSED',
  }),
  other(13, 'HEALTH', { contents: daily(CREDIT), appliedOn: day('2026-09-01'), end: 'APPLIED' }),
  other(14, 'FIRE', { contents: daily(['inspection']), appliedOn: day('2026-10-30'), end: 'INCOMPLETE' }),
  other(15, 'TAX', {
    contents: daily([...CREDIT, 'enforcement-case']),
    appliedOn: day('2026-09-14'),
    end: 'NARROWED',
    narrowing: { ratePerMinute: 60, until: '2027-12-31' },
  }),
  other(16, 'HOUSING', {
    contents: wished({ purpose: 'daily-supervision', terms: ['inspection'], from: '2027-07-01' }),
    appliedOn: day('2026-09-15'),
    end: 'SIGNED',
  }),
  other(1, 'CUSTOMS', {
    contents: daily(CREDIT, { from: '2025-09-01', until: '2026-08-31' }),
    appliedOn: day('2025-08-04'),
    end: 'SIGNED',
  }),
];

/** The agreements of the sample city, so that every state of one can be looked at. */
export const AGREEMENT_PLANS: readonly AgreementPlan[] = [...CALLERS, ...OTHERS];
