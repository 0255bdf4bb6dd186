import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { OpenStep } from '../../rules/cases/caseStep';
import { dayFits } from '../../rules/cases/judging';
import { openFile } from '../../rules/cases/openFile';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { CASE_FILES, columnsOf } from './caseRows';
import { leadToOpen } from './leadOfFile';
import { recordStep } from './takeStep';

/** What a file is opened with; the day of a lead is the lead's. */
export type CaseOpening = Omit<OpenStep, 'kind' | 'extendedOn'>;

/**
 * Opens a case file from a lead, or of own motion, and gives its number. Throws NOT_YOUR_CASE, CASE_DAY_UNFIT, WORK_UNKNOWN,
 * CASE_LEAD_TAKEN, CASE_LEAD_OF_ANOTHER. 《行政处罚法》第五十四条；《市场监督管理行政处罚程序规定》第十七条、第十八条（未核对）
 */
export function openCase(database: SiloDatabase, opening: CaseOpening, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, uscc, act, lead: leadNumber } = opening;
  requireAll(
    mayEnforceFor(actor, authority, 'case-officer'),
    dayFits('actFrom', act.actFrom, { from: act.actFrom, today }),
    dayFits('actTo', act.actTo ?? today, { from: act.actFrom, today }),
    dayFits('foundOn', opening.foundOn, { from: act.actFrom, today }),
  );
  return database.transaction(async (client) => {
    const lead = leadNumber === null ? null : await leadToOpen(client, { lead: leadNumber, uscc, authority });
    const found = lead ? { foundOn: lead.receivedOn, extendedOn: lead.extendedOn } : { extendedOn: null };
    const step: OpenStep = { kind: 'OPEN', ...opening, ...found };
    const file = openFile(step, doing);
    const number = await addWork(client, CASE_FILES, today, columnsOf(file, today));
    await recordStep(client, { number, file, step }, doing);
    return number;
  });
}
