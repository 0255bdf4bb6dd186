import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findRun, type StoredRun } from '../../store/evaluation/storedRun';
import type { SupervisionContext } from '../context';
import { seenWork } from './seenWork';

/** The evaluation of a number, or null where there is none that the viewer may see. Throws NOT_PUBLIC. */
export async function findSeenRun(
  number: string,
  context: SupervisionContext,
  field: string,
): Promise<StoredRun | null> {
  return seenWork(await findRun(readingFrom(context.store.database.statements), number), context, field);
}
