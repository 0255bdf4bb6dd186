import type { Viewer } from '../../../kernel/service/silo';
import type { PlanDesk } from './planDesk';

/** What became of a change: the object as it stands, or the extensions of the refusal, which left nothing behind. */
export interface LimitChange {
  readonly done: { readonly number: string; readonly version: number; readonly [field: string]: unknown } | null;
  readonly refusal: Record<string, unknown> | undefined;
}

const STORED = `SELECT (SELECT json_agg(c) FROM inspection_cap c) AS caps,
  (SELECT json_agg(x) FROM inspection_exemption x) AS exempt, (SELECT count(*) FROM inspection_event) AS events`;

/** A mutation of caps or exemptions, to be made by people; throws where a refusal left something. */
export function changeLimits(desk: () => PlanDesk, name: string, type: string, fields: string) {
  const text = `mutation M($input: ${type}!) { ${name}(input: $input) { number version ${fields} } }`;
  return async (input: object, as: Viewer): Promise<LimitChange> => {
    const { silo } = desk();
    const stored = async () => JSON.stringify(await silo.database.dataSource.query(STORED));
    const before = await stored();
    const { data, errors } = await silo.ask(text, { input }, as);
    const done = (data?.[name] as LimitChange['done']) ?? null;
    if (!done && (await stored()) !== before) throw new Error(`${name} was refused and left something`);
    return { done, refusal: errors?.[0]?.extensions };
  };
}

/** What was done to a cap or an exemption, oldest first. */
export function limitHistory(desk: PlanDesk, number: string): Promise<unknown[]> {
  const sql = 'SELECT topic, kind, reason FROM inspection_event WHERE number = $1 ORDER BY sequence';
  return desk.silo.database.dataSource.query(sql, [number]);
}
