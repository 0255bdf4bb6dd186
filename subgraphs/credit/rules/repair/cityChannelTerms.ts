import { addMonths, type Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import type { Severity } from '../recordNature';
import { isPublished } from '../recordVisibility';
import { type ChannelTerm, clockFrom, notShown, type RuleConflict, type TermNumber, termOn } from './channelTerm';
import type { Channel, ChannelFacts } from './publicationFacts';

type CityChannel = Exclude<Channel, 'NECIPS'>;

const SHORTEST: Readonly<Record<Severity, ParameterId | null>> = {
  MINOR: null,
  GENERAL: 'PUBLICATION_GENERAL_MIN',
  SERIOUS: 'PUBLICATION_SERIOUS_MIN',
};
const LONGEST: Readonly<Record<Severity, ParameterId>> = {
  MINOR: 'PUBLICATION_MINOR_MAX',
  GENERAL: 'PUBLICATION_GENERAL_MAX',
  SERIOUS: 'PUBLICATION_SERIOUS_MAX',
};

/** Whether the longer minimum of the city's own rule reaches a record: in the hub's channel, of general severity. */
const isLengthened = (channel: CityChannel, { safetyField, severity, kind }: ChannelFacts): boolean =>
  channel === 'SHARED_DATA' && safetyField && severity === 'GENERAL' && kind === 'ADMINISTRATIVE_PENALTY';

const later = (some: Day | null, other: Day | null): Day | null =>
  other !== null && (!some || other > some) ? other : some;
const earlier = (some: Day | null, other: Day | null): Day | null =>
  other !== null && (!some || other < some) ? other : some;

function conflictsOf(channel: CityChannel, facts: ChannelFacts): RuleConflict[] {
  const { kind, severity, penaltyKinds } = facts;
  if (kind !== 'ADMINISTRATIVE_PENALTY') return severity === 'GENERAL' ? ['X1'] : [];
  const criticised = penaltyKinds.length > 0 && penaltyKinds.every((one) => one === 'CRITICISM');
  return [
    ...(severity === 'GENERAL' ? (['X1'] as const) : []),
    'X2',
    ...(criticised ? (['X3'] as const) : []),
    ...(isLengthened(channel, facts) ? (['X4'] as const) : []),
    'X5',
    'X6',
  ];
}

/** What keeps a record out of these channels; the hub itself may keep back what others may show. */
function whyNot(channel: CityChannel, facts: ChannelFacts, on: Day) {
  const { severity, publicationState, publicationEndsOn } = facts;
  if (severity === null) return 'NO_SEVERITY';
  const wasShown = publicationEndsOn !== null && publicationEndsOn < on;
  const shown = isPublished(publicationState) || wasShown;
  if (severity === 'MINOR' && !shown) return 'MINOR';
  return channel === 'SHARED_DATA' && !shown ? 'KEPT_BACK' : null;
}

/**
 * The term of a record at Credit China and among the shared data, which this hub is
 *
 * From the date of the document, never that of publication: general dishonesty three months to one year, serious one to
 * three years; minor dishonesty is not published in principle and else for three months at most, with no shortest time.
 * The city's longer minimum for fields of safety is kept in the city's channel alone. What a supplier set, and the hub
 * therefore shows, may end sooner.
 *
 * 《信用修复管理办法》（2025年第36号令）；《上海市优化营商环境条例》第六十七条
 */
export function cityChannelTerms(channel: CityChannel, facts: ChannelFacts, on: Day): ChannelTerm {
  const { severity, documentDate: startsOn } = facts;
  const conflicts = conflictsOf(channel, facts);
  const why = whyNot(channel, facts, on);
  if (severity === null || why !== null) return notShown(channel, why ?? 'NO_SEVERITY', conflicts);
  const longest = termOn(LONGEST[severity], on);
  const plain = SHORTEST[severity] === null ? null : termOn(SHORTEST[severity], on);
  const lengthened = isLengthened(channel, facts) ? termOn('PUBLICATION_SAFETY_MIN', on) : null;
  const after = (term: TermNumber | null): Day | null => term && addMonths(startsOn, term.value);
  const endsOn = channel === 'SHARED_DATA' ? earlier(after(longest), facts.publicationEndsOn) : after(longest);
  return {
    channel,
    whyNotShown: null,
    startsOn,
    shortestEndsOn: later(after(plain), after(lengthened)),
    endsOn,
    endsEarly: true,
    shortestBasis: lengthened ?? plain,
    longestBasis: longest,
    publishBy: facts.kind === 'ADMINISTRATIVE_PENALTY' ? clockFrom('DOUBLE_PUBLICITY_WITHIN', startsOn) : null,
    conflicts,
  };
}
