import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Subject } from '../../rules/evidence/evidence';
import { subjectOf } from '../evidence/evidenceOf';
import { requireMatter } from '../oversight/requireMatter';

/** Which subject of which matter, in which snapshot, on which day. */
export interface SubjectAt {
  readonly uscc: string;
  readonly matter: string;
  readonly seq: bigint;
  readonly on: Day;
}

/**
 * What the authority holds of a subject that is under supervision in a matter.
 * Throws SUPERVISION_MATTER_UNKNOWN, SUBJECT_NOT_SUPERVISED.
 */
export async function getSubject(client: Queryable, { uscc, matter, seq, on }: SubjectAt): Promise<Subject> {
  await requireMatter(client, matter);
  const subject = await subjectOf(client, { uscc, matter }, seq);
  if (subject && (subject.endedOn === null || subject.endedOn > on)) return subject;
  throw new CataloguedError('SUBJECT_NOT_SUPERVISED', { field: 'uscc', received: uscc, matter });
}
