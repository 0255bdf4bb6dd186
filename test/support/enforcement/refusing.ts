import type { Viewer } from '../../../kernel/service/silo';
import { type CaseDesk, casePeople, FIRST } from './caseDesk';

const TABLES = [
  'case_file',
  'enforcement_event',
  'enforcement_case',
  'case_stage_entry',
  'enforcement_decision',
  'penalty',
  'outbox',
  'case_lead',
  'lead_event',
];

async function everything({ silo }: CaseDesk): Promise<string> {
  const sealed = TABLES.map(
    (table) =>
      `SELECT '${table}' AS name, coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS seal FROM ${table} t`,
  );
  return JSON.stringify(await silo.database.dataSource.query(sealed.join(' UNION ALL ')));
}

/** Takes steps that must be refused and store nothing, and gives the refusal. */
export function refusing(desk: () => CaseDesk) {
  return async (mutation: string, input: object, as: Viewer = casePeople.officer, number = FIRST) => {
    const before = await everything(desk());
    const { file, refusal } = await desk().take(mutation, input, as, number);
    expect(file).toBeNull();
    expect(await everything(desk())).toBe(before);
    return refusal;
  };
}
