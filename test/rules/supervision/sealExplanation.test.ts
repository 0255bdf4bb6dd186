import { createHash } from 'node:crypto';
import { explain } from '../../../subgraphs/supervision/rules/evaluation/explain';
import { sealExplanation } from '../../../subgraphs/supervision/rules/evaluation/sealExplanation';
import { explainedCase, SIXTY_POINTS } from '../../support/supervision/explainedCase';

const CASE = explainedCase();
const sealed = sealExplanation(explain(CASE));

describe('办法 6: the text of an explanation', () => {
  it('is the same, byte by byte, in whatever order its facts come', () => {
    const turned = { ...CASE, evidence: [...SIXTY_POINTS].reverse(), history: [...CASE.history].reverse() };
    expect(sealExplanation(explain(turned))).toEqual(sealed);
  });

  it('has the digest that anybody can make of it', () => {
    expect(createHash('sha256').update(sealed.text).digest('hex')).toBe(sealed.digest);
  });

  it('names the records that each value rests on by their keys, and says nothing else of them', () => {
    const { indicators } = JSON.parse(sealed.text);
    expect(indicators[0]).toMatchObject({
      code: 'PENALTIES',
      value: 2,
      points: 30,
      records: ['ENFORCEMENT_PENALTY:2025-12-01', 'ENFORCEMENT_PENALTY:2026-03-01'],
    });
    const judged = indicators.find(({ code }: { code: string }) => code === 'HYGIENE');
    expect(judged).toMatchObject({ points: 10, records: ['own:9'] });
    expect(Object.keys(judged)).not.toEqual(expect.arrayContaining(['value']));
    expect(Object.keys(judged)).not.toEqual(expect.arrayContaining(['step']));
    expect(sealed.text).not.toContain('FAIR');
    expect(sealed.text).not.toContain('500000');
    expect(sealed.text).not.toContain('ORDER_TO_CORRECT');
  });

  it('differs where a value, a cut or an earlier evaluation differs', () => {
    const others = [
      explainedCase({ evidence: SIXTY_POINTS.slice(1) }),
      explainedCase({ run: { ...CASE.run, cuts: { ...CASE.run.cuts, higherFrom: 51 } } }),
      explainedCase({ history: CASE.history.slice(1) }),
    ];
    const digests = others.map((facts) => sealExplanation(explain(facts)).digest);
    expect(new Set([...digests, sealed.digest]).size).toBe(4);
  });
});
