import type { Day } from '../../../../kernel/values/day';
import { ticketOf } from '../draw/drawSeed';
import { drawTeam, type TeamDraw, type TeamPart } from './drawTeam';
import type { Candidate, TeamItem, TeamObstacle, TeamRejection } from './judgeCandidate';
import type { DrawLimits } from './teamLimit';

/** A visit of a round, with the parts for which teams are drawn. */
export interface RoundVisit {
  readonly visit: string;
  readonly uscc: string;
  readonly district: string | null;
  /** Last day on which it can take place. */
  readonly day: Day;
  readonly parts: readonly RoundPart[];
}

/** One department's part of it. */
export interface RoundPart {
  readonly department: string;
  /** Whose inspectors are drawn: the department's office in the district, or the department. */
  readonly office: string;
  readonly items: readonly TeamItem[];
}

/** An inspector as he stands in the frozen roster of an office. */
export type RosterInspector = Omit<Candidate, 'obstacle'>;

/** All that a round's teams are drawn from. */
export interface RoundTeams {
  readonly seed: string;
  readonly visits: readonly RoundVisit[];
  /** Office -> its inspectors, each with the visits that he had before. */
  readonly rosters: ReadonlyMap<string, readonly RosterInspector[]>;
  /** What keeps an inspector from an entity. */
  readonly obstacle: (inspector: string, uscc: string) => TeamObstacle | null;
  readonly limits: DrawLimits;
}

/** The team drawn for a part, or none. */
export interface DrawnPart {
  readonly visit: string;
  readonly visitTicket: string;
  /** Place of the part in the order of the draw, from 1. */
  readonly place: number;
  readonly office: string;
  readonly part: TeamPart;
  readonly draw: TeamDraw;
}

const byTicket = (a: { readonly ticket: string; readonly uscc: string }, b: typeof a): number =>
  a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.uscc < b.uscc ? -1 : a.uscc > b.uscc ? 1 : 0;

/** The visits of a round in the order of their tickets, the one in which teams are drawn. FL-3, FL-15 */
export function visitsInOrder<Visit extends { readonly uscc: string }>(
  seed: string,
  visits: readonly Visit[],
): { readonly visit: Visit; readonly uscc: string; readonly ticket: string }[] {
  return visits.map((visit) => ({ visit, uscc: visit.uscc, ticket: ticketOf(seed, visit.uscc) })).sort(byTicket);
}

/**
 * Draws the teams of all visits of a round, one part after the other: visits by their tickets, parts by their departments'
 * codes, so that each visit adds to the load that the next part sees
 *
 * FL-15, DR-11
 */
export function* drawRoundTeams({ seed, visits, rosters, obstacle, limits }: RoundTeams): Generator<DrawnPart> {
  const loads = new Map<string, number>();
  for (const roster of rosters.values()) for (const { inspector, load } of roster) loads.set(inspector, load);
  let place = 0;
  for (const { visit, uscc, ticket } of visitsInOrder(seed, visits)) {
    const { district, day } = visit;
    const seated = new Set<string>();
    const parts = [...visit.parts].sort((a, b) => (a.department < b.department ? -1 : 1));
    for (const { department, office, items } of parts) {
      place += 1;
      const part: TeamPart = { seed, department, uscc, district, items, day, kept: [], seats: limits.size, limits };
      const candidates = (rosters.get(office) ?? []).map((one) => ({
        ...one,
        load: loads.get(one.inspector) ?? 0,
        obstacle: obstacle(one.inspector, uscc),
      }));
      const draw = drawTeam(part, candidates);
      for (const { inspector, load } of draw.seated) {
        if (!seated.has(inspector)) loads.set(inspector, load + 1);
        seated.add(inspector);
      }
      yield { visit: visit.visit, visitTicket: ticket, place, office, part, draw };
    }
  }
}

/** What a rejection depends on beside the inspector: nothing, the entity's district, the items, or the visit itself. */
export function rejectionScope(
  reason: TeamRejection,
  { items, district }: Pick<TeamPart, 'items' | 'district'>,
): string {
  if (reason === 'OUT_OF_AREA') return district ?? '';
  if (reason === 'NOT_QUALIFIED') return items.map(({ item }) => item).join('+');
  return '';
}

/** Whether a rejection is about the one visit alone, and so told of each. */
export function isOfTheVisit(reason: TeamRejection): reason is TeamObstacle {
  return reason === 'TIED' || reason === 'RECUSED';
}
