import { addDays, type Day } from '../../../../kernel/values/day';
import type { ChannelTerm } from './channelTerm';
import { cityChannelTerms } from './cityChannelTerms';
import { necipsTerms } from './necipsTerms';
import { CHANNELS, type Channel, type ChannelFacts } from './publicationFacts';

/** 渠道状态 Where a record stands in a channel on a day. */
export const CHANNEL_STATES = ['NOT_SHOWN', 'NOT_YET', 'SHOWN', 'MAY_END', 'ENDED'] as const;

/** One of the states. */
export type ChannelState = (typeof CHANNEL_STATES)[number];

/**
 * When one channel publishes a record: no channel's clock moves another's
 *
 * 《信用修复管理办法》（2025年第36号令）；《市场监督管理行政处罚信息公示规定》（总局令第45号）
 */
export function channelTerms(facts: ChannelFacts, channel: Channel, on: Day): ChannelTerm {
  return channel === 'NECIPS' ? necipsTerms(facts, on) : cityChannelTerms(channel, facts, on);
}

/** The terms of a record in every channel. */
export function allChannelTerms(facts: ChannelFacts, on: Day): ChannelTerm[] {
  return CHANNELS.map((channel) => channelTerms(facts, channel, on));
}

/** First day on which an end can be asked for: the day after the shortest publication, or at once where none is set. */
export function mayEndFrom({ shortestEndsOn, startsOn, endsEarly, whyNotShown }: ChannelTerm): Day | null {
  if (!endsEarly || whyNotShown !== null) return null;
  return shortestEndsOn === null ? startsOn : addDays(shortestEndsOn, 1);
}

/** Where a record stands in a channel; both the shortest and the longest time run to the end of their last day. */
export function channelState(term: ChannelTerm, on: Day): ChannelState {
  if (term.whyNotShown !== null) return 'NOT_SHOWN';
  if (term.startsOn === null || on < term.startsOn) return 'NOT_YET';
  if (term.endsOn !== null && on > term.endsOn) return 'ENDED';
  const from = mayEndFrom(term);
  return from !== null && on >= from ? 'MAY_END' : 'SHOWN';
}
