import { mayPreviewFor } from '../../../../subgraphs/inspection/rules/objects/previewParties';

const actor = (
  department: string | null,
  roles: string[],
  kind: 'official' | 'application' | 'public' = 'official',
) => ({
  subject: 'somebody',
  kind,
  department,
  district: null,
  roles,
});
const BOTH = ['FIRE', 'SAMR-310115'];

describe('DR-34: who may look at pools and objects', () => {
  it('is a planner or head of one of the departments, or of the one above it', () => {
    for (const role of ['planner', 'inspection-head']) {
      expect(mayPreviewFor(actor('SAMR', [role]), BOTH)).toEqual({ lawful: true });
      expect(mayPreviewFor(actor('FIRE', [role]), BOTH)).toEqual({ lawful: true });
    }
  });

  it('is the overseer of the city, whatever the departments', () => {
    expect(mayPreviewFor(actor('REFORM_OFFICE', ['reform-office']), [])).toEqual({ lawful: true });
  });

  it('is nobody else', () => {
    const others = [
      actor('ECOLOGY', ['planner']),
      actor('SAMR', ['inspector']),
      actor('SAMR', ['planner'], 'application'),
    ];
    for (const other of [...others, actor(null, [], 'public'), actor('REFORM_OFFICE', [])]) {
      expect(mayPreviewFor(other, BOTH)).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
    expect(mayPreviewFor(actor('SAMR', ['planner']), [])).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
  });
});
