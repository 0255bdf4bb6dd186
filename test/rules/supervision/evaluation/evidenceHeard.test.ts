import { authoritiesHeard, evidenceHeard } from '../../../../subgraphs/supervision/rules/evaluation/evidenceHeard';
import { isForcedHigher } from '../../../../subgraphs/supervision/rules/evaluation/isForcedHigher';
import { scoreSubject } from '../../../../subgraphs/supervision/rules/evaluation/scoreSubject';
import type { EvidenceKind } from '../../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import { EVALUATED_ON, record } from '../../../support/supervision/evaluationFacts';
import { plainRules } from '../../../support/supervision/plainRules';

const by = (sourceDepartment: string, kind: EvidenceKind, code = 'HYGIENE:POOR') =>
  record(kind, '2026-09-01', { code, sourceDepartment, key: `${kind}:${sourceDepartment}` });

describe('《上海市分类监管管理办法》第九条: an authority’s own word', () => {
  it.each([
    ['SAMR', ['SAMR', 'SAMR-310115', 'SAMR-310101']],
    ['SAMR-310115', ['SAMR', 'SAMR-310115']],
    ['EMERGENCY', []],
  ])('counts under rules of %s when it comes from its own line', (authority, counted) => {
    const told = ['SAMR', 'SAMR-310115', 'SAMR-310101'].map((source) => by(source, 'JUDGEMENT'));
    const heard = evidenceHeard(told, authority).map(({ sourceDepartment }) => sourceDepartment);
    expect(heard).toEqual(counted);
  });

  it('gives no points under the rules of another line, though its code be the same', () => {
    const judged = (source: string) => scoreSubject(plainRules(), [by(source, 'JUDGEMENT')], EVALUATED_ON).total;
    expect(judged('EMERGENCY')).toBe(scoreSubject(plainRules(), [], EVALUATED_ON).total);
    expect(judged('SAMR-310115')).toBeGreaterThan(judged('EMERGENCY'));
  });

  it('on a key list puts a subject into HIGHER under the rules of its own line alone', () => {
    const forced = (source: string) => isForcedHigher(plainRules(), [by(source, 'KEY_LISTING', source)], EVALUATED_ON);
    expect(['SAMR', 'SAMR-310115', 'EMERGENCY'].map(forced)).toEqual([true, true, false]);
  });

  it('is told apart from the facts of other silos, which count whoever told them', () => {
    const facts = (['CREDIT_RECORD', 'REGISTER_STATE', 'INSPECTION_RESULT', 'ENFORCEMENT_PENALTY'] as const).map(
      (kind) => by('EMERGENCY', kind, 'FINE'),
    );
    expect(evidenceHeard(facts, 'SAMR')).toEqual(facts);
  });

  it('is heard from the department above a district office', () => {
    expect(authoritiesHeard('SAMR-310115')).toEqual(['SAMR-310115', 'SAMR']);
  });
});
