import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { METRIC_DIMENSIONS } from '../../subgraphs/exchange/rules/metrics/metric';
import { METRICS } from '../../subgraphs/exchange/rules/metrics/registry';
import { fineTargetFaults } from '../support/duties/fineTargetFaults';

const build = (sdl: string) => buildASTSchema(parse(sdl), { assumeValidSDL: true });
const api = build(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));

/** Coordinates of the schema that hold money. */
const MONEY = new Set(
  Object.values(api.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          getNamedType(field.type).name === 'MinorUnits' ? [`${type.name}.${field.name}`] : [],
        )
      : [],
  ),
);
const ofMoney = (metrics: readonly { readonly coordinates: readonly string[] }[]) =>
  metrics.filter(({ coordinates }) => coordinates.some((at) => MONEY.has(at)));

describe('行政处罚法 74: penalties are no source of revenue and no target', () => {
  it('EN-35: the schema sets no target of penalties, tells no revenue from them and sums up none', () => {
    expect(fineTargetFaults(api)).toEqual([]);
  });

  it('EN-35: no figure of evaluation rests on money or is told by officer', () => {
    expect(MONEY).toContain('Penalty.amount');
    expect(METRICS.length).toBeGreaterThan(5);
    expect(ofMoney(METRICS)).toEqual([]);
    expect(METRIC_DIMENSIONS.filter((name) => /OFFICER|INSPECTOR|PERSON|TEAM/.test(name))).toEqual([]);
    const planted = [{ coordinates: ['EnforcementDecision.decidedOn', 'Penalty.amount'] }];
    expect(ofMoney(planted)).toEqual(planted);
  });
});

describe('行政处罚法 74: the guard itself, on planted SDL', () => {
  const SOUND = `
    scalar MinorUnits
    type Penalty { "金额 Amount of this penalty." amount: MinorUnits kind: Kind }
    input Plan { goal: String }
    enum Kind { FINE WARNING }
    type Query { penalties: [Penalty!] totalCount: Int }
  `;

  it('EN-35: lets pass single amounts and counts', () => {
    expect(fineTargetFaults(build(SOUND))).toEqual([]);
  });

  it.each([
    ['a target', 'goal: String', 'fineTarget: Int', 'Plan.fineTarget makes an aim of penalties'],
    ['a quota', 'goal: String', 'quota: Int', 'Plan.quota makes an aim of penalties'],
    ['revenue', 'FINE WARNING', 'FINE REVENUE', 'Kind.REVENUE makes an aim of penalties'],
    ['a bonus', 'kind: Kind', 'officerBonus: Int', 'Penalty.officerBonus makes an aim of penalties'],
    ['a description', '金额 Amount of this penalty.', '罚没收入', 'Penalty.amount makes an aim of penalties'],
    ['a sum', 'totalCount: Int', 'totalFined: MinorUnits', 'Query.totalFined sums up what penalties brought in'],
  ])('EN-35: finds %s', (_, from, to, fault) => {
    expect(SOUND).toContain(from);
    expect(fineTargetFaults(build(SOUND.replace(from, to)))).toEqual([fault]);
  });
});
