import { lawful, unlawful, type Verdict } from '../verdict';

/** What is to be done, in which state that is, and in which states it can be done. */
export interface WorkStep<State extends string> {
  readonly act: string;
  readonly state: State;
  readonly possibleIn: readonly State[];
  readonly article: string;
}

/**
 * Whether a step can be taken in a state; otherwise the refusal names the states in which it can
 *
 * Work follows its order, and no step is skipped. 沪府发〔2020〕7号（九）、（十二）、（二十）
 */
export function workStep<State extends string>({ act, state, possibleIn, article }: WorkStep<State>): Verdict {
  return possibleIn.includes(state) ? lawful : unlawful('WORK_STATE_UNFIT', article, { act, state, possibleIn });
}
