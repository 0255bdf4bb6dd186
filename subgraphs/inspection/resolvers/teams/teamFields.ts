import { canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { Day } from '../../../../kernel/values/day';
import { visitNotice } from '../../rules/teams/visitNotice';
import type { DayStop } from '../../store/teams/dayPlan';
import { readTeamLines } from '../../store/teams/readTeamLines';
import { countRejections, type RejectionCount } from '../../store/teams/rejectionCounts';
import type { TeamsDrawn } from '../../store/teams/roundDraw';
import type { StoredTeamProof } from '../../store/teams/teamProofs';
import type { PartTeam, VisitTeams } from '../../store/teams/teamReads';
import type { InspectionContext } from '../context';

const entity = ({ uscc }: Pick<VisitTeams, 'uscc'>): { uscc: string } => ({ uscc });

const noticeOf = ({ visit, uscc, scheduledOn, parts }: DayStop) => {
  const told = parts.map(({ office, seated }) => ({ office, inspectors: seated.map(({ inspector }) => inspector) }));
  return visitNotice({ visit, uscc, day: scheduledOn as Day, parts: told });
};

/** Everybody who was looked at, those who could be drawn first and in their order. */
function candidatesOf({ proof: { candidates, draw } }: StoredTeamProof): object[] {
  const seated = new Set(draw.seated.map(({ inspector }) => inspector));
  const loads = new Map(candidates.map(({ inspector, load }) => [inspector, load]));
  const order = draw.order.map(({ inspector, load, ticket }, at) => {
    return { inspector, place: at + 1, load, ticket, rejection: null, isSeated: seated.has(inspector) };
  });
  const rejected = draw.rejected.map(({ inspector, reason }) => {
    const load = loads.get(inspector) ?? 0;
    return { inspector, place: null, load, ticket: null, rejection: reason, isSeated: false };
  });
  return [...order, ...rejected];
}

/** The fields of teams that are more than what is stored. */
export const teamFields = {
  VisitTeams: { entity },
  DayStop: {
    entity,
    isJoint: ({ joint }: DayStop): boolean => joint,
    noticeReference: (stop: DayStop): string => noticeOf(stop).reference,
    notice: (stop: DayStop): string => noticeOf(stop).zh,
    noticeEn: (stop: DayStop): string => noticeOf(stop).en,
  },
  PartTeam: {
    state: ({ team }: PartTeam): string => (team ? (team.lack === null ? 'DRAWN' : 'WITHOUT_TEAM') : 'NOT_DRAWN'),
    lack: ({ team }: PartTeam): string | null => team?.lack ?? null,
    attempt: ({ team }: PartTeam): number => team?.attempt ?? 0,
    isBorrowed: ({ team }: PartTeam): boolean => team?.borrowed ?? false,
    seats: ({ seated }: PartTeam) => seated,
    formerSeats: ({ former }: PartTeam) => former,
  },
  TeamProof: {
    place: ({ proof }: StoredTeamProof): number => proof.place,
    seed: ({ proof }: StoredTeamProof): string => proof.part.seed,
    digest: ({ proof }: StoredTeamProof): string => proof.digest,
    candidates: candidatesOf,
    document: ({ proof }: StoredTeamProof): string => canonicalJson(proof),
  },
  RoundTeams: {
    rejections({ number }: TeamsDrawn, _: unknown, { store }: InspectionContext): Promise<RejectionCount[]> {
      return countRejections(store.database.statements, number);
    },
    lines(
      { number }: TeamsDrawn,
      { from }: { readonly from: number },
      { store }: InspectionContext,
    ): Promise<string[]> {
      return readTeamLines(store.database.statements, number, from);
    },
  },
  Recusal: { entity },
};
