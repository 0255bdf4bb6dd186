import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TeamProof, teamProofFaults } from '../../../../subgraphs/inspection/rules/teams/teamProof';
import { FIRST_DRAW, SECOND_DRAW, seatOf, textOf } from '../../../support/inspection/teamExample';

const whole = readFileSync(join(__dirname, '..', '..', '..', '..', 'docs', 'draw.md'), 'utf8');
const page = whole.slice(whole.indexOf('\n## Teams'), whole.indexOf('\n## ', whole.indexOf('\n## Teams') + 4));

/** A block of the section on teams, by the name behind its fence. */
function block(name: string): string {
  const text = page.match(new RegExp(`\`\`\`\\w+ ${name}\\n([^]*?)\n\`\`\``))?.[1];
  if (text === undefined) throw new Error(`the page has no block ${name}`);
  return text;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const rowOf = (inspector: string, of = page): string =>
  of.split('\n').find((line) => line.startsWith(`| ${inspector} |`)) ?? '';

describe('FL-17: the team of docs/draw.md', () => {
  it.each([
    ['team.json', FIRST_DRAW],
    ['team-2.json', SECOND_DRAW],
  ])('%s is what the rule gives, byte for byte', (name, proof) => {
    expect(block(name)).toBe(textOf(proof));
    expect(teamProofFaults(JSON.parse(block(name)) as TeamProof)).toEqual([]);
  });

  it('has the tickets that the page describes, made from its text alone', () => {
    const { part, draw, digest, ...rest } = JSON.parse(block('team.json')) as TeamProof;
    for (const { inspector, ticket } of draw.order) {
      expect(ticket).toBe(sha256(`${part.seed},team,${part.department},${inspector},${part.uscc}`));
      expect(rowOf(inspector)).toContain(ticket);
    }
    const sorted = JSON.stringify({
      candidates: rest.candidates,
      draw,
      format: rest.format,
      part,
      place: rest.place,
      visit: rest.visit,
    });
    expect(digest).toBe(sha256(sorted));
  });

  it('shows who is seated, and every rejection with its reason', () => {
    for (const { inspector } of FIRST_DRAW.draw.seated) expect(rowOf(inspector)).toContain('**seated**');
    for (const { inspector, reason } of FIRST_DRAW.draw.rejected) expect(rowOf(inspector)).toContain(reason);
    expect(new Set(FIRST_DRAW.draw.rejected.map(({ reason }) => reason)).size).toBe(6);
  });

  it('has the first seat alone drawn again', () => {
    expect(SECOND_DRAW.draw.seated).toHaveLength(1);
    expect(SECOND_DRAW.part.kept).toMatchObject([{ inspector: seatOf(FIRST_DRAW, 2) }]);
    const after = page.slice(page.indexOf('```json team.json'));
    expect(rowOf(seatOf(SECOND_DRAW, 1), after)).toContain('**seated**');
    expect(rowOf(seatOf(FIRST_DRAW, 1), after)).toContain('RECUSED');
    expect(rowOf(seatOf(FIRST_DRAW, 2), after)).toContain('keeps the seat');
  });
});
