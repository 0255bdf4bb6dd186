import { recusalAsker } from '../../../../subgraphs/inspection/rules/teams/recusalAsker';

const actor = (subject: string, role: string, district: string | null = '310115') => ({
  subject,
  kind: 'official' as const,
  department: 'SAMR',
  district,
  roles: [role],
});
const asks = (who: ReturnType<typeof actor>, askedBy: 'INSPECTOR' | 'ENTITY', account: string | null = 'wang') =>
  recusalAsker({ actor: who, askedBy, account, office: 'SAMR-310115' });

describe('行政处罚法 43: who asks that an inspector withdraw', () => {
  it('he himself, under his own account', () => {
    expect(asks(actor('wang', 'inspector'), 'INSPECTOR').lawful).toBe(true);
    expect(asks(actor('li', 'inspector'), 'INSPECTOR')).toMatchObject({ code: 'RECUSAL_NOT_YOURS' });
    expect(asks(actor('wang', 'inspector'), 'INSPECTOR', null).lawful).toBe(false);
  });

  it('for the enterprise a planner of his office, or of the department above it', () => {
    expect(asks(actor('zhao', 'planner'), 'ENTITY').lawful).toBe(true);
    expect(asks(actor('zhao', 'planner', null), 'ENTITY').lawful).toBe(true);
    expect(asks(actor('zhao', 'planner', '310112'), 'ENTITY')).toMatchObject({ code: 'RECUSAL_NOT_YOURS' });
    expect(asks(actor('zhao', 'inspector'), 'ENTITY').lawful).toBe(false);
  });
});
