import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { day } from '../../../kernel/values/day';
import type { CaseStep } from '../../../subgraphs/enforcement/rules/cases/caseStep';
import { openCase } from '../../../subgraphs/enforcement/store/cases/openCase';
import { takeStepIn } from '../../../subgraphs/enforcement/store/cases/takeStep';
import { hashOf, OFFICERS, OPENING, seats } from './caseSamples';

const TODAY = day('2026-11-02');
/** An officer of the desk, on its day. */
export const byOfficer = { actor: seats.officer, today: TODAY };
const byHead = { actor: seats.head, today: TODAY };

/** Takes steps in a case file, one after the other, whoever may take them. */
export async function taken(
  database: SiloDatabase,
  number: string,
  steps: readonly (readonly [CaseStep, typeof byOfficer])[],
): Promise<string> {
  for (const [step, doing] of steps)
    await database.transaction((client) => takeStepIn(client, { number, step }, doing));
  return number;
}

/** A case of Pudong under verification; its number. */
export async function verifyingCase(database: SiloDatabase): Promise<string> {
  const { kind: _, extendedOn: __, ...opening } = OPENING;
  const number = await openCase(database, { ...opening, foundOn: day('2026-10-30') }, byOfficer);
  return taken(database, number, [[{ kind: 'VERIFY' }, byOfficer]]);
}

/** A case of Pudong under investigation; its number. */
export async function investigatedCase(database: SiloDatabase, caseNumber = '沪市监浦案〔2026〕17号'): Promise<string> {
  const number = await verifyingCase(database);
  return taken(database, number, [
    [{ kind: 'FILE', caseNumber, grave: false, sha256: hashOf('1') }, byHead],
    [{ kind: 'ASSIGN', officers: OFFICERS }, byHead],
  ]);
}
