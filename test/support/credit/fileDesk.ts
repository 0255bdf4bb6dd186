import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { credit, storeMarketEntities } from '../../../subgraphs/credit';
import { entryOf } from '../feedFacts';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';

/** The entity of the tests of the credit file: registered in Pudong on 8 May 2021. */
export const FILE_USCC = entryOf(1).uscc;

/** Another one, registered on 16 March 2026. */
export const NEW_USCC = entryOf(2).uscc;

/** A hash that stands for a document. */
export const HASH = 'a'.repeat(64);

const person = (subject: string, department: string, role: string, more: Partial<Viewer> = {}): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  roles: [role],
  ...more,
});

const PUDONG = { district: '310115' };

/** Who works with the credit file in the tests, and who may not. */
export const filePeople = {
  handler: person('handler-pudong', 'SAMR', 'credit-handler', PUDONG),
  head: person('head-pudong', 'SAMR', 'credit-head', PUDONG),
  both: person('both-pudong', 'SAMR', 'credit-handler', { ...PUDONG, roles: ['credit-handler', 'credit-head'] }),
  window: person('window-pudong', 'SAMR', 'credit-handler', { ...PUDONG, kind: 'application' }),
  city: person('handler-samr', 'SAMR', 'credit-handler'),
  cityHead: person('head-samr', 'SAMR', 'credit-head'),
  minhang: person('handler-minhang', 'SAMR', 'credit-handler', { district: '310112' }),
  emergency: person('handler-emergency', 'EMERGENCY', 'credit-handler'),
  emergencyHead: person('head-emergency', 'EMERGENCY', 'credit-head'),
  inspector: person('inspector-pudong', 'SAMR', 'inspector', PUDONG),
  office: person('office-city', 'REFORM_OFFICE', 'reform-office'),
  centre: person('centre', 'DEVELOPMENT_REFORM', 'credit-centre'),
} as const satisfies Record<string, Viewer>;

async function fill(database: SiloDatabase): Promise<void> {
  await storeMarketEntities(database, [
    entryOf(1, { registeredOn: '2021-05-08' as never }),
    entryOf(2, { registeredOn: '2026-03-16' as never }),
  ]);
}

/** The credit silo with both entities, and nothing in their files. */
export const openFile = (): Promise<OpenSilo> => openSilo(credit, 'credit_file', fill);

/** What a mutation came to: what it gave, or how it was refused. */
export interface Done {
  readonly done: Record<string, unknown> | null;
  readonly refusal: Record<string, unknown> | undefined;
}

const COMMITMENT = `number version state checkDueOn checkBasis { id value unit verified source } isOverdue decidedOn fixBy
  closedOn revocationNumber grounds { kind reference trust } entity { uscc } authority { code }`;
const RECEIPT = 'id record filedOn changed authority { code } entity { uscc }';

const inputOf = (mutation: string): string => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;

/** Runs a mutation of the credit file. */
export async function change(silo: OpenSilo, mutation: string, input: object, as: Viewer): Promise<Done> {
  const fields = mutation.includes('Commitment') ? COMMITMENT : RECEIPT;
  const text = `mutation ($input: ${inputOf(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: (data?.[mutation] ?? null) as Done['done'], refusal: errors?.[0]?.extensions };
}

/** Asks for fields of an entity; throws what was refused. */
export async function ofEntity(silo: OpenSilo, fields: string, as: Viewer, uscc: string = FILE_USCC): Promise<unknown> {
  const { data, errors } = await silo.ask(`{ marketEntity(uscc: "${uscc}") { ${fields} } }`, {}, as);
  if (errors) throw new Error(String(errors[0]?.extensions.code));
  return data?.marketEntity;
}

/** Nodes of a connection of an entity. */
export async function nodesOf(silo: OpenSilo, list: string, fields: string, as: Viewer): Promise<unknown[]> {
  const entity = (await ofEntity(silo, `${list} { totalCount edges { node { ${fields} } } }`, as)) as Record<
    string,
    { totalCount: number; edges: { node: unknown }[] }
  >;
  return entity[list]?.edges.map(({ node }) => node) ?? [];
}

/** What was told about a kind of fact, oldest first. */
export async function told(silo: OpenSilo, aggregate: string): Promise<Record<string, unknown>[]> {
  const rows = await silo.database.dataSource.query(
    `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = $1 ORDER BY position`,
    [aggregate],
  );
  return rows.map(({ data }: { data: Record<string, unknown> }) => data);
}

/** A promise for an approval, made and decided on 30 October 2026; what differs is given. */
export const promise = (change: object = {}): object => ({
  authority: 'SAMR-310115',
  uscc: FILE_USCC,
  kind: 'APPROVAL',
  matter: '食品经营许可（仅销售预包装食品）',
  promise: '符合许可条件，提交材料真实',
  basis: '上海市优化营商环境条例 第二十七条',
  touches: [],
  documentHash: HASH,
  madeOn: '2026-10-30',
  decidedOn: '2026-10-30',
  decisionNumber: '沪市监浦许〔2026〕101号',
  ...change,
});

/** The check of the first commitment; what differs is given. */
export const check = (change: object = {}): object => ({
  number: 'CM-2026-000001',
  version: 1,
  checkedOn: '2026-11-02',
  kept: false,
  grounds: [{ kind: 'OWN_CHECK', reference: '核查记录2026-18' }],
  note: '现场与承诺不符',
  ...change,
});
