import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { stepDay } from '../../../../kernel/values/work/stepDay';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import type { HeardForm } from '../../rules/lists/listTypes';
import { changeListing } from './changeListing';

/** A notice that was served on the party. */
export interface ListingNotice extends WorkAt {
  readonly servedOn: Day;
  /** Facts, reasons and basis as the party was told them. */
  readonly reasons: string;
  /** What it was told of its rights. */
  readonly rights: string;
}

/** Last day for the statement of a party; null where the holidays of its year are not known. */
export const statementUntil = (servedOn: Day): Day | null => workTerm('SERIOUS_LIST_STATEMENT_WITHIN', servedOn).dueOn;

/**
 * Enters that the party was told what it is to be listed for, why, on which basis, and what its rights are. Throws
 * STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST, the codes of a text and those of `changeListing`. 《上海市社会信用条例》第三十三条
 */
export async function noticeListing(database: SiloDatabase, input: ListingNotice, doing: WorkDoing): Promise<string> {
  const { servedOn } = input;
  const reasons = workText(input.reasons, 'reasons');
  const rights = workText(input.rights, 'rights');
  const step = {
    role: 'credit-handler',
    act: 'NOTICE',
    change: (_: unknown, { proposedOn }: { readonly proposedOn: Day }) => ({
      kind: 'NOTICED',
      verdicts: [],
      on: stepDay(servedOn, { today: doing.today, notBefore: proposedOn, field: 'servedOn' }),
      set: {
        state: 'NOTICED',
        noticed_on: servedOn,
        notice_reasons: reasons,
        notice_rights: rights,
        statement_until: statementUntil(servedOn),
      },
      details: { servedOn },
    }),
  } as const;
  return changeListing(database, { ...input, step }, doing);
}

/** What a party said, or that it waived. */
export interface ListingStatement extends WorkAt {
  readonly form: HeardForm;
  readonly heardOn: Day;
  /** Whether the party asks for a hearing. */
  readonly hearingAsked: boolean;
  readonly statement: string;
  /** Whether what it said is adopted. */
  readonly adopted: boolean;
  readonly answer: string;
}

/**
 * Enters how the party was heard, and what was made of it; a hearing that was once asked for stays asked for. Throws
 * STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST, the codes of a text and those of `changeListing`. 《上海市社会信用条例》第三十三条
 */
export async function hearListing(database: SiloDatabase, input: ListingStatement, doing: WorkDoing): Promise<string> {
  const { form, heardOn, adopted } = input;
  const statement = workText(input.statement, 'statement');
  const answer = workText(input.answer, 'answer');
  const step = {
    role: 'credit-handler',
    act: 'HEAR',
    change: (_: unknown, row: { readonly noticedOn: Day | null; readonly hearingAsked: boolean }) => ({
      kind: 'HEARD',
      verdicts: [],
      on: stepDay(heardOn, { today: doing.today, notBefore: row.noticedOn, field: 'heardOn' }),
      set: {
        state: 'HEARD',
        heard_form: form,
        heard_on: heardOn,
        hearing_asked: row.hearingAsked || input.hearingAsked,
        statement,
        adopted,
        answer,
      },
      details: { form, heardOn, adopted },
    }),
  } as const;
  return changeListing(database, { ...input, step }, doing);
}
