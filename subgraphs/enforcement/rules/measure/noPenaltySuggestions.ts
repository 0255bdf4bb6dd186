import type { Day } from '../../../../kernel/values/day';
import { type NoPenaltyFacts, noPenaltyGround } from '../proceedings/noPenaltyGround';
import { sameProvision } from './citedProvision';
import type { ListedGround, NoPenaltyList, NoPenaltySituation } from './noPenaltyList';

/** What is known of an act: by the law's own measure, and which listed conditions were found to hold. */
export interface SuggestionFacts extends NoPenaltyFacts {
  /** The provision violated. */
  readonly provision: string;
  /** Codes of the conditions that hold. */
  readonly conditions: readonly string[];
}

/** That nothing should, or may, be imposed, and by which situation of which edition, or by the law alone. */
export interface NoPenaltySuggestion {
  readonly ground: ListedGround;
  /** Whether the law leaves no choice; the first and slight one may go without a penalty. */
  readonly must: boolean;
  /** Edition and situation; null where the law alone says so. */
  readonly listed: {
    readonly list: string;
    readonly title: string;
    readonly edition: number;
    readonly situation: string;
    readonly text: string;
    readonly illustrative: boolean;
  } | null;
}

const isInForce = ({ effectiveFrom, effectiveTo }: NoPenaltyList, on: Day): boolean =>
  effectiveFrom <= on && (effectiveTo === null || on < effectiveTo);

function judged({ provision, ground, conditions }: NoPenaltySituation, facts: SuggestionFacts) {
  const holds =
    sameProvision(provision, facts.provision) && conditions.every(({ code }) => facts.conditions.includes(code));
  if (!holds) return null;
  const found = noPenaltyGround({ ...facts, minor: facts.minor || ground === 'MINOR' });
  return found?.ground === ground ? found : null;
}

/**
 * What a department's list suggests; the officer decides
 *
 * A situation says in the concrete what counts as minor, as the first, or as without fault: where its provision and all
 * of its conditions fit, and the rest of what the law asks for (put right in time, no or slight harm) is there too, it is
 * suggested with the edition of the list in force on the day. Where no situation fits, the law itself may still say so.
 * Nothing is imposed or waived by a suggestion.
 *
 * 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二）；《上海市优化营商环境条例》第六十条
 */
export function noPenaltySuggestions(
  facts: SuggestionFacts,
  lists: readonly NoPenaltyList[],
  on: Day,
): NoPenaltySuggestion[] {
  const listed = lists.filter((list) => isInForce(list, on)).flatMap((list) => suggestedBy(list, facts));
  if (listed.length > 0) return listed;
  const byLaw = noPenaltyGround(facts);
  return byLaw ? [{ ground: byLaw.ground, must: byLaw.must, listed: null }] : [];
}

function suggestedBy(
  { number, title, edition, situations }: NoPenaltyList,
  facts: SuggestionFacts,
): NoPenaltySuggestion[] {
  return situations.flatMap((situation) => {
    const found = judged(situation, facts);
    if (!found) return [];
    const { code, text, illustrative } = situation;
    const listed = { list: number, title, edition, situation: code, text, illustrative };
    return [{ ground: found.ground, must: found.must, listed }];
  });
}
