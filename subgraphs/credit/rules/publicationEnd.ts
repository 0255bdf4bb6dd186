import { addMonths, type Day } from '../../../kernel/values/day';
import { findParameter, PARAMETERS, type ParameterId } from '../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { Severity } from './recordNature';
import { isPublished, type PublicationState } from './recordVisibility';

const LONGEST: Readonly<Record<Severity, ParameterId>> = {
  MINOR: 'PUBLICATION_MINOR_MAX',
  GENERAL: 'PUBLICATION_GENERAL_MAX',
  SERIOUS: 'PUBLICATION_SERIOUS_MAX',
};

/** What decides the end of a publication. */
export interface PublicationFacts {
  readonly state: PublicationState;
  /** Severity of dishonest information; null for anything else, which has no longest term. */
  readonly severity: Severity | null;
  /** Date of the judicial or administrative document. */
  readonly documentDate: Day;
  /** Last day that the supplier sets; null where it sets none. */
  readonly suppliedEnd: Day | null;
}

function longestEnd({ severity, documentDate }: PublicationFacts, on: Day): Day | null {
  const versions = PARAMETERS.filter(({ id }) => severity !== null && id === LONGEST[severity]);
  const term = findParameter(versions, on);
  return term ? addMonths(documentDate, term.value) : null;
}

/**
 * Last day of a publication
 *
 * Dishonest information stops being published when the longest term of its severity is up, without anybody's
 * application; the clock starts on the date of the document, not on that of publication. A supplier may set an earlier
 * day and no later one. The term is the one in force on `on`, the day of storing; before the measures there was none.
 * One that is over keeps its last day when it is written again as not published. Null where nothing ends the publication,
 * or nothing is or was published.
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function publicationEnd(facts: PublicationFacts, on: Day): Day | null {
  const { suppliedEnd } = facts;
  if (!isPublished(facts.state)) return suppliedEnd !== null && suppliedEnd < on ? suppliedEnd : null;
  const longest = longestEnd(facts, on);
  return longest === null || (suppliedEnd !== null && suppliedEnd < longest) ? suppliedEnd : longest;
}

/**
 * The state in which a record is stored: one whose publication is over is not published, whatever its supplier says; a
 * seal is a seal
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function settledState(facts: PublicationFacts, on: Day): PublicationState {
  const end = isPublished(facts.state) ? publicationEnd(facts, on) : null;
  return end !== null && end < on ? 'NOT_PUBLISHED' : facts.state;
}

/**
 * A penalty is published with its severity or not at all
 *
 * Without a severity nothing would ever end the publication.
 *
 * 《信用修复管理办法》（2025年第36号令） (reading of this project)
 */
export function publishedPenalty({ kind, severity, state }: PenaltyFacts): Verdict {
  if (kind !== 'ADMINISTRATIVE_PENALTY' || severity !== null || !isPublished(state)) return lawful;
  return unlawful('PENALTY_WITHOUT_SEVERITY', '本项目口径', { kind, publicationState: state });
}

interface PenaltyFacts extends Pick<PublicationFacts, 'severity' | 'state'> {
  readonly kind: string;
}
