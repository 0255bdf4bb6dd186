import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { mayAnswerHearing } from '../../rules/disclosure/hearingWindow';
import { appendEvent } from '../work/appendEvent';
import { evidenceList } from './evidenceList';
import { type HearingRow, HOLD_HEARING } from './hearingRows';
import { holdForRole } from './holdForRole';
import { storeObjection } from './objections';

/** What a subject answered, as an officer enters it on its behalf. */
export interface HearingAnswer extends WorkAt {
  readonly statement: string;
  readonly evidence: readonly string[];
  /** Whether it objects, which enters an objection with the same statement and evidence. */
  readonly objects: boolean;
}

/**
 * Records the answer of a subject to its hearing, and its objection where it objects. Throws HEARING_CLOSED,
 * WORK_STATE_UNFIT where the publication is decided, OBJECTION_ALREADY_OPEN, EVIDENCE_LIST_UNFIT, the codes of a text and
 * what `holdForRole` throws, and then nothing is stored.
 */
export function answerHearing(
  database: SiloDatabase,
  { statement, evidence, objects, ...at }: HearingAnswer,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const holding = { sql: HOLD_HEARING, field: 'hearing', actor, role: 'supervision-officer' } as const;
    const hearing = await holdForRole<HearingRow>(client, at, holding);
    const { number, uscc, matter, authority, publicationState } = hearing;
    const article = '上海市分类监管管理办法 20-2';
    requireLawful(workStep({ act: 'ANSWER', state: publicationState, possibleIn: ['PROPOSED'], article }));
    requireLawful(mayAnswerHearing(hearing, today), { hearing: number });
    const said = { statement: workText(statement, 'statement'), evidence: evidenceList(evidence) };
    const decision = { id: hearing.assignment, uscc, matter, authority };
    const objection = objects ? await storeObjection(client, decision, { ...said, ...doing, hearing: number }) : null;
    await client.query(
      `UPDATE publication_hearing SET heard_on = $2, statement = $3, evidence = $4, objection = $5, entered_by = $6,
         version = version + 1, recorded_at = now() WHERE id = $1`,
      [hearing.id, today, said.statement, said.evidence, objection, actor.subject],
    );
    const work = { topic: 'hearing', number, kind: 'HEARD', uscc, matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...work, details: { objection, evidence: said.evidence } });
    return number;
  });
}
