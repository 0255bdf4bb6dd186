import type { Day } from '../../../../kernel/values/day';
import { type Candidate, isQualifiedFor, judgeCandidate, type TeamItem, type TeamRejection } from './judgeCandidate';
import type { DrawLimits } from './teamLimit';
import { teamTicket } from './teamTicket';

/** Whoever is seated already and keeps his seat. */
export interface KeptMember {
  readonly inspector: string;
  readonly fields: readonly string[];
}

/** One department's part of one visit, for which a team is drawn. */
export interface TeamPart {
  readonly seed: string;
  readonly department: string;
  readonly uscc: string;
  /** District of the entity; null where it is not known. */
  readonly district: string | null;
  readonly items: readonly TeamItem[];
  /** Last day on which the visit can take place. */
  readonly day: Day;
  /** Those who keep their seats; the draw fills up the rest. */
  readonly kept: readonly KeptMember[];
  /** Seats to be filled where there are candidates, kept ones among them: a team that loses a member keeps its size. */
  readonly seats: number;
  /** `size` is how many a team has at least. */
  readonly limits: DrawLimits;
}

/** A candidate at his place in the order. */
export interface OrderedCandidate {
  readonly inspector: string;
  readonly load: number;
  readonly ticket: string;
}

/** Why a part has no team. */
export type TeamLack = 'NO_CANDIDATE' | 'TOO_FEW' | 'ITEM_UNCOVERED';

/** What the draw of a team gives. */
export interface TeamDraw {
  /** Those who could be drawn, in order. */
  readonly order: readonly OrderedCandidate[];
  /** Those who could not, by number, each with why. */
  readonly rejected: readonly { readonly inspector: string; readonly reason: TeamRejection }[];
  /** Those who are newly seated, in the order of their seats; none where the part has no team. */
  readonly seated: readonly OrderedCandidate[];
  readonly lack: TeamLack | null;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Draws the team of one department's part of a visit
 *
 * Candidates stand in the order of their band of load (whole bands of visits that they have), then of their ticket. Once
 * through the order: whoever is qualified for an item that nobody in the team covers yet takes a seat. Then the first who
 * have none fill the team up. So every member is certified and qualified for an item at least, every item is covered, the
 * lead is qualified like the rest, and a team is no larger than the items make it. Where it cannot be completed nobody is
 * seated: there is no team of one.
 *
 * Candidates may come in any order. One more of them takes a seat from others or takes none: nobody else gets in by him.
 *
 * FL-15, DR-11, DR-12
 */
export function drawTeam(part: TeamPart, candidates: readonly Candidate[]): TeamDraw {
  const kept = new Set(part.kept.map(({ inspector }) => inspector));
  const judged = candidates
    .filter(({ inspector }) => !kept.has(inspector))
    .map((candidate) => ({ candidate, reason: judgeCandidate(candidate, { ...part, most: part.limits.most }) }));
  const order = inOrder(
    part,
    judged.filter(({ reason }) => reason === null).map(({ candidate }) => candidate),
  );
  const rejected = judged
    .flatMap(({ candidate: { inspector }, reason }) => (reason === null ? [] : [{ inspector, reason }]))
    .sort((a, b) => byText(a.inspector, b.inspector));
  return {
    order: order.map(({ inspector, load, ticket }) => ({ inspector, load, ticket })),
    rejected,
    ...seat(part, order),
  };
}

type Eligible = OrderedCandidate & Pick<Candidate, 'fields'>;

function inOrder({ seed, department, uscc, limits }: TeamPart, eligible: readonly Candidate[]): Eligible[] {
  const bandOf = ({ load }: { readonly load: number }): number => (load - (load % limits.band)) / limits.band;
  return eligible
    .map(({ inspector, fields, load }) => {
      const ticket = teamTicket({ seed, department, inspector, uscc });
      return { inspector, fields, load, ticket };
    })
    .sort((a, b) => bandOf(a) - bandOf(b) || byText(a.ticket, b.ticket) || byText(a.inspector, b.inspector));
}

function seat(part: TeamPart, order: readonly Eligible[]): Pick<TeamDraw, 'seated' | 'lack'> {
  const covers = ({ fields }: { readonly fields: readonly string[] }) =>
    part.items.filter((item) => isQualifiedFor(fields, item)).map(({ item }) => item);
  const covered = new Set(part.kept.flatMap(covers));
  const taken = new Set<Eligible>();
  for (const candidate of order) {
    const more = covers(candidate).filter((item) => !covered.has(item));
    if (more.length === 0) continue;
    taken.add(candidate);
    for (const item of more) covered.add(item);
  }
  for (const candidate of order) {
    if (part.kept.length + taken.size >= part.seats) break;
    taken.add(candidate);
  }
  const lack = lackOf(part, { taken: taken.size, covered: covered.size, eligible: order.length });
  const seated = [...taken].map(({ inspector, load, ticket }) => ({ inspector, load, ticket }));
  return { seated: lack === null ? seated : [], lack };
}

function lackOf(
  { kept, items, limits }: TeamPart,
  { taken, covered, eligible }: { readonly taken: number; readonly covered: number; readonly eligible: number },
): TeamLack | null {
  if (covered < items.length) return kept.length + eligible === 0 ? 'NO_CANDIDATE' : 'ITEM_UNCOVERED';
  return kept.length + taken < limits.size ? 'TOO_FEW' : null;
}
