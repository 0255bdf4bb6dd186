import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildASTSchema, type GraphQLObjectType, getNamedType, parse } from 'graphql';
import { siloSdl } from '../../kernel/service/repository';
import { citySharing } from '../../kernel/service/sharing/readSharing';
import { DIMENSIONS } from '../../subgraphs/exchange/rules/entityIndex/dimensions';
import { METRICS } from '../../subgraphs/exchange/rules/metrics/registry';
import { abuseFaults, listOrders } from '../support/duties/abuseFaults';

const build = (sdl: string) => buildASTSchema(parse(sdl), { assumeValidSDL: true });
const api = build(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
const JUDGED = new Set(Object.keys(DIMENSIONS));

const JUDGEMENT = /^(SupervisionCategory|KeySupervision|PublicCreditRating|CreditRiskClass)\./;

/** Published figures that tell of how entities are judged, or that are told entity by entity. */
const publicJudgements = (
  metrics: readonly Pick<(typeof METRICS)[number], 'published' | 'coordinates' | 'dimensions'>[],
) =>
  metrics.filter(
    ({ published, coordinates, dimensions }) =>
      published && (coordinates.some((at) => JUDGEMENT.test(at)) || dimensions.some((one) => /ENTITY|USCC/.test(one))),
  );

const SOUND = `
  type Query { entities(orderBy: EntityOrder): [Entity!] list(by: [Order!]): [Entity!] }
  type Entity { name: String openCases: Int }
  input Order { by: OrderBy! direction: Direction }
  enum OrderBy { OPEN_CASES REGISTERED_ON }
  enum Direction { ASC DESC }
  enum EntityOrder { REGISTERED_ON_ASC REGISTERED_ON_DESC }
`;
const faultsWith = (from: string, to: string) => {
  expect(SOUND).toContain(from);
  return abuseFaults(build(SOUND.replace(from, to)), JUDGED);
};

describe('分类监管管理办法 24: the schema of the hub', () => {
  it('ranks no entities, hands out no plaque and asks no fee', () => {
    expect(abuseFaults(api, JUDGED)).toEqual([]);
  });

  it('orders lists by nothing that the public may use but what is published of every entity', () => {
    expect([...listOrders(api).keys()]).toEqual(expect.arrayContaining(['marketEntities', 'worklist']));
    const open = Object.entries(DIMENSIONS).filter(([, dimension]) => dimension.open);
    for (const [name, { coordinate }] of open) {
      expect({ name, class: citySharing().get(coordinate)?.class }).toEqual({ name, class: 'UNCONDITIONAL' });
      expect(coordinate).toMatch(/^MarketEntity\.(?!publicCredit|creditRisk|supervision)/);
    }
  });

  it('publishes no metric of category, rating or risk, and none by entity', () => {
    expect(METRICS.some(({ published }) => published)).toBe(true);
    expect(publicJudgements(METRICS)).toEqual([]);
    const [metric] = METRICS.filter(({ published }) => published);
    const planted = [
      { published: true, dimensions: [], coordinates: ['PublicCreditRating.grade'] },
      { published: true, dimensions: ['ENTITY' as 'MONTH'], coordinates: metric?.coordinates ?? [] },
    ];
    expect(publicJudgements(planted)).toEqual(planted);
  });
});

describe('分类监管管理办法 24: classified supervision itself', () => {
  const supervision = buildSubgraphSchema([{ typeDefs: parse(siloSdl('supervision')) }]);
  const namesEntities = (type: GraphQLObjectType): string[] =>
    Object.values(type.getFields())
      .filter((field) => ['MarketEntity', 'USCC'].includes(getNamedType(field.type).name))
      .map(({ name }) => `${type.name}.${name}`);

  it('orders no list of supervision, and names nobody in the report of the burden', () => {
    expect([...listOrders(supervision).keys()]).toEqual([]);
    expect(namesEntities(supervision.getType('SupervisionBurden') as GraphQLObjectType)).toEqual([]);
    expect(namesEntities(supervision.getType('ViolationFinding') as GraphQLObjectType)).toEqual([
      'ViolationFinding.entity',
    ]);
  });
});

describe('分类监管管理办法 24: the guard itself, on planted SDL', () => {
  it('lets pass a schema without any of it', () => {
    expect(abuseFaults(build(SOUND), JUDGED)).toEqual([]);
  });

  it.each([
    ['a field', 'name: String', 'inspectionFee: Int', 'Entity.inspectionFee'],
    ['an argument', 'entities(', 'entities(charge: Int, ', 'Query.entities(charge:)'],
    ['an input', 'direction: Direction', 'price: Int', 'Order.price'],
    ['a description', 'name: String', '"检查收费" name: String', 'Entity.name'],
  ])('finds a fee in %s', (_, from, to, at) => {
    expect(faultsWith(from, to)).toEqual([`${at} speaks of a fee`]);
  });

  it.each([
    ['a field of the ten best', 'entities(', 'topEntities(', 'Query.topEntities'],
    ['a place in a ranking', 'openCases: Int', 'cityRank: Int', 'Entity.cityRank'],
    [
      'a type of plaques',
      'enum Direction { ASC DESC }',
      'enum Direction { ASC DESC } type StarPlaque { on: Int }',
      'StarPlaque',
    ],
    ['a description', 'name: String', '"本区排名" name: String', 'Entity.name'],
  ])('finds %s', (_, from, to, at) => {
    expect(faultsWith(from, to)).toEqual([`${at} speaks of a ranking`]);
  });

  it.each([
    ['an enumeration of its own', 'REGISTERED_ON_DESC', 'RATING_DESC', 'entities is ordered by RATING'],
    ['a member of an input', 'OPEN_CASES REGISTERED_ON', 'OPEN_CASES RISK_SCORE', 'list is ordered by RISK_SCORE'],
  ])('finds an order that no rule keeps from the public, in %s', (_, from, to, told) => {
    expect(faultsWith(from, to)).toEqual([`${told}, and no rule says for whom`]);
  });
});
