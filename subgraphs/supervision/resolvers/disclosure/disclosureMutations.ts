import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { answerHearing, type HearingAnswer } from '../../store/disclosure/answerHearing';
import { findHearing } from '../../store/disclosure/hearingRows';
import { findInterview } from '../../store/disclosure/interviewRows';
import { confirmRectification, holdInterview, planInterview } from '../../store/disclosure/interviews';
import { findNoticeByNumber, tellSubject, withholdCategory } from '../../store/disclosure/notices';
import { findObjection } from '../../store/disclosure/objectionRows';
import { decideObjection, enterObjection, type Objecting } from '../../store/disclosure/objections';
import { proposePublication } from '../../store/disclosure/proposePublication';
import { findPublication } from '../../store/disclosure/publicationRows';
import { type Publishing, publishCategories } from '../../store/disclosure/publishCategories';
import { withdrawPublication } from '../../store/disclosure/withdrawPublication';
import type { SupervisionContext } from '../context';

type Doing<Given> = (database: SiloDatabase, input: Given, doing: WorkDoing) => Promise<string>;
type Finding<Row> = (client: Queryable, number: string) => Promise<Row | undefined>;

/** A mutation that does something and gives what it was done to, as it stands then. */
function doing<Given, Row>(act: Doing<Given>, find: Finding<Row>) {
  return async (_: unknown, { input }: Input<Given>, context: SupervisionContext): Promise<Row | null> => {
    const { store } = context;
    const number = await act(store.database, input, workDoingOf(context));
    return (await find(readingFrom(store.database.statements), number)) ?? null;
  };
}

type Evidenced<Given> = Omit<Given, 'evidence'> & { readonly evidence?: readonly string[] | null };

/** The mutations of disclosure; every refusal is an error with its code, article and facts. */
export const disclosureMutations = {
  tellSubject: doing(tellSubject, findNoticeByNumber),
  withholdCategory: doing(withholdCategory, findNoticeByNumber),
  planInterview: doing(planInterview, findInterview),
  holdInterview: doing(holdInterview, findInterview),
  confirmRectification: doing(confirmRectification, findInterview),
  proposePublication: doing(proposePublication, findPublication),
  answerHearing: doing<Evidenced<HearingAnswer>, unknown>(
    (database, input, at) => answerHearing(database, { ...input, evidence: input.evidence ?? [] }, at),
    findHearing,
  ),
  publishCategories: doing<Omit<Publishing, 'leaveOut'> & { readonly leaveOut?: boolean | null }, unknown>(
    (database, input, at) => publishCategories(database, { ...input, leaveOut: input.leaveOut ?? false }, at),
    findPublication,
  ),
  withdrawPublication: doing(withdrawPublication, findPublication),
  enterObjection: doing<Evidenced<Objecting>, unknown>(
    (database, input, at) => enterObjection(database, { ...input, evidence: input.evidence ?? [] }, at),
    findObjection,
  ),
  decideObjection: doing(decideObjection, findObjection),
};
