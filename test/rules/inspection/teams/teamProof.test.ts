import { drawTeam } from '../../../../subgraphs/inspection/rules/teams/drawTeam';
import { type TeamProof, teamProof, teamProofFaults } from '../../../../subgraphs/inspection/rules/teams/teamProof';
import { candidate, part } from '../../../support/inspection/teamRule';

const candidates = [
  ...['IN-1', 'IN-2', 'IN-3', 'IN-4'].map((inspector) => candidate(inspector)),
  candidate('IN-5', { obstacle: 'TIED' }),
];
const proof = teamProof({ visit: 'VS-1', place: 1, part: part(), candidates, draw: drawTeam(part(), candidates) });
const changed = (text: string, by: string): TeamProof => JSON.parse(JSON.stringify(proof).replace(text, by));
const [first, second, third] = proof.draw.order.map(({ inspector }) => inspector);

describe('FL-17: the proof of a team', () => {
  it('holds as it was made, whatever order its candidates came in', () => {
    expect(teamProofFaults(proof)).toEqual([]);
    expect(teamProofFaults(JSON.parse(JSON.stringify(proof)))).toEqual([]);
    const again = { visit: 'VS-1', place: 1, part: part(), candidates: [...candidates].reverse(), draw: proof.draw };
    expect(teamProof(again).digest).toBe(proof.digest);
  });

  it.each([
    ['another seed', changed(proof.part.seed.slice(0, 8), '00000000'), ['draw.order', 'digest']],
    ['a tie that is left out', changed('"obstacle":"TIED"', '"obstacle":null'), ['draw.rejected', 'digest']],
    ['a ticket', changed(proof.draw.order[0]?.ticket.slice(0, 4) ?? '', '0000'), ['draw.order', 'digest']],
    ['the visit', changed('VS-1', 'VS-2'), ['digest']],
    ['the format', changed('msh-team/1', 'msh-team/2'), ['format', 'digest']],
  ])('shows %s that was changed', (_, other, faults) => {
    expect(teamProofFaults(other)).toEqual(expect.arrayContaining(faults));
  });

  it('shows a seat that was given to somebody else, also where the digest was made anew', () => {
    const seated = proof.draw.order.filter(({ inspector }) => [first, third].includes(inspector));
    const { format: _, digest: __, ...told } = proof;
    const bent = teamProof({ ...told, draw: { ...proof.draw, seated } });
    expect(teamProofFaults(bent)).toEqual(['draw.seated']);
    expect(proof.draw.seated.map(({ inspector }) => inspector)).toEqual([first, second]);
  });

  it('shows a candidate who stands in it twice', () => {
    const twice = [...candidates, candidate('IN-1')];
    const bent = teamProof({ visit: 'VS-1', place: 1, part: part(), candidates: twice, draw: drawTeam(part(), twice) });
    expect(teamProofFaults(bent)).toEqual(['candidates']);
  });
});
