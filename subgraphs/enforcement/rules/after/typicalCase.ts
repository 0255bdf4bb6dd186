import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DecisionPublication } from '../caseVisibility';
import { publicationScreened, type Screening } from './publicationStep';

const ARTICLE = '沪府发〔2020〕7号（十五）';

/** Why a typical case is told no longer: it was taken back, or its decision is not published any more. */
export const TYPICAL_CASE_ENDS = ['RECALLED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED', 'UNPUBLISHED'] as const;

/** One of the reasons. */
export type TypicalCaseEnd = (typeof TYPICAL_CASE_ENDS)[number];

/** What the text of a typical case was looked through for, each true where none is in it or all was taken out. */
export interface TypicalCaseScreening extends Screening {
  /** Where the lead came from, and who reported it. */
  readonly leadSource: boolean;
}

/**
 * 典型案例 A typical case is one whose decision the public reads now
 *
 * 沪府发〔2020〕7号（十五）；《行政处罚法》第四十八条
 */
export function typicalCaseFit(publication: DecisionPublication): Verdict {
  return publication === 'PUBLISHED'
    ? lawful
    : unlawful('TYPICAL_CASE_UNFIT', ARTICLE, { field: 'decision', received: publication });
}

/** Its text was screened as that of a decision is, and for whoever reported the matter. 沪府发〔2020〕7号（十五） */
export function typicalCaseScreened(screening: TypicalCaseScreening): Verdict {
  const { leadSource } = screening;
  if (!leadSource) return unlawful('PUBLICATION_NOT_SCREENED', ARTICLE, { field: 'screening', leadSource });
  return publicationScreened(screening);
}

const WORD = /[A-Za-z\d][A-Za-z\d-]{6,62}[A-Za-z\d]/g;

/** The words of a text that have the form of a number of a sealed register. 沪府发〔2020〕7号（十五） */
export function registerNumbers(text: string): readonly string[] {
  const found = text.normalize('NFKC').match(WORD) ?? [];
  return [...new Set(found.filter((word) => /\d/.test(word)))];
}
