import { createEntityLoader, type EntityLoader } from '../../../../kernel/service/entityReader';
import type { CorrectionStore } from './correctionStore';

/** One request's reader of flagged doubts about entities. */
export function openDoubtLoader({ reader }: CorrectionStore): EntityLoader {
  return createEntityLoader(reader);
}
