import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What is asked before a result goes public; each a ground to withhold it. */
export const SCREEN_QUESTIONS = ['STATE_SECRET', 'TRADE_SECRET', 'PERSONAL_PRIVACY', 'INVESTIGATION_AT_RISK'] as const;

/** One of the questions. */
export type ScreenQuestion = (typeof SCREEN_QUESTIONS)[number];

/** The answer to one question: whether publishing would give away what must not be. */
export interface ScreenAnswer {
  readonly question: ScreenQuestion;
  readonly affected: boolean;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Grounds to withhold that the answers give. */
export const groundsOf = (answers: readonly ScreenAnswer[]): ScreenQuestion[] =>
  SCREEN_QUESTIONS.filter((one) => answers.some(({ question, affected }) => question === one && affected));

/** Each question is answered once before a result goes public, or is withheld. 沪府发〔2020〕7号（十一） */
export function screenAnswered(answers: readonly ScreenAnswer[]): Verdict {
  const open = SCREEN_QUESTIONS.filter((one) => answers.filter(({ question }) => question === one).length !== 1);
  const fits = open.length === 0 && answers.length === SCREEN_QUESTIONS.length;
  return fits ? lawful : unlawful('SCREEN_INCOMPLETE', ARTICLE, { field: 'screen', questions: open });
}

/** What is done with a result after the screen. */
export interface ScreenedAct {
  readonly publishing: boolean;
  /** Whether the reform office overruled that the result was withheld. */
  readonly overruled: boolean;
}

/**
 * Results are public: what nothing speaks against is published, and what something speaks against is not
 *
 * Codes alone are published, never a text. Whoever withholds names the ground; without one there is no withholding. Where the
 * reform office overruled it, the result is published, whatever its office still holds against it.
 *
 * DR-18; 沪府发〔2020〕7号（十一）、（十七）
 */
export function screenPasses(answers: readonly ScreenAnswer[], { publishing, overruled }: ScreenedAct): Verdict {
  const grounds = groundsOf(answers);
  if (overruled) return publishing ? lawful : unlawful('WITHHOLDING_OVERRULED', ARTICLE, { field: 'screen', grounds });
  if (publishing && grounds.length > 0) return unlawful('RESULT_WITHHELD', ARTICLE, { field: 'screen', grounds });
  if (!publishing && grounds.length === 0) return unlawful('WITHHOLDING_GROUND_MISSING', ARTICLE, { field: 'screen' });
  return lawful;
}
