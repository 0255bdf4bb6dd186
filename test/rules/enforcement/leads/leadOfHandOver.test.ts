import { handedOver } from '../../../../subgraphs/enforcement/rules/leads/leadOfHandOver';

const event = (about: string, withdrawn = false, data: string | null = '{"number":"HO-2026-000001"}') => ({
  about,
  withdrawn,
  data,
});

describe('沪府发〔2020〕7号（十）: what the feed hands over', () => {
  it('is what events of hand-overs tell', () => {
    expect(handedOver([event('case-hand-over')])).toEqual([{ number: 'HO-2026-000001' }]);
  });

  it('is nothing of other events, of what was withdrawn, and of what tells nothing', () => {
    const others = [event('case-lead'), event('case-hand-over', true), event('case-hand-over', false, null)];
    expect(handedOver(others)).toEqual([]);
  });
});
