import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { stepDay } from '../../../../kernel/values/work/stepDay';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { actDays } from '../../rules/cases/actDays';
import type { OpenStep } from '../../rules/cases/caseStep';
import { dayFits } from '../../rules/cases/judging';
import { openFile } from '../../rules/cases/openFile';
import { foundInTime } from '../../rules/proceedings/filingTerm';
import { partyFits } from '../../rules/proceedings/partyFits';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import type { LeadRow } from '../leads/leadRows';
import { CASE_FILES, columnsOf } from './caseRows';
import { leadToOpen } from './leadOfFile';
import { recordStep } from './takeStep';

/** What a file is opened with; the day of a lead is the lead's. */
export interface CaseOpening extends Omit<OpenStep, 'kind' | 'extendedOn'> {
  /** Day that the document bears; that of the entry unless stated. */
  readonly on?: Day | null;
}

/** What a lead tells of the finding: on paper it can have come before it came by the feed. */
const foundBy = (lead: LeadRow, on: Day) => ({
  foundOn: lead.receivedOn <= on ? lead.receivedOn : (lead.sentOn ?? on),
  extendedOn: lead.extendedOn,
});

/**
 * Opens a case file from a lead, or of own motion, and gives its number. Throws NOT_YOUR_CASE, CASE_DAY_UNFIT, CASE_PARTY_UNFIT,
 * WORK_UNKNOWN, CASE_LEAD_TAKEN, CASE_LEAD_OF_ANOTHER, STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST. 《行政处罚法》第五十四条；《市场监督管理行政处罚程序规定》第十七条、第十八条（未核对）
 */
export function openCase(database: SiloDatabase, opening: CaseOpening, doing: WorkDoing): Promise<string> {
  const { on, ...content } = opening;
  const { actor } = doing;
  const { authority, uscc, act, lead: leadNumber } = content;
  const today = stepDay(on, { today: doing.today, notBefore: null });
  requireAll(
    mayEnforceFor(actor, authority, 'case-officer'),
    ...actDays(act, today),
    dayFits('foundOn', opening.foundOn, { from: act.actFrom, today }),
    partyFits(opening.party, uscc),
    ...(leadNumber === null ? [foundInTime(opening.foundOn, today)] : []),
  );
  return database.transaction(async (client) => {
    const lead = leadNumber === null ? null : await leadToOpen(client, { lead: leadNumber, uscc, authority });
    if (lead) stepDay(today, { today: doing.today, notBefore: lead.sentOn ?? lead.receivedOn });
    const found = lead ? foundBy(lead, today) : { extendedOn: null };
    const step: OpenStep = { kind: 'OPEN', ...content, ...found };
    const taken = { actor, today };
    const file = openFile(step, taken);
    const number = await addWork(client, CASE_FILES, today, columnsOf(file, today));
    await recordStep(client, { number, file, step }, taken);
    return number;
  });
}
