import { indicatorPoints } from '../../../../subgraphs/supervision/rules/evaluation/indicatorPoints';
import { indicatorValue } from '../../../../subgraphs/supervision/rules/evaluation/indicatorValue';
import { scoreSubject } from '../../../../subgraphs/supervision/rules/evaluation/scoreSubject';
import type { EvidenceKind } from '../../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import type { Indicator } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { counting, EVALUATED_ON, record } from '../../../support/supervision/evaluationFacts';

const measuring = (measure: Indicator['input']['measure'], kind: EvidenceKind, said: Partial<Indicator> = {}) => {
  const indicator = counting('HYGIENE', kind, said);
  return { ...indicator, input: { ...indicator.input, measure } };
};
const LATEST = { steps: [], otherwise: 5 };

describe('分类监管管理办法 12 ¶1: the value of an indicator', () => {
  it('counts records, and names them the oldest first', () => {
    const evidence = [
      record('COMPLAINT', '2026-06-02'),
      record('COMPLAINT', '2026-06-01'),
      record('ACCIDENT', '2026-06-01'),
    ];
    expect(indicatorValue(measuring('COUNT', 'COMPLAINT'), evidence, EVALUATED_ON)).toEqual({
      value: 2,
      records: ['COMPLAINT:2026-06-01', 'COMPLAINT:2026-06-02'],
    });
  });

  it('sums amounts in fen, to which a record without one adds nothing', () => {
    const fined = (on: string, amount: bigint | null) => record('ENFORCEMENT_PENALTY', on, { amount });
    const evidence = [fined('2026-06-01', 500_000n), fined('2026-06-02', null), fined('2026-06-03', 1n)];
    expect(indicatorValue(measuring('SUM', 'ENFORCEMENT_PENALTY'), evidence, EVALUATED_ON).value).toBe(500_001);
  });

  it('is nought where nothing is counted or summed, and null where nothing is the latest', () => {
    expect(indicatorValue(measuring('COUNT', 'COMPLAINT'), [], EVALUATED_ON).value).toBe(0);
    expect(indicatorValue(measuring('SUM', 'ARREARS'), [], EVALUATED_ON).value).toBe(0);
    expect(indicatorValue(measuring('LATEST', 'RISK_LEVEL'), [], EVALUATED_ON)).toEqual({ value: null, records: [] });
  });

  it('takes the newest code, of one day the one of the last key, and rests on that record alone', () => {
    const level = (key: string, on: string, code: string) => record('RISK_LEVEL', on, { key, code });
    const evidence = [level('b', '2026-06-02', 'C'), level('a', '2026-06-02', 'B'), level('c', '2026-06-01', 'D')];
    expect(indicatorValue(measuring('LATEST', 'RISK_LEVEL'), evidence, EVALUATED_ON)).toEqual({
      value: 'C',
      records: ['b'],
    });
    const without = record('RISK_LEVEL', '2026-06-03', { key: 'd' });
    expect(indicatorValue(measuring('LATEST', 'RISK_LEVEL'), [...evidence, without], EVALUATED_ON).value).toBeNull();
  });

  it('takes of a judgement under its own code what was judged, and of no other judgement', () => {
    const judged = (on: string, code: string) => record('JUDGEMENT', on, { code });
    const evidence = [judged('2026-06-01', 'HYGIENE:POOR'), judged('2026-06-02', 'STORAGE:GOOD')];
    expect(indicatorValue(measuring('LATEST', 'JUDGEMENT'), evidence, EVALUATED_ON).value).toBe('POOR');
  });
});

describe('分类监管管理办法 12 ¶1: the points of a value', () => {
  it.each([
    [0, 0],
    [1, 10],
    [2, 10],
    [3, 30],
    [99, 30],
  ])('gives %d records %d points', (value, points) => {
    expect(indicatorPoints(counting('COMPLAINTS', 'COMPLAINT'), value)).toBe(points);
  });

  it('gives a code its points, and any other or none those for all others', () => {
    const risk = measuring('LATEST', 'RISK_LEVEL', { ...LATEST, codePoints: [{ code: 'D', points: 30 }] });
    expect(['D', 'E', null].map((code) => indicatorPoints(risk, code))).toEqual([30, 5, 5]);
  });

  it('knows the points of a judgement under its whole code and under its value', () => {
    for (const code of ['HYGIENE:POOR', 'POOR']) {
      const judged = measuring('LATEST', 'JUDGEMENT', { ...LATEST, codePoints: [{ code, points: 30 }] });
      expect(indicatorPoints(judged, 'POOR')).toBe(30);
    }
  });

  it('adds up to the total, indicator by indicator in the order of the rules', () => {
    const indicators = [
      counting('A', 'COMPLAINT'),
      counting('B', 'ACCIDENT'),
      measuring('LATEST', 'RISK_LEVEL', LATEST),
    ];
    const evidence = ['2026-06-01', '2026-06-02', '2026-06-03'].map((on) => record('COMPLAINT', on));
    expect(scoreSubject({ indicators, authority: 'SAMR' }, evidence, EVALUATED_ON)).toEqual({
      points: [30, 0, 5],
      total: 35,
    });
  });
});
