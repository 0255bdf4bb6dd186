import { readFileSync } from 'node:fs';

const { toldInChinese } = jest.requireActual<{ toldInChinese(line: string): string }>(
  '../../../web/src/pages/planner/verifier/toldLines',
);

const HASH = 'ab'.repeat(32);
const LINES = [
  [
    `round DR-2026-000001: 22 of 103 entities drawn for 2 tasks`,
    '轮次 DR-2026-000001：103 户中抽中 22 户，共 2 项任务',
  ],
  [`frame ${HASH}, tree ${HASH}, told 3 1 4`, `抽样框哈希 ${HASH}，树根 ${HASH}，公开随机数 3 1 4`],
  [`proof: line 7 of the tree ${HASH} is a,b`, `自查证明：树根 ${HASH} 之下第 7 行为 a,b`],
] as const;

describe('what the verifier tells, in Chinese', () => {
  it.each(LINES)('says "%s"', (line, chinese) => {
    expect(toldInChinese(line)).toBe(chinese);
  });

  it('knows every line that the verifier tells', () => {
    const source = readFileSync('tools/verify-draw.mjs', 'utf8');
    const summary = /function summary[\s\S]*?\n}/.exec(source)?.[0] ?? '';
    const lines = [...summary.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line.replace(/\$\{[^}]+\}/g, '1'));
    const told = lines.filter((line) => !line.startsWith('not checked'));
    expect(told).toHaveLength(3);
    for (const line of told) expect(toldInChinese(line)).not.toBe(line);
  });
});
