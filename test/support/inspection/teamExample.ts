import { canonicalJson } from '../../../kernel/values/canonicalJson';
import { day } from '../../../kernel/values/day';
import { drawTeam, type TeamPart } from '../../../subgraphs/inspection/rules/teams/drawTeam';
import type { Candidate } from '../../../subgraphs/inspection/rules/teams/judgeCandidate';
import { type TeamProof, teamProof } from '../../../subgraphs/inspection/rules/teams/teamProof';
import { LIMITS } from './teamRule';

const FOOD = ['FOOD'];

const one = (at: number, fields: readonly string[], load: number, changed: Partial<Candidate> = {}): Candidate => ({
  inspector: `IN-2026-0000${at}`,
  active: true,
  certificateUntil: day('2028-06-30'),
  fields,
  areas: null,
  load,
  obstacle: null,
  ...changed,
});

const CANDIDATES: readonly Candidate[] = [
  one(11, FOOD, 5),
  one(12, FOOD, 2),
  one(13, ['SPECIAL_EQUIPMENT'], 9),
  one(14, FOOD, 0, { certificateUntil: day('2026-12-17') }),
  one(15, FOOD, 1, { obstacle: 'TIED' }),
  one(16, FOOD, 3),
  one(17, ['LABOUR'], 0),
  one(18, FOOD, 0, { active: false }),
  one(19, FOOD, 0, { areas: ['310104'] }),
  one(20, FOOD, 60),
];

const PART: TeamPart = {
  seed: '2caa6f1089cf48b8fe9d94562d9fea28ad6d309860f49189e47fcdfbe8a06722',
  department: 'SAMR',
  uscc: '91310101MA1AB2C34R',
  district: '310101',
  items: [
    { item: 'AMR-07', field: 'FOOD' },
    { item: 'AMR-08', field: 'SPECIAL_EQUIPMENT' },
  ],
  day: day('2026-12-18'),
  kept: [],
  seats: 2,
  limits: LIMITS,
};

const VISIT = 'VS-2026-000002';

/** The first draw of the example of the page on draws: one department's team for one visit. */
export const FIRST_DRAW: TeamProof = teamProof({
  visit: VISIT,
  place: 3,
  part: PART,
  candidates: CANDIDATES,
  draw: drawTeam(PART, CANDIDATES),
});

/** What the first draw tells of the holder of a seat. */
export const seatOf = (proof: TeamProof, seat: number): string => proof.draw.seated[seat - 1]?.inspector ?? '';

function redrawn(): TeamProof {
  const recused = seatOf(FIRST_DRAW, 1);
  const kept = CANDIDATES.filter(({ inspector }) => inspector === seatOf(FIRST_DRAW, 2));
  const part = { ...PART, kept: kept.map(({ inspector, fields }) => ({ inspector, fields })) };
  const candidates = CANDIDATES.map((candidate) =>
    candidate.inspector === recused ? { ...candidate, obstacle: 'RECUSED' as const } : candidate,
  );
  return teamProof({ visit: VISIT, place: 1, part, candidates, draw: drawTeam(part, candidates) });
}

/** The draw of its first seat, after its holder withdrew. */
export const SECOND_DRAW: TeamProof = redrawn();

/** A proof as the hub hands it over. */
export const textOf = (proof: TeamProof): string => canonicalJson(proof);
