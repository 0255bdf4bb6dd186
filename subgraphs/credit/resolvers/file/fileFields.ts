import {
  type Connection,
  type ListSpec,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../../kernel/service/connection';
import type { Param } from '../../../../kernel/service/entityReader';
import { findFactNumber } from '../../../../kernel/service/factId';
import type { ResolverMap } from '../../../../kernel/service/mergeResolvers';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { findIndustryRatingScheme } from '../../../../kernel/values/reference/industryRatingSchemes';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { annualReportState } from '../../rules/file/annualReportState';
import { annualReportWindow } from '../../rules/file/annualReportWindow';
import { fileVisibility } from '../../rules/file/fileVisibility';
import { type OwnEventDays, ownEventState, ownEventTerm } from '../../rules/file/ownEventTerm';
import { CORE, type CoreRow } from '../../store/entityParts';
import { FILE_LISTS, type FileList, submissionOf } from '../../store/file/fileParts';
import type { CreditContext, EntityParent } from '../creditContext';

/** Reads a page of what is held of an entity; null for an entity that the register does not hold. */
export async function pageOf(
  { uscc }: EntityParent,
  args: PageArgs,
  context: CreditContext,
  { spec, own = [] }: { readonly spec: ListSpec; readonly own?: readonly Param[] },
): Promise<Connection | null> {
  const seal = { cursorKey: context.store.cursorKey, scope: uscc };
  const page = context.loaders.entity.load(uscc, pageRequest(spec, args, { ...seal, own }));
  const [core, rows] = await Promise.all([context.loaders.entity.load(uscc, CORE), page]);
  return core ? toConnection(spec, rows as PageRows, { ...args, ...seal }) : null;
}

const listField =
  ({ table, spec }: FileList) =>
  async (entity: EntityParent, args: PageArgs, context: CreditContext): Promise<Connection | null> => {
    requireLawful(fileVisibility(table.list, context.viewer.kind));
    return pageOf(entity, args, context, { spec });
  };

const factOf = ({ table, byId }: FileList): object => ({
  __resolveReference({ id }: { readonly id: string }, { viewer, loaders }: CreditContext): unknown {
    const number = findFactNumber(table.type, id);
    const allowed = fileVisibility(table.list, viewer.kind).lawful;
    return number && allowed ? loaders.entity.load(number, byId) : null;
  },
  entity: entityOf,
});

const FACTS: ResolverMap = Object.fromEntries(FILE_LISTS.map((list) => [list.table.type, factOf(list)]));
const LISTS = Object.fromEntries(FILE_LISTS.map((list) => [list.table.list, listField(list)]));

interface Report {
  readonly uscc: string;
  readonly reportYear: number;
  readonly submittedOn: Day;
}

/** How an entity stands with the report of the last year whose window has opened. */
async function annualReportStanding({ uscc }: EntityParent, _: unknown, { today, loaders }: CreditContext) {
  const year = yearOf(today) - 1;
  const [core, found] = await Promise.all([
    loaders.entity.load(uscc, CORE) as Promise<CoreRow | null>,
    loaders.entity.load(uscc, submissionOf(year)) as Promise<{ readonly submittedOn: Day } | null>,
  ]);
  if (!core) return null;
  const window = annualReportWindow(year);
  const submittedOn = found?.submittedOn ?? null;
  const facts = { year, registeredOn: core.registeredOn as Day, status: core.status, submittedOn };
  return { year, ...window, submittedOn, state: annualReportState(facts, today) };
}

const ON_REPORT = {
  year: ({ reportYear }: Report): number => reportYear,
  lastOn: ({ reportYear }: Report): Day => annualReportWindow(reportYear).lastOn,
  state: ({ reportYear, submittedOn }: Report): string =>
    submittedOn <= annualReportWindow(reportYear).lastOn ? 'ON_TIME' : 'LATE',
  basis: ({ reportYear }: Report): object => annualReportWindow(reportYear).basis,
};

const ON_OWN_EVENT = {
  dueOn: ({ occurredOn }: OwnEventDays): Day | null => ownEventTerm(occurredOn).dueOn,
  state: (event: OwnEventDays, _: unknown, { today }: CreditContext): string => ownEventState(event, today),
  basis: ({ occurredOn }: OwnEventDays): object => ownEventTerm(occurredOn).basis,
};

/** What an entity files and what others say of it: facts, with their past. */
export const fileFactResolvers: ResolverMap = {
  ...FACTS,
  MarketEntity: { ...LISTS, annualReportStanding },
  AnnualReport: { ...FACTS.AnnualReport, ...ON_REPORT },
  OwnEvent: { ...FACTS.OwnEvent, ...ON_OWN_EVENT },
  SelfDeclaration: { ...FACTS.SelfDeclaration, trust: (): string => 'SELF_DECLARED' },
  ThirdPartyEvidence: { ...FACTS.ThirdPartyEvidence, trust: (): string => 'THIRD_PARTY' },
  IndustryRating: {
    ...FACTS.IndustryRating,
    scheme: ({ schemeId }: { readonly schemeId: string }) => findIndustryRatingScheme(schemeId),
  },
};
