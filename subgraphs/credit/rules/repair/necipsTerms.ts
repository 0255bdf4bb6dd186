import { addMonths, type Day } from '../../../../kernel/values/day';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { type ChannelTerm, clockFrom, notShown, type TermNumber, termOn, type WhyNotShown } from './channelTerm';
import type { ChannelFacts } from './publicationFacts';

const LINE = 'SAMR';
/** Penalties that are published to the end of their term. */
const NEVER_EARLY: readonly string[] = [
  'ORDER_TO_STOP',
  'ORDER_TO_CLOSE',
  'BUSINESS_RESTRICTION',
  'BAN_FROM_POST',
  'DOWNGRADE',
  'LICENCE_REVOCATION',
];

const isOnly = (kinds: readonly string[], kind: string): boolean =>
  kinds.length > 0 && kinds.every((one) => one === kind);

function whyNot({ kind, sourceDepartment, procedure, penaltyKinds }: ChannelFacts): WhyNotShown | null {
  if (kind !== 'ADMINISTRATIVE_PENALTY' || lineOf(sourceDepartment) !== LINE) return 'NOT_OF_THIS_CHANNEL';
  if (procedure === 'SIMPLE') return 'SIMPLE_PROCEDURE';
  return isOnly(penaltyKinds, 'WARNING') ? 'WARNING_ONLY' : null;
}

const isFine = (kind: string): boolean => kind === 'FINE' || kind === 'WARNING' || kind === 'CRITICISM';

/** Whether it is criticism alone, or a low fine with nothing heavier than a warning beside it. */
function isLight({ penaltyKinds, lowFine }: ChannelFacts): boolean {
  const kinds = penaltyKinds.filter((kind) => kind !== 'WARNING');
  return isOnly(kinds, 'CRITICISM') || (lowFine && kinds.length > 0 && kinds.every(isFine));
}

const earlyEnd = (safetyField: boolean, on: Day): TermNumber | null =>
  termOn(safetyField ? 'NECIPS_EARLY_END_SAFETY_MIN' : 'NECIPS_EARLY_END_MIN', on);

/**
 * The term of a penalty in the national enterprise credit publicity system
 *
 * Penalties of market regulators by the ordinary procedure alone, warnings by themselves not; from the day of publication
 * there, three months for criticism or a low fine, else three years. Closure, restriction, bans, downgrading and revocation
 * are never taken off early; others can be once a shorter time is over. While it is not published there, no day is set.
 *
 * 《市场监督管理行政处罚信息公示规定》（总局令第45号）第二条、第九条、第十三条、第十四条
 */
export function necipsTerms(facts: ChannelFacts, on: Day): ChannelTerm {
  const { necipsPublishedOn: startsOn, safetyField, penaltyKinds, documentDate } = facts;
  const why = whyNot(facts);
  if (why !== null) return notShown('NECIPS', why);
  const light = isLight(facts);
  const longest = termOn(light ? 'NECIPS_PUBLICATION_LIGHT_MAX' : 'NECIPS_PUBLICATION_MAX', on);
  const endsEarly = !light && !penaltyKinds.some((kind) => NEVER_EARLY.includes(kind));
  const shortest = endsEarly ? earlyEnd(safetyField, on) : null;
  const after = (term: TermNumber | null) => (startsOn && term ? addMonths(startsOn, term.value) : null);
  return {
    channel: 'NECIPS',
    whyNotShown: null,
    startsOn,
    shortestEndsOn: after(shortest),
    endsOn: after(longest),
    endsEarly,
    shortestBasis: shortest,
    longestBasis: longest,
    publishBy: clockFrom('NECIPS_PUBLISHED_WITHIN', documentDate),
    conflicts: isOnly(penaltyKinds, 'CRITICISM') ? ['X1', 'X2', 'X3', 'X5', 'X6'] : ['X1', 'X2', 'X5', 'X6'],
  };
}
