import { addMonths, type Day } from '../../../kernel/values/day';
import { type ParameterId, parameterOn } from '../../../kernel/values/parameters';
import type { Severity } from './recordNature';

const LONGEST: Readonly<Record<Severity, ParameterId>> = {
  MINOR: 'PUBLICATION_MINOR_MAX',
  GENERAL: 'PUBLICATION_GENERAL_MAX',
  SERIOUS: 'PUBLICATION_SERIOUS_MAX',
};

/** What decides the end of a publication. */
export interface PublicationFacts {
  readonly severity: Severity;
  /** Date of the judicial or administrative document. */
  readonly documentDate: Day;
}

/**
 * Last day of a publication
 *
 * Dishonest information stops being published when the longest term of its severity is up, without anybody's
 * application; the clock starts on the date of the document, not on that of publication. The term is the one in force on
 * `on`, the day of deciding. Throws PARAMETER_NOT_IN_FORCE before the measures came into force.
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function publicationEnd({ severity, documentDate }: PublicationFacts, on: Day): Day {
  return addMonths(documentDate, parameterOn(LONGEST[severity], on).value);
}
