import type { Viewer } from '../../../kernel/service/silo';
import { OFFICIAL, type OpenSilo } from '../openSilo';

const of = (subject: string, department: string, district: string | null, ...roles: string[]): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles,
});

/** Who keeps the libraries in the tests. */
export const keepers = {
  planner: of('planner', 'SAMR', null, 'planner'),
  head: of('head', 'SAMR', null, 'inspection-head'),
  otherHead: of('other-head', 'SAMR', null, 'inspection-head'),
  inspector: of('inspector', 'SAMR', null, 'inspector'),
  pudongPlanner: of('pudong-planner', 'SAMR', '310115', 'planner'),
  pudongHead: of('pudong-head', 'SAMR', '310115', 'inspection-head'),
  pudongInspector: of('pudong-inspector', 'SAMR', '310115', 'inspector'),
  minhangHead: of('minhang-head', 'SAMR', '310112', 'inspection-head'),
  firePlanner: of('fire-planner', 'FIRE', null, 'planner'),
  fireHead: of('fire-head', 'FIRE', null, 'inspection-head'),
  office: of('office', 'REFORM_OFFICE', null, 'reform-office'),
} as const;

/** What became of a change: the object as it stands, or the extensions of the refusal. */
export interface Change {
  readonly done: Record<string, unknown> | null;
  readonly refusal: Record<string, unknown> | undefined;
}

/** A mutation with one input, to be made by people; the fields are those that are read of its outcome. */
export function changing(silo: () => OpenSilo, name: string, inputType: string, fields: string) {
  const text = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${fields} } }`;
  return async (input: object, as: Viewer): Promise<Change> => {
    const { data, errors } = await silo().ask(text, { input }, as);
    return { done: (data?.[name] as Record<string, unknown>) ?? null, refusal: errors?.[0]?.extensions };
  };
}

/** The number and version of what was done, for the next change. */
export function at({ done, refusal }: Change): { readonly number: string; readonly version: number } {
  if (!done) throw new Error(`refused: ${JSON.stringify(refusal)}`);
  return { number: String(done.number), version: Number(done.version) };
}

/** An item as a planner of the market authority proposes it. */
export const PROPOSED_ITEM = {
  department: 'SAMR',
  code: 'AMR-31',
  name: '定量包装商品监督检查',
  basis: '《定量包装商品计量监督管理办法》第十六条',
  kind: 'GENERAL',
  objectType: '定量包装商品生产、销售单位',
  methods: ['TESTING', 'ON_SITE'],
  ratioFloorPpm: 10_000,
  ratioCeilingPpm: 50_000,
  mostPerYear: 2,
  inspectorField: '计量',
  matter: 'METROLOGY',
} as const;

/** Entries of the history of one thing, oldest first. */
export function historyOf(
  silo: OpenSilo,
  topic: string,
  number?: string,
): Promise<readonly { kind: string; actor: string; reason: string | null; details: string }[]> {
  return silo.database.dataSource.query(
    `SELECT kind, actor, reason, details FROM inspection_event WHERE topic = $1 AND ($2::text IS NULL OR number = $2)
     ORDER BY id`,
    [topic, number ?? null],
  );
}
