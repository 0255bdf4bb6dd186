import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { KeyListRow } from './keyListRows';

/** SQL: whether the authority of the alias is the one in the parameter, or one of its offices. */
export const ofLine = (alias: string, param: string): string =>
  `(${alias}.authority = ${param} OR starts_with(${alias}.authority, ${param} || '-'))`;

const SUBJECTS = `SELECT count(*)::int AS subjects FROM supervised_subject s
  WHERE s.matter_code = $1 AND s.superseded_seq IS NULL AND (s.ended_on IS NULL OR s.ended_on > $3)
    AND ${ofLine('s', '$2')}`;
const LISTED = `SELECT count(*)::int AS listed FROM key_list_object
  WHERE list = $1 AND state IN ('LISTED', 'REMOVAL_PROPOSED')`;
const IS_SUBJECT = `SELECT s.authority FROM supervised_subject s
  WHERE s.matter_code = $1 AND s.uscc = $4::character(18) AND s.superseded_seq IS NULL
    AND (s.ended_on IS NULL OR s.ended_on > $3) AND ${ofLine('s', '$2')}`;

/** Subjects of a matter under supervision on a day: a district office's own, or those of a municipal department's line. */
export async function countSubjects(
  client: Queryable,
  { matter, authority }: Pick<KeyListRow, 'matter' | 'authority'>,
  today: string,
): Promise<number> {
  const { rows } = await client.query<{ subjects: number }>(SUBJECTS, [matter, authority, today]);
  return rows[0]?.subjects ?? 0;
}

/** How many objects are on a list. */
export async function countListed(client: Queryable, list: string): Promise<number> {
  const { rows } = await client.query<{ listed: number }>(LISTED, [list]);
  return rows[0]?.listed ?? 0;
}

/** The authority in charge of a subject of a line's matter; undefined where it is none. */
export async function findCharge(
  client: Queryable,
  { matter, authority }: Pick<KeyListRow, 'matter' | 'authority'>,
  { uscc, today }: { readonly uscc: string; readonly today: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ authority: string }>(IS_SUBJECT, [matter, authority, today, uscc]);
  return rows[0]?.authority;
}
