import type { Viewer } from '../../../kernel/service/silo';
import type { OpenSilo } from '../openSilo';

const FIELDS: Readonly<Record<string, string>> = {
  inspectionFollowUps: 'number version item followUp followUpDueOn followUpCompletedOn isFollowUpOverdue',
  inspectionFlags: 'number version kind state authority { code } entity { uscc } raisedOn outcome',
  inspectionHandOvers: `number version state ground visit item toDepartment { code } dueOn isOverdue lead receivedOn caseNumber
    returnCode returnReason outcome closedOn replacedBy`,
  itemChecklists: 'number version item edition state effectiveFrom effectiveTo contentHash points { code text }',
};

/** The rows of a list of results as a viewer reads them, newest first. Throws what refuses the list. */
export async function listed(
  silo: OpenSilo,
  [list, filterType, filter]: readonly [list: string, filterType: string, filter: object],
  as: Viewer,
): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: ${filterType}) { ${list}(filter: $filter, first: 50) { edges { node { ${FIELDS[list]} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  if (errors) throw new Error(JSON.stringify(errors));
  const page = data?.[list] as { edges: { node: Record<string, unknown> }[] };
  return page.edges.map(({ node }) => node);
}

/** Whether anything of the silo's outbox says that an entity was put on a list; that it is a candidate is no such thing. */
export async function isMarked(silo: OpenSilo, uscc: string): Promise<boolean> {
  const sql = `SELECT 1 FROM outbox WHERE aggregateid = $1 AND aggregatetype <> 'abnormal-candidate'
    AND payload::text ~* 'abnormal|经营异常'`;
  return (await silo.database.dataSource.query(sql, [uscc])).length > 0;
}
