import { day } from '../../../../kernel/values/day';
import {
  consentDigest,
  consentsMissing,
  cooperating,
  planConsented,
} from '../../../../subgraphs/inspection/rules/plans/planConsent';
import type { PlanContent } from '../../../../subgraphs/inspection/rules/plans/planContent';
import { plainTask } from '../../../support/inspection/plantPlan';

const CONTENT: PlanContent = {
  ...{ name: '联合计划', office: '处', window: { from: day('2026-04-01'), to: day('2026-12-31') } },
  tasks: [
    plainTask(),
    plainTask({ task: 2, department: 'SAMR-310115' }),
    plainTask({ task: 3, department: 'FIRE', item: 'FIRE-01' }),
    plainTask({ task: 4, department: 'ECOLOGY-310115', item: 'ECO-01' }),
  ],
};
const consent = (department: string, to = CONTENT) => ({
  department,
  on: day('2026-03-02'),
  digest: consentDigest(to, department),
});
const all = [consent('FIRE'), consent('ECOLOGY-310115')];

describe('DR-17: a joint plan rests on the consent of each cooperating department', () => {
  it('of all with tasks but the lead and its own offices', () => {
    expect(cooperating(CONTENT, 'SAMR')).toEqual(['ECOLOGY-310115', 'FIRE']);
    expect(cooperating(CONTENT, 'SAMR-310115')).toEqual(['ECOLOGY-310115', 'FIRE', 'SAMR']);
  });

  it('each by name', () => {
    expect(planConsented(CONTENT, 'SAMR', all)).toEqual({ lawful: true });
    expect(planConsented(CONTENT, 'SAMR', all.slice(0, 1))).toMatchObject({
      code: 'PLAN_CONSENT_MISSING',
      facts: { missing: ['ECOLOGY-310115'] },
    });
  });

  it('to its own tasks in this window, whatever the others do', () => {
    const [first, ...others] = CONTENT.tasks as [PlanContent['tasks'][0]];
    const lead = { ...CONTENT, tasks: [{ ...first, floorPpm: 2 }, ...others] };
    expect(consentsMissing(lead, 'SAMR', all)).toEqual([]);
    const fire = {
      ...CONTENT,
      tasks: CONTENT.tasks.map((one) => (one.department === 'FIRE' ? { ...one, floorPpm: 2 } : one)),
    };
    expect(consentsMissing(fire, 'SAMR', all)).toEqual(['FIRE']);
    const shorter = { ...CONTENT, window: { ...CONTENT.window, to: day('2026-12-30') } };
    expect(consentsMissing(shorter, 'SAMR', all)).toEqual(['ECOLOGY-310115', 'FIRE']);
  });

  it('and a plan of one department needs none', () => {
    const own = { ...CONTENT, tasks: CONTENT.tasks.slice(0, 2) };
    expect(planConsented(own, 'SAMR', [])).toEqual({ lawful: true });
  });
});
