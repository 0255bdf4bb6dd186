import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import type { ByNumber } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import type { HearingState } from '../../rules/disclosure/hearingWindow';
import type { NoticeState } from '../../rules/disclosure/noticeOnce';
import type { ObjectionState } from '../../rules/disclosure/objectionDecision';
import type { PublicationState } from '../../rules/disclosure/publicationState';
import { findCategoryInForce, noCategory } from '../../store/disclosure/decidedCategory';
import { findHearing, type HearingRow, listHearings } from '../../store/disclosure/hearingRows';
import { findInterview, type InterviewRow, listInterviews } from '../../store/disclosure/interviewRows';
import { listNotices } from '../../store/disclosure/notices';
import { findObjection, listObjections, type ObjectionRow } from '../../store/disclosure/objectionRows';
import { findPublication, listPublications, type PublicationRow } from '../../store/disclosure/publicationRows';
import { getSubjectCategory, type SubjectCategory } from '../../store/disclosure/subjectCategory';
import type { SupervisionContext } from '../context';

type OfEntity<Filter> = PageArgs & Filter & { readonly uscc?: string | null };

/** The code that a list is narrowed to; null for all. Throws the codes of `requireUscc`. */
const codeOf = (uscc: string | null | undefined): string | null => (uscc ? requireUscc(uscc) : null);

/** A field that gives one piece of work by its number: null where there is none, or none that is the viewer's to see. */
function one<Row extends { readonly authority: string }>(
  field: string,
  find: (client: Queryable, number: string) => Promise<Row | undefined>,
) {
  return async (_: unknown, { number }: ByNumber, { viewer, store }: SupervisionContext): Promise<Row | null> => {
    requireSight(viewer, `Query.${field}`);
    const row = await find(readingFrom(store.database.statements), number);
    return row && seesAuthority(viewer, row.authority) ? row : null;
  };
}

type Listed<Filter> = (_: unknown, args: OfEntity<Filter>, context: SupervisionContext) => Promise<Connection>;

const subjectNotices: Listed<{ readonly state?: NoticeState | null }> = (_, args, context) => {
  const filter = { uscc: codeOf(args.uscc), state: args.state ?? null };
  const list = { name: 'subjectNotices', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listNotices(context.store.database.statements, filter, page));
};

const interviews: Listed<{ readonly overdue?: boolean | null }> = (_, args, context) => {
  const filter = { uscc: codeOf(args.uscc), overdue: args.overdue ?? null };
  const list = { name: 'interviews', scope: JSON.stringify(filter) };
  const own = { ...filter, today: context.today };
  return workPage(list, args, context, (page) => listInterviews(context.store.database.statements, own, page));
};

const publications: Listed<{ readonly state?: PublicationState | null }> = (_, args, context) => {
  const filter = { state: args.state ?? null };
  const list = { name: 'publications', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listPublications(context.store.database.statements, filter, page));
};

interface HearingArgs {
  readonly publication?: string | null;
  readonly state?: HearingState | null;
}

const hearings: Listed<HearingArgs> = (_, args, context) => {
  const filter = { publication: args.publication ?? null, uscc: codeOf(args.uscc), state: args.state ?? null };
  const list = { name: 'hearings', scope: JSON.stringify(filter) };
  const own = { ...filter, today: context.today };
  return workPage(list, args, context, (page) => listHearings(context.store.database.statements, own, page));
};

const objections: Listed<{ readonly state?: ObjectionState | null }> = (_, args, context) => {
  const filter = { uscc: codeOf(args.uscc), state: args.state ?? null };
  const list = { name: 'objections', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listObjections(context.store.database.statements, filter, page));
};

async function categoryForSubject(
  _: unknown,
  { uscc, matter }: { readonly uscc: string; readonly matter: string },
  { viewer, store, today }: SupervisionContext,
): Promise<SubjectCategory> {
  requireSight(viewer, 'Query.categoryForSubject');
  const of = { uscc, matter, on: today };
  const client = readingFrom(store.database.statements);
  const decided = await findCategoryInForce(client, of);
  if (!decided || !seesAuthority(viewer, decided.authority)) throw noCategory(of);
  return getSubjectCategory(client, decided, today);
}

/** The root fields that read disclosure; each is NOT_PUBLIC for who sees no work of supervision. */
export const disclosureQueries = {
  subjectNotices,
  interviews,
  interview: one<InterviewRow>('interview', findInterview),
  publications,
  publication: one<PublicationRow>('publication', findPublication),
  hearings,
  hearing: one<HearingRow>('hearing', findHearing),
  objections,
  objection: one<ObjectionRow>('objection', findObjection),
  categoryForSubject,
};
