import type { SiloResponse, Viewer } from '../../../kernel/service/silo';
import { type InspectionItemInput, inspection, storeInspectionItems } from '../../../subgraphs/inspection';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';

const official = (subject: string, department: string, role: string, district: string | null = null): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who plans, approves and watches in the tests. */
export const planners = {
  planner: official('planner-samr', 'SAMR', 'planner'),
  head: official('head-samr', 'SAMR', 'inspection-head'),
  firePlanner: official('planner-fire', 'FIRE', 'planner'),
  fireHead: official('head-fire', 'FIRE', 'inspection-head'),
  ecologyHead: official('head-ecology', 'ECOLOGY', 'inspection-head'),
  pudongPlanner: official('planner-pudong', 'SAMR', 'planner', '310115'),
  pudongHead: official('head-pudong', 'SAMR', 'inspection-head', '310115'),
  office: official('office-city', 'REFORM_OFFICE', 'reform-office'),
} as const;

/** An item on the list; what is given replaces what is there. */
export function plainItem(code: string, changed: Partial<InspectionItemInput> = {}): InspectionItemInput {
  return {
    code,
    name: '登记事项检查',
    nameEn: 'Registered particulars',
    basis: '市场主体登记管理条例第三十八条',
    department: code.split('-')[0] ?? 'SAMR',
    kind: 'GENERAL',
    publishedOn: '2026-01-05' as never,
    withdrawnOn: null,
    sourceDepartment: code.split('-')[0] ?? 'SAMR',
    sourceRecordId: code,
    observedAt: '2026-01-05T00:00:00Z',
    ...changed,
  };
}

/** The items of the tests: general and key ones of SAMR and of the fire department. */
export const PLAN_ITEMS: readonly InspectionItemInput[] = [
  plainItem('SAMR-GENERAL', { ratioCeilingPpm: 50_000, ratioFloorPpm: 10_000 }),
  plainItem('SAMR-TWICE', { mostPerYear: 2 }),
  plainItem('SAMR-FOOD', { kind: 'KEY', matter: 'FOOD_SERVICE', publishedOn: '2020-01-05' as never }),
  plainItem('SAMR-GONE', { withdrawnOn: '2026-11-02' as never }),
  plainItem('SAMR-LEAVING', { withdrawnOn: '2026-11-03' as never }),
  plainItem('SAMR-SOON', { publishedOn: '2026-11-03' as never }),
  plainItem('SAMR-PAPERS', { methods: ['DOCUMENTS'] }),
  plainItem('FIRE-DOORS'),
];

/** A task as the API takes it. */
export const TASK = {
  department: 'SAMR',
  item: 'SAMR-GENERAL',
  scope: {},
  mode: 'ON_SITE',
  volume: { kind: 'RATIO', ppm: 20_000 },
};

/** A task of the fire department as the API takes it. */
export const FIRE_TASK = { ...TASK, department: 'FIRE', item: 'FIRE-DOORS' };

/** A plan as the API takes it. */
export const PLAN = {
  authority: 'SAMR',
  kind: 'ANNUAL',
  year: 2026,
  name: '2026年度双随机抽查计划',
  office: '信用监管处',
  from: '2026-11-02',
  to: '2026-12-31',
  tasks: [TASK],
};

/** What the tests read of a plan. */
export interface SeenPlan {
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

const EDITION = `edition state name office from to reason urgent draftedOn approvedOn filedOn filingReference filingDueOn
  filingLate publishedOn droppedOn consents { department { code } on stands } consentsMissing { code }`;
const FIELDS = `number version kind year state dueOn publishedOn startedOn withdrawnOn flags crossDepartment
  authority { code } departments { code } current { ${EDITION} }`;
const INPUTS = {
  draftInspectionPlan: 'DraftInspectionPlanInput',
  consentToInspectionPlan: 'ConsentToInspectionPlanInput',
  approveInspectionPlan: 'InspectionPlanAtInput',
  fileInspectionPlan: 'FileInspectionPlanInput',
  publishInspectionPlan: 'InspectionPlanAtInput',
  amendInspectionPlan: 'AmendInspectionPlanInput',
  dropPlanAmendment: 'WithdrawInspectionPlanInput',
  withdrawInspectionPlan: 'WithdrawInspectionPlanInput',
} as const;

/** The number and version of a plan, for the next change. */
export const at = ({ number, version }: SeenPlan) => ({ number, version });

/** A silo with items, and each act on plans as one call. */
export class PlanDesk {
  constructor(readonly silo: OpenSilo) {}

  try(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<SiloResponse> {
    const text = `mutation M($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { ${FIELDS} } }`;
    return this.silo.ask(text, { input }, viewer);
  }

  /** What was done by a mutation that must have succeeded. */
  async act(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<SeenPlan> {
    const { data, errors } = await this.try(name, input, viewer);
    if (errors || !data?.done) throw new Error(JSON.stringify(errors ?? data));
    return data.done as SeenPlan;
  }

  /** Code and facts of the refusal of a mutation that must have stored nothing. */
  async refused(name: keyof typeof INPUTS, input: object, viewer: Viewer): Promise<Record<string, unknown>> {
    const before = await this.stored();
    const { data, errors } = await this.try(name, input, viewer);
    if (data?.done) throw new Error(`${name} was done`);
    if ((await this.stored()) !== before) throw new Error(`${name} was refused and left something`);
    return { ...errors?.[0]?.extensions };
  }

  private async stored(): Promise<string> {
    const rows = `SELECT (SELECT json_agg(p) FROM inspection_plan p) AS plans, (SELECT json_agg(e) FROM
      inspection_plan_edition e) AS editions, (SELECT count(*) FROM inspection_event) AS events`;
    return JSON.stringify(await this.silo.database.dataSource.query(rows));
  }

  draft(changed: object = {}, viewer: Viewer = planners.planner): Promise<SeenPlan> {
    return this.act('draftInspectionPlan', { ...PLAN, ...changed }, viewer);
  }

  /** Approves, files and publishes what is under way. */
  async publish(plan: SeenPlan, head: Viewer = planners.head): Promise<SeenPlan> {
    const approved = await this.act('approveInspectionPlan', at(plan), head);
    const filed = await this.act('fileInspectionPlan', { ...at(approved), reference: '沪市监备〔2026〕1号' }, head);
    return this.act('publishInspectionPlan', at(filed), head);
  }

  async published(changed: object = {}): Promise<SeenPlan> {
    return this.publish(await this.draft(changed));
  }

  /** Reads a plan. */
  async read(number: string, viewer: Viewer, fields = FIELDS): Promise<SeenPlan | null> {
    const query = `query R($number: ID!) { inspectionPlan(number: $number) { ${fields} } }`;
    const { data, errors } = await this.silo.ask(query, { number }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.inspectionPlan as SeenPlan | null;
  }

  /** What was done to a plan, oldest first. */
  history(number: string): Promise<{ kind: string; actor: string; reason: string | null }[]> {
    const sql = `SELECT kind, actor, reason FROM inspection_event WHERE topic = 'plan' AND number = $1 ORDER BY sequence`;
    return this.silo.database.dataSource.query(sql, [number]);
  }
}

/** Opens a desk of a suite's own. */
export async function openPlanDesk(): Promise<PlanDesk> {
  const fill = (database: OpenSilo['database']) => storeInspectionItems(database, PLAN_ITEMS);
  return new PlanDesk(await openSilo(inspection, 'inspection_plans', fill));
}
