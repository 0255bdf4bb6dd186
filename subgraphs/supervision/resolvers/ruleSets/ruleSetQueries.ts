import type { Connection, PageArgs, PageRows } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { authoritiesSeen, seesAuthority } from '../../../../kernel/values/work/workParties';
import { requireMatter } from '../../store/oversight/requireMatter';
import { listOverdueFilings, listRestingOn, listRuleSets, type RuleSetPage } from '../../store/ruleSets/listRuleSets';
import { listProportions, type StoredProportions } from '../../store/ruleSets/storedProportions';
import { findRuleSet, type RuleSetState, type StoredRuleSet } from '../../store/ruleSets/storedRuleSet';
import type { SupervisionContext } from '../context';
import { dependantsOf, type RecordedEnd, recordedEnds } from './ruleSetFields';
import { type RuleSetView, ruleSetView } from './ruleSetView';

const MOST_DEPENDANTS = 1_000;

const viewed = (page: PageRows): PageRows => ({
  total: page.total,
  rows: page.rows.map((row) => ({ ...ruleSetView(row as unknown as StoredRuleSet), no: row.no })),
});

const readerOf = ({ store }: SupervisionContext) => readingFrom(store.database.statements);

interface ListArgs extends PageArgs {
  readonly matter?: string | null;
  readonly authority?: string | null;
  readonly inForceOn?: Day | null;
  readonly state?: RuleSetState | null;
}

async function filterOf(args: ListArgs, context: SupervisionContext) {
  const { matter = null, authority = null, inForceOn = null, state = null } = args;
  if (matter !== null) await requireMatter(readerOf(context), matter);
  if (authority !== null) getDepartment(authority, 'authority');
  return { matter, authority, inForceOn, state };
}

async function ruleSets(_: unknown, args: ListArgs, context: SupervisionContext): Promise<Connection> {
  const filter = await filterOf(args, context);
  const list = { name: 'ruleSets', scope: JSON.stringify(filter) };
  return openPage(list, args, context, async (page) => viewed(await listRuleSets(readerOf(context), filter, page)));
}

async function ruleSet(
  _: unknown,
  { number }: { readonly number: string },
  context: SupervisionContext,
): Promise<RuleSetView | null> {
  const found = await findRuleSet(readerOf(context), number);
  const isSeen = found && (found.state === 'PUBLISHED' || seesAuthority(context.viewer, found.authority));
  return isSeen ? ruleSetView(found) : null;
}

async function annualProportions(
  _: unknown,
  { matter, year }: { readonly matter: string; readonly year: number },
  context: SupervisionContext,
): Promise<StoredProportions[]> {
  await requireMatter(readerOf(context), matter);
  return listProportions(readerOf(context), { matter, year });
}

function overdueFilings(_: unknown, args: PageArgs, context: SupervisionContext): Promise<Connection> {
  const list = { name: 'overdueFilings', scope: context.today };
  const read = async (page: RuleSetPage) => viewed(await listOverdueFilings(readerOf(context), context.today, page));
  return workPage(list, args, context, read);
}

async function legalBasisDependants(
  _: unknown,
  { law, article = null }: { readonly law: string; readonly article?: string | null },
  context: SupervisionContext,
): Promise<object[]> {
  const seen = { authorities: authoritiesSeen(context.viewer), today: context.today };
  const rows = await listRestingOn(readerOf(context), law, seen);
  return rows.flatMap((row) => dependantsOf(row, { law, article })).slice(0, MOST_DEPENDANTS);
}

function lawEnds(_: unknown, __: unknown, context: SupervisionContext): Promise<RecordedEnd[]> {
  return recordedEnds(context);
}

/** The root fields that read rules of classification, shares of years and the ends of laws. */
export const ruleSetQueries = { ruleSets, ruleSet, annualProportions, overdueFilings, legalBasisDependants, lawEnds };
