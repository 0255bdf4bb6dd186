import { leadsTold } from '../../../../subgraphs/inspection/rules/results/leadTold';

const event = (about: string, withdrawn = false, data: string | null = '{"number":"CL-2026-000001"}') => ({
  about,
  withdrawn,
  data,
});

describe('沪府发〔2020〕7号（十）: what the feed tells of leads', () => {
  it('is what events of leads say, in their order', () => {
    const told = [event('case-lead'), event('case-lead', false, '{"number":"CL-2026-000002"}')];
    expect(leadsTold(told).map(({ number }) => number)).toEqual(['CL-2026-000001', 'CL-2026-000002']);
  });

  it('is nothing of others, of what was withdrawn, and of what tells nothing', () => {
    const others = [event('case-hand-over'), event('case-lead', true), event('case-lead', false, null)];
    expect(leadsTold(others)).toEqual([]);
  });
});
