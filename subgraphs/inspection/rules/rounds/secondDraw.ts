import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type RoundState, UNDER_WAY } from './roundState';
import type { VisitWindow } from './roundWindow';

/** A task as it stands in an edition of its plan. */
export interface EditionTask {
  readonly plan: string;
  /** Place within the plan. */
  readonly task: number;
  readonly edition: number;
}

/** A round that drew, or is to draw, some of the same tasks. */
export interface EarlierRound extends VisitWindow {
  readonly number: string;
  readonly state: RoundState;
  /** Those of its tasks that are of the same plan and place; none where it had twins of them alone. */
  readonly same: readonly EditionTask[];
}

/** Tasks that are to be drawn. */
export interface ProposedDraw {
  readonly window: VisitWindow;
  readonly tasks: readonly EditionTask[];
  readonly reason: string | null;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** A task of a drawn round that is to be drawn once more under the edition under which it was. */
function drawnTwice(tasks: readonly EditionTask[], { same }: EarlierRound): EditionTask | undefined {
  return same.find((was) =>
    tasks.some(({ plan, task, edition }) => plan === was.plan && task === was.task && edition <= was.edition),
  );
}

/**
 * When tasks can be drawn again: no round of them is under way, none has drawn for the same days or under the same edition of
 * the plan, and the reason is told
 *
 * What was drawn stands: nobody draws until he likes the outcome. For another time it takes a plan that says so, by an
 * amendment that is consented to, approved and published; after a round that came to nothing, a reason. Either is a new round
 * with a fresh seed that names the one before. A twin, the same department's task on the same item and scope under another
 * place or plan of the year, needs the reason too and cannot run beside it.
 *
 * FL-18; 沪府发〔2020〕7号（十一）
 */
export function secondDraw({ window, tasks, reason }: ProposedDraw, earlier: readonly EarlierRound[]): Verdict {
  const inHand = earlier.find(({ state }) => UNDER_WAY.includes(state));
  if (inHand) return unlawful('ROUND_IN_HAND', ARTICLE, { round: inHand.number, state: inHand.state });
  for (const round of earlier.filter(({ state, same }) => state === 'DRAWN' && same.length > 0)) {
    const { number, from, to } = round;
    if (from <= window.to && window.from <= to) {
      return unlawful('ROUND_ALREADY_DRAWN', ARTICLE, { round: number, from, to });
    }
    const twice = drawnTwice(tasks, round);
    if (twice) return unlawful('ROUND_EDITION_DRAWN', ARTICLE, { field: 'tasks', round: number, ...twice });
  }
  if (earlier.length === 0 || reason !== null) return lawful;
  return unlawful('ROUND_REASON_NEEDED', ARTICLE, { field: 'reason', rounds: earlier.map(({ number }) => number) });
}
