import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 核查结果 What the verification of a clue found. */
export const CLUE_FINDINGS = ['FOUND', 'NOT_FOUND'] as const;

/** One finding. */
export type ClueFinding = (typeof CLUE_FINDINGS)[number];

/** 处置方式 What is done about a clue. */
export const CLUE_DISPOSALS = [
  'NONE_NEEDED',
  'RECTIFICATION',
  'INTERVIEW',
  'INSPECTION',
  'CASE_OPENED',
  'TRANSFERRED',
] as const;

/** One way of disposal. */
export type ClueDisposal = (typeof CLUE_DISPOSALS)[number];

const ARTICLE = '沪府发〔2020〕7号 （九）';

/** Ways of disposal that fit a finding: a risk that was found is acted on, one that was not needs nothing. */
export function possibleDisposals(finding: ClueFinding): readonly ClueDisposal[] {
  return CLUE_DISPOSALS.filter((one) => (one === 'NONE_NEEDED') === (finding === 'NOT_FOUND'));
}

/** Whether a disposal fits what the verification found. 沪府发〔2020〕7号（九） */
export function clueDisposal(finding: ClueFinding, disposal: ClueDisposal): Verdict {
  const possible = possibleDisposals(finding);
  return possible.includes(disposal)
    ? lawful
    : unlawful('CLUE_DISPOSAL_UNFIT', ARTICLE, { finding, disposal, possible });
}

/**
 * A clue is closed by its feedback, and fed back when it was disposed of
 *
 * Without a recorded disposal there is nothing to feed back. 沪府发〔2020〕7号（九）
 */
export function clueFeedback(disposal: ClueDisposal | null): Verdict {
  return disposal === null ? unlawful('CLUE_NOT_DISPOSED', ARTICLE, {}) : lawful;
}
