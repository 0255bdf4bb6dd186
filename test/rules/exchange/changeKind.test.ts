import { changeKind } from '../../../subgraphs/exchange/rules/feed/changeKind';

describe('上海市数据条例 39-2: what a change tells its holder', () => {
  it.each([
    ['cn.sh.hub.credit-record.recorded', false, 'RECORDED'],
    ['cn.sh.hub.credit-record.recorded', true, 'WITHDRAWN'],
    ['cn.sh.hub.entity.left-scope', true, 'LEFT_SCOPE'],
    ['cn.sh.hub.entity.entered-scope', false, 'ENTERED_SCOPE'],
  ])('%s, withdrawn %s: %s', (type, withdrawn, kind) => {
    expect(changeKind(type, withdrawn)).toBe(kind);
  });
});
