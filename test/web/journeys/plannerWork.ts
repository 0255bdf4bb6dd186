import type { People } from '../support/people';

/** What the steps of the planner's journey hand on. */
export interface PlannerWork {
  readonly people: People;
  /** Number of the plan. */
  plan: string;
  /** Number of the round over the plan's tasks. */
  round: string;
  /** From when the public randomness can exist, in milliseconds. */
  beaconFrom: number;
  /** Hash of the frame as it was committed to. */
  frameHash: string;
  /** Files in which each party keeps its nonce, by who signs in for it. */
  readonly nonces: Map<string, string>;
  /** What the preview said: visits to be expected at the least, and how many strata there are. */
  bound: number;
  strata: number;
  /** How many of each task are drawn at the least and at the most, as the preview said. */
  readonly ranges: number[][];
  /** Number of the joint visit that is followed, and the code of the business that is visited. */
  visit: string;
  uscc: string;
}

/** Who signs in for each party of the round, and what the party is called. */
export const PARTIES = [
  ['planner-samr', '上海市市场监督管理局'],
  ['planner-fire', '上海市消防救援局'],
  ['office-city', '上海市行政审批制度改革工作领导小组办公室'],
] as const;

const SHANGHAI_MS = 8 * 3_600_000;

/** A moment as a form writes it in Shanghai, some seconds from now. */
export const momentFromNow = (seconds: number): string =>
  new Date(Date.now() + SHANGHAI_MS + seconds * 1_000).toISOString().slice(0, 19);

/** A day of Shanghai, some days from today. */
export const dayFromToday = (days: number): string => momentFromNow(days * 86_400).slice(0, 10);
