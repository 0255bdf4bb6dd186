import { siloSdl } from '../../kernel/service/repository';
import { SILOS } from '../../kernel/values/silos';
import { gatewaySubgraph } from '../../tools/compose';
import { sharingFaults } from '../support/duties/sharingFaults';

const subgraphs = [...SILOS.map((name) => ({ name, sdl: siloSdl(name) })), gatewaySubgraph()];

const RECORD = '@shared(resource: "credit-record", class: CONDITIONAL)';
const ENTITY = '@shared(resource: "market-entity", class: UNCONDITIONAL)';
const SOUND = `
  type Query { entity: MarketEntity ${ENTITY} }
  type MarketEntity { uscc: ID! ${ENTITY} records: [Record!] ${RECORD} }
  interface Fact ${RECORD} { id: ID! }
  type Record implements Fact ${RECORD} { id: ID! kind: String entity: MarketEntity ${ENTITY} }
`;
const faultsWith = (from: string, to: string) => {
  expect(SOUND).toContain(from);
  return sharingFaults([{ name: 'planted', sdl: SOUND.replace(from, to) }]);
};

describe('政务数据共享条例 目录: every field of the schema', () => {
  it('belongs to exactly one resource of the catalogue, on which all subgraphs agree', () => {
    expect(sharingFaults(subgraphs)).toEqual([]);
  });
});

describe('the guard itself, on planted SDL', () => {
  it('lets pass a schema whose fields all have their resource', () => {
    expect(sharingFaults([{ name: 'planted', sdl: SOUND }])).toEqual([]);
  });

  it('refuses a field without a resource', () => {
    expect(faultsWith(`uscc: ID! ${ENTITY}`, 'uscc: ID!')).toEqual([
      'planted: MarketEntity.uscc belongs to no resource',
    ]);
    expect(faultsWith(`interface Fact ${RECORD}`, 'interface Fact')).toEqual([
      'planted: Fact.id belongs to no resource',
    ]);
  });

  it('refuses a field added by an extension of a type without a resource', () => {
    const extended = `${SOUND} type Note { text: String ${RECORD} } extend type Note { day: String }`;
    expect(sharingFaults([{ name: 'planted', sdl: extended }])).toEqual(['planted: Note.day belongs to no resource']);
  });

  it('refuses a resource that the catalogue does not have', () => {
    const unknown = 'uscc: ID! @shared(resource: "gossip", class: UNCONDITIONAL)';
    expect(faultsWith(`uscc: ID! ${ENTITY}`, unknown)).toEqual([
      'planted: MarketEntity.uscc names gossip, which the catalogue does not have',
    ]);
  });

  it('refuses a type that names two resources', () => {
    const extended = `${SOUND} extend type Record ${ENTITY} { day: String ${RECORD} }`;
    expect(sharingFaults([{ name: 'planted', sdl: extended }])).toEqual([
      'planted: Record names two resources: credit-record CONDITIONAL, market-entity UNCONDITIONAL',
    ]);
  });

  it('refuses one resource for all of a type that holds fields of several', () => {
    expect(faultsWith('type MarketEntity {', `type MarketEntity ${ENTITY} {`)).toEqual([
      'planted: MarketEntity holds fields of several resources and names one for all',
    ]);
  });

  it.each([
    ['resource', '@shared(resource: "inspection", class: CONDITIONAL)', 'inspection CONDITIONAL'],
    ['class', '@shared(resource: "credit-record", class: UNCONDITIONAL)', 'credit-record UNCONDITIONAL'],
  ])('refuses subgraphs that disagree on the %s of a field', (_, directive, told) => {
    const other = `type MarketEntity { records: [Int!] ${directive} }`;
    expect(
      sharingFaults([
        { name: 'one', sdl: SOUND },
        { name: 'two', sdl: other },
      ]),
    ).toEqual([`two: MarketEntity.records is ${told}, elsewhere credit-record CONDITIONAL`]);
  });
});
