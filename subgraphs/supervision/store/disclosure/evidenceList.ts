import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { workText } from '../../../../kernel/values/work/workText';

const MOST = 20;
const LONGEST = 200;

/**
 * References of evidence, such as numbers of documents, bounded. Throws EVIDENCE_LIST_UNFIT and the codes of a text.
 */
export function evidenceList(evidence: readonly string[]): string[] {
  if (evidence.length <= MOST) return evidence.map((one) => workText(one, 'evidence', LONGEST));
  throw new CataloguedError('EVIDENCE_LIST_UNFIT', { field: 'evidence', received: `${evidence.length}`, limit: MOST });
}
