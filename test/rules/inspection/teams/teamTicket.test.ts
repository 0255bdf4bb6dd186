import { createHash } from 'node:crypto';
import { teamTicket, visitSeed } from '../../../../subgraphs/inspection/rules/teams/teamTicket';
import { SEED } from '../../../support/inspection/teamRule';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('FL-15: tickets of inspectors', () => {
  it('are the SHA-256 of seed, the word team, department, inspector and entity', () => {
    const ticket = teamTicket({
      seed: SEED,
      department: 'SAMR',
      inspector: 'IN-2026-000001',
      uscc: '91310115MA1K3B7C6G',
    });
    expect(ticket).toBe(sha256(`${SEED},team,SAMR,IN-2026-000001,91310115MA1K3B7C6G`));
  });

  it('come from a seed of its own where no round drew the visit', () => {
    const seed = visitSeed('VS-2026-000001', 'ab'.repeat(32));
    expect(seed).toBe(sha256(`cn.sh.drh/team/v1|visit=VS-2026-000001|nonce=${'ab'.repeat(32)}`));
  });
});
