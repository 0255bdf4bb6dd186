import { SeatRejection } from './seatRejection';
import { TeamDrawRow } from './teamDrawRow';
import { TeamRecusal } from './teamRecusal';
import { TeamRoster } from './teamRoster';
import { VisitAssistant } from './visitAssistant';
import { VisitNonce } from './visitNonce';
import { VisitSeat } from './visitSeat';
import { VisitTeam } from './visitTeam';

/** Draws of teams, their seats, recusals, and third parties. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const TEAM_TABLES: readonly Function[] = [
  SeatRejection,
  TeamDrawRow,
  TeamRecusal,
  TeamRoster,
  VisitAssistant,
  VisitNonce,
  VisitSeat,
  VisitTeam,
];
