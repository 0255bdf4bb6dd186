import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** What is kept of the number of the sealed register: bound to the lead, it cannot be read back. */
function sealOf(lead: string, reference: string): string {
  return createHash('sha256').update(`${lead}\n${reference}`).digest('hex');
}

/** Seals the complainant of a lead by the number under which the register of the department holds him. 沪府发〔2020〕7号（十五） */
export async function sealComplainant(client: PoolClient, lead: string, reference: string): Promise<void> {
  const sql = 'INSERT INTO sealed_complainant (lead, seal) VALUES ($1, $2)';
  await client.query(sql, [lead, sealOf(lead, reference)]);
}

/** Whether that is the number under which the complainant of a lead was sealed. 沪府发〔2020〕7号（十五） */
export async function isSealedComplainant(client: PoolClient, lead: string, reference: string): Promise<boolean> {
  const sql = 'SELECT complainant_matches($1, $2) AS "isSame"';
  const { rows } = await client.query<{ isSame: boolean }>(sql, [lead, sealOf(lead, reference)]);
  return rows[0]?.isSame === true;
}
