import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type CourtWindow, courtRequest, courtWindow, reminderTerm } from '../../rules/after/courtWindow';
import { deferredTo, leftToPay } from '../../rules/after/followUpAccount';
import { performanceStep } from '../../rules/after/performanceState';
import { isStayed } from '../../rules/after/remedyState';
import { changeFollowUp, type FollowUpStep } from './changeFollowUp';
import type { FollowUpRow } from './followUpRow';

const COURT_LIMIT = 100;

/** When the court may be asked about a decision; null before it was served. */
export function courtWindowOf(row: FollowUpRow): CourtWindow | null {
  const { servedOn, remedies } = row;
  return servedOn === null ? null : courtWindow({ servedOn, remedies, deferredTo: deferredTo(row) });
}

/**
 * EN-30: records that the party was reminded in writing; `on` is the day of the service. Throws WORK_STATE_UNFIT and the
 * codes of `changeFollowUp`. 行政强制法 54
 */
export function remindParty(database: SiloDatabase, input: FollowUpStep, doing: WorkDoing): Promise<string> {
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      change({ row, on }) {
        const { fine, gains, surcharge } = leftToPay(row, on);
        return {
          topic: 'performance',
          kind: 'REMINDED',
          verdicts: [performanceStep('REMIND', row.performance)],
          set: { reminded_on: on },
          details: {
            fine: String(fine),
            gains: String(gains),
            surcharge: String(surcharge),
            waitsUntil: reminderTerm(on).dueOn,
          },
        };
      },
    },
  );
}

/** Which court is asked. */
export interface CourtApplication extends FollowUpStep {
  readonly court: string;
}

/**
 * EN-30: asks the court to enforce, within its window and after the reminder. Throws COURT_TOO_EARLY, COURT_TOO_LATE,
 * COURT_WITHOUT_REMINDER, COURT_REMINDER_RUNS, EXECUTION_STAYED, WORK_STATE_UNFIT and the codes of `workText` and
 * `changeFollowUp`. 行政强制法 53, 54
 */
export function askCourt(database: SiloDatabase, input: CourtApplication, doing: WorkDoing): Promise<string> {
  const court = workText(input.court, 'court', COURT_LIMIT);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-head',
      change({ row, on }) {
        const window = courtWindowOf(row) ?? { lapsesOn: null, opensOn: null, closesOn: null, basis: [] };
        const stayed = isStayed(row.remedies);
        return {
          topic: 'performance',
          kind: 'COURT_ASKED',
          verdicts: [
            performanceStep('ASK_COURT', row.performance),
            courtRequest({ window, stayed, remindedOn: row.remindedOn, today: on }),
          ],
          set: { performance: 'COURT', court_asked_on: on, court },
          details: { court, opensOn: window.opensOn, closesOn: window.closesOn },
          move: { kind: 'ASK_COURT' },
        };
      },
    },
  );
}
