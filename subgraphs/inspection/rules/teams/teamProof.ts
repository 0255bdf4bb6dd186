import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import { drawTeam, type TeamDraw, type TeamPart } from './drawTeam';
import type { Candidate } from './judgeCandidate';

/** What a team was drawn from and what came of it, as anybody can compute it anew. */
export interface TeamProof {
  readonly format: 'msh-team/1';
  readonly visit: string;
  /** Place of the part in the order of its draw, from 1. */
  readonly place: number;
  readonly part: TeamPart;
  /** By number. */
  readonly candidates: readonly Candidate[];
  readonly draw: TeamDraw;
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly digest: string;
}

/** What a proof is made of. */
export type ProvenTeam = Omit<TeamProof, 'format' | 'digest'>;

const byNumber = (a: Candidate, b: Candidate): number => (a.inspector < b.inspector ? -1 : 1);

/** The proof of a team that was drawn. FL-15, FL-17 */
export function teamProof({ visit, place, part, candidates, draw }: ProvenTeam): TeamProof {
  const told = { format: 'msh-team/1', visit, place, part, candidates: [...candidates].sort(byNumber), draw } as const;
  return { ...told, digest: canonicalDigest(told) };
}

/**
 * What in a proof is not as the rule makes it of the proof's own seed, part and candidates: names of members of the proof;
 * none where all of it holds
 *
 * FL-15, FL-17
 */
export function teamProofFaults(proof: TeamProof): string[] {
  const { digest, ...told } = proof;
  const anew = drawTeam(proof.part, proof.candidates);
  const differs = (member: keyof TeamDraw): boolean =>
    canonicalJson(anew[member]) !== canonicalJson(proof.draw[member]);
  const members = (['order', 'rejected', 'seated', 'lack'] as const).filter(differs).map((member) => `draw.${member}`);
  const twice = new Set(proof.candidates.map(({ inspector }) => inspector)).size < proof.candidates.length;
  return [
    ...(proof.format === 'msh-team/1' ? [] : ['format']),
    ...(twice ? ['candidates'] : []),
    ...members,
    ...(canonicalDigest(told) === digest ? [] : ['digest']),
  ];
}
