import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/**
 * Who is on a key list is for departments
 *
 * The list decides who is inspected in full; no text read here publishes it, so the public is told NOT_PUBLIC.
 *
 * 本项目口径 (reading of this project)
 */
export function keySupervisionVisibility(viewerKind: string): Verdict {
  return seesPublishedOnly(viewerKind) ? unlawful('NOT_PUBLIC', '本项目口径', { field: 'keySupervision' }) : lawful;
}
