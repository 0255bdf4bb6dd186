import { ENTITY_STATES } from '../../../kernel/values/reference/entityStates';
import { rowState } from '../../../subgraphs/credit/rules/rowState';

describe('市场主体登记管理条例 30: the state of a register row', () => {
  it.each(ENTITY_STATES)('reads $zh and $code', ({ code, zh }) => {
    for (const text of [code, zh, ` ${zh}`]) expect(rowState(text)).toEqual({ kept: true, value: code, flags: [] });
  });

  it.each([
    ['存续（在营、开业、在册）', 'IN_OPERATION'],
    ['吊销，未注销', 'REVOKED'],
    ['吊销，已注销', 'DEREGISTERED'],
    ['in_operation', 'IN_OPERATION'],
  ])('reads %s as %s', (text, value) => {
    expect(rowState(text)).toEqual({ kept: true, value, flags: [] });
  });

  it.each([undefined, '', 'NULL'])('assumes operation for %p and says so', (text) => {
    expect(rowState(text)).toEqual({ kept: true, value: 'IN_OPERATION', flags: ['STATE_ASSUMED'] });
  });

  it.each(['2004-05-31', '停业'])('keeps out %s, which is no state: 停业 is not filed as 歇业 is', (text) => {
    expect(rowState(text)).toMatchObject({ kept: false, code: 'ENTITY_STATE_UNKNOWN' });
  });
});
