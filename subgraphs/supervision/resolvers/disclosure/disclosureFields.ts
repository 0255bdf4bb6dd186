import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../../kernel/service/connection';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import type { Day } from '../../../../kernel/values/day';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { categoryNotice, type UsageNotice } from '../../rules/categoryNotice';
import { type HearingState, hearingState } from '../../rules/disclosure/hearingWindow';
import { type InterviewState, interviewState } from '../../rules/disclosure/interviewState';
import { type CategoryMeasures, type MeasuringRules, measuresInForce } from '../../rules/disclosure/measuresInForce';
import { type ObjectionRight, objectionRight } from '../../rules/disclosure/objectionRight';
import type { HearingRow } from '../../store/disclosure/hearingRows';
import type { InterviewRow } from '../../store/disclosure/interviewRows';
import { MEASURING_RULES } from '../../store/disclosure/measureParts';
import type { NoticeRow } from '../../store/disclosure/notices';
import type { ObjectionRow } from '../../store/disclosure/objectionRows';
import {
  type EntryOutcome,
  PUBLICATION_COUNTS,
  PUBLICATION_ENTRIES,
  type PublicationRow,
} from '../../store/disclosure/publicationRows';
import type { SubjectCategory } from '../../store/disclosure/subjectCategory';
import type { CategoryRow } from '../../store/parts';
import type { SupervisionContext } from '../context';

async function measures(
  { ruleSet, ...row }: CategoryRow,
  _: unknown,
  { loaders }: SupervisionContext,
): Promise<CategoryMeasures | null> {
  if (ruleSet === null) return null;
  const rules = (await loaders.entity.load(ruleSet, { part: MEASURING_RULES, params: [] })) as MeasuringRules | null;
  return rules ? (measuresInForce(row, rules) ?? null) : null;
}

interface EntryArgs extends PageArgs {
  readonly outcome?: EntryOutcome | null;
}

async function entries({ id }: PublicationRow, args: EntryArgs, context: SupervisionContext): Promise<Connection> {
  const { store, loaders } = context;
  const own = [args.outcome ?? null];
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([id, ...own]) };
  const page = await loaders.entity.load(id, pageRequest(PUBLICATION_ENTRIES, args, { ...seal, own }));
  return toConnection(PUBLICATION_ENTRIES, (page ?? { total: 0, rows: [] }) as PageRows, { ...args, ...seal });
}

const counts = ({ id }: PublicationRow, _: unknown, { loaders }: SupervisionContext): Promise<unknown> =>
  loaders.entity.load(id, { part: PUBLICATION_COUNTS, params: [] });

/** The fields of what disclosure tells. */
export const disclosureFields = {
  SupervisionCategory: { measures },
  SubjectNotice: { entity: entityOf },
  SupervisionInterview: {
    entity: entityOf,
    state: (row: InterviewRow, _: unknown, { today }: SupervisionContext): InterviewState => interviewState(row, today),
    rectifiedLate: ({ rectifiedOn, rectifyBy }: InterviewRow): boolean | null =>
      rectifiedOn === null ? null : rectifiedOn > rectifyBy,
  },
  CategoryPublication: { entries, counts },
  PublicationEntry: { entity: entityOf },
  PublicationHearing: {
    entity: entityOf,
    state: (row: HearingRow, _: unknown, { today }: SupervisionContext): HearingState => hearingState(row, today),
  },
  CategoryObjection: {
    entity: entityOf,
    dueOn: ({ enteredOn }: ObjectionRow): Day | null => workTerm('CATEGORY_OBJECTION_DECIDED_WITHIN', enteredOn).dueOn,
  },
  SubjectCategory: {
    entity: ({ decided }: SubjectCategory) => entityOf(decided),
    matter: ({ decided }: SubjectCategory): string => decided.matter,
    authority: ({ decided }: SubjectCategory): string => decided.authority,
    status: ({ decided }: SubjectCategory): string => decided.status,
    reason: ({ decided }: SubjectCategory): string => decided.reason,
    category: ({ decided }: SubjectCategory): string | null => decided.category,
    level: ({ decided }: SubjectCategory): number | null => decided.level,
    since: ({ decided }: SubjectCategory): string => decided.since,
    rights: ({ answerBy }: SubjectCategory): ObjectionRight => objectionRight(answerBy),
    usage: ({ decided }: SubjectCategory): UsageNotice | null => categoryNotice(decided.published),
    toldOn: ({ toldBy }: SubjectCategory): NoticeRow['doneOn'] | null => toldBy?.doneOn ?? null,
  },
};
