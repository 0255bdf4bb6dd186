import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { requireSubjectKey, type SubjectKey } from '../../../../kernel/values/subjectKey';
import { requireUscc, type Uscc } from '../../../../kernel/values/uscc';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';

const BASIS_LIMIT = 500;

/** An entry as it is proposed. */
export interface ListingProposal {
  readonly authority: string;
  readonly uscc: string;
  readonly list: CreditList;
  readonly ground: string;
  /** Instrument and article; needed for serious dishonesty. */
  readonly legalBasis?: string | null;
  readonly facts: string;
  /** Day on which the fact was established. */
  readonly establishedOn: Day;
  /** Number of the candidate that is taken up. */
  readonly candidate?: string | null;
  /** Global id of the penalty record on which it rests. */
  readonly penaltyRecord?: string | null;
  readonly decisionNumber?: string | null;
  readonly heavierPenalties?: readonly string[] | null;
  /** Pseudonyms. */
  readonly responsiblePersons?: readonly string[] | null;
}

/** What is told of an entry, as it is stored. */
export interface ListingContent {
  readonly authority: string;
  readonly uscc: Uscc;
  readonly list: CreditList;
  readonly ground: string;
  readonly establishedOn: Day;
  readonly legalBasis: string | null;
  readonly facts: string;
  readonly decisionNumber: string | null;
  readonly heavier: readonly string[];
  readonly persons: readonly SubjectKey[];
}

/** Last day for the decision; null where the law sets none, or the holidays of its year are not known. CR-12 */
export function entryDueOn(list: CreditList, establishedOn: Day): Day | null {
  return list === 'ABNORMAL_OPERATION' ? workTerm('ABNORMAL_LIST_DECIDED_WITHIN', establishedOn).dueOn : null;
}

const textOrNull = (text: string | null | undefined, field: string, limit: number): string | null =>
  text ? workText(text, field, limit) : null;

/** What is told of a proposal, checked and in its stored form. Throws the codes of a code, of a department, of a pseudonym and of a text. */
export function listingContent(proposal: ListingProposal): ListingContent {
  const { authority, list, ground, establishedOn, heavierPenalties, responsiblePersons } = proposal;
  return {
    authority: getDepartment(authority, 'authority').code,
    uscc: requireUscc(proposal.uscc),
    list,
    ground,
    establishedOn,
    legalBasis: textOrNull(proposal.legalBasis, 'legalBasis', BASIS_LIMIT),
    facts: workText(proposal.facts, 'facts'),
    decisionNumber: proposal.decisionNumber ? documentNumber(proposal.decisionNumber, 'decisionNumber') : null,
    heavier: [...new Set(heavierPenalties ?? [])],
    persons: (responsiblePersons ?? []).map((key) => requireSubjectKey(key, 'responsiblePersons')),
  };
}
