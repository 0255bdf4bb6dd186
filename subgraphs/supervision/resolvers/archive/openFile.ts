import { readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc } from '../../../../kernel/values/uscc';
import { endOfDay, endOfMillisecond, momentsOf } from '../../rules/archive/pastMoments';
import { findCharge } from '../../store/archive/fileHead';
import { type FileOf, knownMoment } from '../../store/archive/fileMoments';
import { requireMatter } from '../../store/oversight/requireMatter';
import type { SupervisionContext } from '../context';

/** A file that somebody may see, before any of its lists is read. */
export interface OpenFile extends FileOf {
  /** The authority that is in charge now. */
  readonly authority: string;
}

/** Which file is asked for, at which sides of the past. */
export interface FileArgs {
  readonly uscc: string;
  readonly matter: string;
  readonly at?: Day | null;
  readonly knownAt?: string | null;
}

/**
 * The file of a subject, or null where there is none that the viewer may see. Throws NOT_PUBLIC, SUPERVISION_MATTER_UNKNOWN,
 * AS_OF_IN_THE_FUTURE and the codes of `requireUscc`.
 */
export async function openFile(args: FileArgs, { viewer, today, store }: SupervisionContext): Promise<OpenFile | null> {
  const seen = requireSight(viewer, 'Query.supervisionFile');
  const { statements } = store.database;
  const uscc = requireUscc(args.uscc);
  const moments = momentsOf(args.at ?? today, today);
  const [{ code: matter }, knownAt] = await Promise.all([
    requireMatter(readingFrom(statements), args.matter),
    knownMoment(statements, args.knownAt ? endOfMillisecond(args.knownAt) : null),
  ]);
  const authority = await findCharge(statements, uscc, matter);
  if (authority === undefined || !(seen === null || seen.includes(authority))) return null;
  return { uscc, matter, ...moments, knownAt, authority };
}

/** The file as it was known at the end of a day, which is over or is today. Throws the codes of `openFile`. */
export async function openDossier(
  { uscc, matter, at }: { readonly uscc: string; readonly matter: string; readonly at: Day },
  context: SupervisionContext,
): Promise<OpenFile | null> {
  if (at > context.today) {
    throw new CataloguedError('AS_OF_IN_THE_FUTURE', { field: 'at', received: at, limit: context.today });
  }
  const isOver = at < context.today;
  const file = await openFile({ uscc, matter, at }, context);
  return file && isOver ? { ...file, knownAt: endOfDay(at) } : file;
}
