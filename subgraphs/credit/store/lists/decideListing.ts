import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { documentNumber as requireNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { listHeard } from '../../rules/lists/listHeard';
import { listPublication } from '../../rules/lists/listPublication';
import { listStay } from '../../rules/lists/listStay';
import { anotherHead } from '../../rules/work/anotherHead';
import { recordIdOf } from '../repair/recordOfWork';
import { changeListing, type ListingChanging } from './changeListing';
import type { ListingRow } from './listingRows';
import { writeListRecord } from './listRecord';
import { type PenaltyEntry, requirePenalty } from './requirePenalty';
import { requireCandidate } from './takeCandidate';

/** What the head makes of a proposed entry; what is published is told where it is approved. */
export interface ListingDecision extends WorkAt {
  readonly approve: boolean;
  readonly reason: string;
  readonly documentNumber?: string | null;
  /** How one gets off the list. */
  readonly exitConditions?: string | null;
  /** What the party can do against the decision. */
  readonly remedy?: string | null;
}

const textOrNull = (text: string | null | undefined, field: string): string | null =>
  text ? workText(text, field) : null;

const penaltyEntry = (row: ListingRow): PenaltyEntry => ({
  ...row,
  penaltyRecord: row.penaltyRecord && recordIdOf(row.penaltyRecord),
});

/**
 * Decides on an entry; the penalty on which it rests is held and judged again. one that is approved stands from today, and its record tells it to the public with its ground.
 * Throws SAME_PERSON_APPROVES, LIST_NOTICE_MISSING, LIST_STATEMENT_OPEN, LIST_HEARING_MISSING, LIST_STATEMENT_FOUNDED,
 * LIST_PUBLICATION_INCOMPLETE, LIST_CANDIDATE_WITHDRAWN, LIST_WITHOUT_HEAVIER_PENALTY, the codes of a text and those of `changeListing`.
 *
 * CR-7..12；《上海市社会信用条例》第二十五条、第三十三条
 */
export async function decideListing(database: SiloDatabase, input: ListingDecision, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { approve } = input;
  const reason = workText(input.reason, 'reason');
  const published = {
    documentNumber: input.documentNumber ? requireNumber(input.documentNumber, 'documentNumber') : null,
    exitConditions: textOrNull(input.exitConditions, 'exitConditions'),
    remedy: textOrNull(input.remedy, 'remedy'),
  };
  const { documentNumber, exitConditions, remedy } = published;
  const change: ListingChanging['change'] = (client, row) => {
    const staysUntil = approve ? (listStay(row.list, today)?.until ?? null) : null;
    const decided = { decided_by: actor.subject, decided_on: today, decision_reason: reason };
    return {
      kind: approve ? 'LISTED' : 'REFUSED',
      verdicts: [
        anotherHead(actor, row.proposedBy),
        ...(approve ? [listHeard(row, today), listPublication(published)] : []),
      ],
      set: {
        state: approve ? 'LISTED' : 'REFUSED',
        ...decided,
        ...(approve && { document_number: documentNumber, exit_conditions: exitConditions, remedy }),
        stays_until: staysUntil,
      },
      reason,
      details: { documentNumber, staysUntil },
      after: async () => {
        if (!approve) return;
        await requireCandidate(client, row.candidate);
        await requirePenalty(client, penaltyEntry(row), today);
        await writeListRecord(client, row, { documentNumber: documentNumber ?? '', staysUntil }, today);
      },
    };
  };
  return changeListing(database, { ...input, step: { role: 'credit-head', act: 'DECIDE', change } }, doing);
}
