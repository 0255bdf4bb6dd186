import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LeadEvidence } from './leadOfHandOver';

/** 意见来源 Who gives an opinion or information on a lead. */
export const OPINION_KINDS = ['EXPERT', 'ASSOCIATION', 'PLATFORM', 'CREDIT_SERVICE'] as const;

/** One of them. */
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** An opinion on a lead by the hash of its document; its text stays with the department. */
export interface LeadOpinion extends LeadEvidence {
  readonly kind: OpinionKind;
  /** The institution that gave it. */
  readonly institution: string;
  readonly givenOn: Day;
}

const MOST_OPINIONS = 20;

/** A lead has at most twenty opinions, none twice. 沪府发〔2020〕7号（十五） */
export function leadOpinion(standing: readonly LeadOpinion[], given: LeadOpinion): Verdict {
  const isNew = !standing.some(({ sha256 }) => sha256 === given.sha256);
  return isNew && standing.length < MOST_OPINIONS
    ? lawful
    : unlawful('LEAD_OPINIONS_FULL', '沪府发〔2020〕7号（十五）', { field: 'sha256', limit: MOST_OPINIONS });
}
