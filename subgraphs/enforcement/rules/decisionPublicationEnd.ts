import { addMonths, type Day } from '../../../kernel/values/day';
import { findParameter, PARAMETERS, type ParameterId } from '../../../kernel/values/parameters';
import type { PenaltySeverity } from './penaltySeverity';

const LONGEST: Readonly<Record<Exclude<PenaltySeverity, 'MINOR'>, ParameterId>> = {
  GENERAL: 'PUBLICATION_GENERAL_MAX',
  SERIOUS: 'PUBLICATION_SERIOUS_MAX',
};

/**
 * Last day on which a decision may be public; null where it never may
 *
 * Publication stops when the longest term of the severity is up, without anybody's application. The clock starts on the
 * date of the document, with the term in force on that day; a document older than the measures has their first term
 * (reading of this project).
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function decisionPublicationEnd(decidedOn: Day, severity: PenaltySeverity | null): Day | null {
  if (severity === null || severity === 'MINOR') return null;
  const versions = PARAMETERS.filter(({ id }) => id === LONGEST[severity]);
  const term = findParameter(versions, decidedOn) ?? versions[0];
  return term ? addMonths(decidedOn, term.value) : null;
}
