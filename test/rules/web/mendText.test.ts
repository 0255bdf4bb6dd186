import { factsToTell } from '../../../web/src/parts/facts';
import { type Speaker, sayMend } from '../../../web/src/parts/mendText';

const LABELS: Readonly<Record<string, string>> = {
  limit: '限额',
  left: '未缴余额',
  near: '邻近的检查',
  possible: '可选',
  version: '版本',
  atLeast: '至少',
  latest: '最晚',
  lifetime: '是否终身',
  resumeWebhook: '恢复推送',
};

/** A mend as it is said of a refusal with these facts, as they read. */
const said = (mend: string, told: Readonly<Record<string, string>>, field?: string): string => {
  const speaker: Speaker = {
    hasFacts: Object.keys(told).length > 0,
    isTold: (name) => name in told,
    value: (name) => told[name],
    label: (name) => LABELS[name],
    word: (name) => (name === 'ENTITY_GONE' ? '主体已注销' : undefined),
    field,
  };
  return sayMend(mend, speaker);
};

describe('what mends a refusal, in Chinese', () => {
  it.each([
    [
      '限于警告或者 limit 所列金额以下的罚款；其他请立案办理。',
      { limit: '¥3,000.00' },
      '限于警告或者 ¥3,000.00 以下的罚款；其他请立案办理。',
    ],
    ['仅限简易程序中 limit 分以下的罚款。', { limit: '¥100.00' }, '仅限简易程序中 ¥100.00 以下的罚款。'],
    ['金额不得超过 left（分）。', { left: '¥20.50' }, '金额不得超过 ¥20.50。'],
    ['请缩短至 limit 个字符以内。', { limit: '50' }, '请缩短至 50 个字符以内。'],
    ['请重新读取后再提交；version 为现在的版本。', { version: '4' }, '请重新读取后再提交；现在的版本为 4。'],
    ['请补足 atLeast 所列人数、具有资格的人员。', { atLeast: '2' }, '请补足 2 人、具有资格的人员。'],
  ])('says a figure where it reads well: %s', (mend, told, expected) => {
    expect(said(mend, told)).toBe(expected);
  });

  it.each([
    ['请使用 possible 所列事由。', { possible: '甲、乙' }, '请使用“可选”所列事由。'],
    ['请并入 near 所列检查，或者说明理由。', { near: 'VS-2026-000030' }, '请并入“邻近的检查”，或者说明理由。'],
    ['修复后 resumeWebhook。', { near: 'x' }, '修复后“恢复推送”。'],
    [
      '请以 ENTITY_GONE 提出；仅 lifetime 为 true 时可为终身。',
      {},
      '请以“主体已注销”提出；仅“是否终身”为是时可为终身。',
    ],
    ['可运行 npm run hub。', {}, '可运行 npm run hub。'],
  ])('names a fact, a field or a value as it is called: %s', (mend, told, expected) => {
    expect(said(mend, told)).toBe(expected);
  });

  it('names the field that it is about', () => {
    expect(said('请填写 field 所列内容。', {}, '约谈原因')).toBe('请填写“约谈原因”。');
  });

  it.each([
    ['仍在清单上的事项见 possible，窗口止日见 latest；请改选情形。', '窗口止日：2026-12-01；请改选情形。'],
    ['日期须晚于今日；列有 possible 的，不得晚于 possible。', '日期须晚于今日。'],
    ['请新增任务；version 为不得更改的任务。', '请新增任务。'],
  ])('leaves out what speaks of a fact that was not told: %s', (mend, expected) => {
    expect(said(mend, { latest: '2026-12-01' })).toBe(expected);
  });
});

describe('the facts of a refusal', () => {
  it('are each told once', () => {
    const facts = Object.entries({
      field: 'input.receivedOn',
      received: '2026-11-30',
      receivedOn: '2026-11-30',
      on: '1',
    });
    expect(factsToTell(facts, undefined).map(([name]) => name)).toEqual(['field', 'received', 'on']);
  });

  it('keep what differs from what was received', () => {
    const facts = Object.entries({ field: 'dueOn', received: '2026-11-30', dueOn: '2026-12-01' });
    expect(factsToTell(facts, undefined)).toEqual(facts);
  });

  it('leave out the number of what was not recorded', () => {
    const facts = Object.entries({ near: 'VS-2026-000030', check: 'TC-2026-000003' });
    expect(factsToTell(facts, 'VISIT_REPEAT_WITHOUT_REASON').map(([name]) => name)).toEqual(['near']);
    expect(factsToTell(facts, 'WORK_CHANGED')).toEqual(facts);
  });
});
