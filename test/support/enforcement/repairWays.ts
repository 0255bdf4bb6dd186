import { setTimeout as delay } from 'node:timers/promises';
import { addDays } from '../../../kernel/values/day';
import type { SiloName } from '../../../kernel/values/silos';
import { repairPeople } from '../credit/repairDesk';
import { afterPeople } from './afterDesk';
import { ask, askSilo, CASE, get, hub, MARKS, NUMBER, one, rows, today, uscc } from './repairCity';

const { officer } = afterPeople;
const ALL = Object.keys(MARKS).sort();

const FIELDS = `creditRecords(first: 10) { totalCount edges { node { id title documentNumber } } }
  enforcementCases(first: 10) { edges { node { cause decisions { id number documentTitle penalties { text } } } } }`;
/** What an entity is asked for. */
export const PROFILE = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { ${FIELDS} } }`;
const WORKLIST = `query ($uscc: String!) { worklist(filter: { text: $uscc }, first: 5) { edges { node { ${FIELDS} } } } }`;
/** The three facts by their hub().ids. */
export const NODES = `query ($record: ID!, $decision: ID!, $case: ID!) { record: node(id: $record) { ... on CreditRecord { title } }
  decision: node(id: $decision) { ... on EnforcementDecision { documentTitle penalties { text } } }
  case: node(id: $case) { ... on EnforcementCase { cause } } }`;
/** The beginning of a question by reference. */
export const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {`;
const EXPORT = 'mutation ($of: RequestExportInput!) { requestExport(input: $of) { export { id } } }';
/** What a case file is asked for. */
export const FILE = `number stage sealedOn cause caseNumber decision { number title } documents { sha256 } history { details }`;

/** The files of an export of a resource's present state. */
async function exported(resource: string): Promise<string> {
  const requested = JSON.parse(await ask('housing', EXPORT, { of: { resource, format: 'NDJSON' } }));
  const { id } = requested.data.requestExport.export;
  for (;;) {
    const query = 'query ($id: ID!) { dataExport(id: $id) { state files { path } } }';
    const { state, files } = JSON.parse(await ask('housing', query, { id })).data.dataExport;
    if (state === 'READY')
      return (await Promise.all(files.map(({ path }: { path: string }) => get('housing', path)))).join('\n');
    expect(['QUEUED', 'RUNNING']).toContain(state);
    await delay(30);
  }
}

/** Every row of every table of the exchange in which one of the words stands. */
async function keptByTheExchange(): Promise<string> {
  const tables = await rows('exchange', `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`);
  const found: object[] = [];
  for (const { name } of tables) {
    const told = `SELECT t::text AS row FROM "${name}" t WHERE t::text ~ '${Object.values(MARKS).join('|')}'`;
    found.push(...(await rows('exchange', told)));
  }
  expect(tables.length).toBeGreaterThan(20);
  return JSON.stringify(found);
}

const reference = async (silo: SiloName, typename: string, id: string, fields: string) =>
  JSON.stringify(
    await askSilo(silo, `${ENTITIES} ... on ${typename} { ${fields} } } }`, {
      variables: { of: [{ __typename: typename, id }] },
    }),
  );

/** The headers of an earlier day. */
export const past = { 'hub-as-of': addDays(today, -10) };
/** Every way on which a fact leaves the hub, as what is told there. */
export const WAYS: Readonly<Record<string, () => Promise<string>>> = {
  'the list of an entity, to anybody': () => ask('public', PROFILE, { uscc }),
  'the list of an entity, to another department': () => ask('housing', PROFILE, { uscc }),
  'a list across silos': () => ask('housing', WORKLIST, { uscc }),
  'node(id), to anybody': () => ask('public', NODES, hub().ids),
  'node(id), to another department': () => ask('housing', NODES, hub().ids),
  'a reference between silos': async () =>
    (await reference('credit', 'CreditRecord', hub().ids.record, 'title')) +
    (await reference('enforcement', 'EnforcementDecision', hub().ids.decision, 'documentTitle penalties { text }')) +
    (await reference('enforcement', 'EnforcementCase', hub().ids.case, 'cause')),
  'what was known earlier': () => ask('housing', PROFILE, { uscc }, { 'hub-known-at': hub().knownThen }),
  'the feed from its start': async () =>
    (await get('housing', '/feed/credit-record')) + (await get('housing', '/feed/enforcement-case')),
  'an export': async () => (await exported('credit-record')) + (await exported('enforcement-case')),
  'the tables of the exchange': keptByTheExchange,
};
const toldOn = async (way: string): Promise<[string, string[]]> => {
  const text = (await WAYS[way]?.()) ?? '';
  return [way, ALL.filter((name) => text.includes(MARKS[name as keyof typeof MARKS]))];
};
/** The words that are told on each way. */
export async function tellsOf(): Promise<Record<string, string[]>> {
  const told: [string, string[]][] = [];
  for (const way of Object.keys(WAYS)) told.push(await toldOn(way));
  return Object.fromEntries(told);
}
/** The same words, or none of them, on every way. */
export const everywhere = (told: readonly string[]) => Object.fromEntries(Object.keys(WAYS).map((way) => [way, told]));

/** What the deciding office itself reads of the case, the file and what followed the decision. */
export const ownReads = async () =>
  JSON.stringify([
    await askSilo('enforcement', `query ($n: ID!) { caseFile(number: $n) { ${FILE} } }`, {
      variables: { n: hub().file },
      viewer: officer,
    }),
    await askSilo('enforcement', `{ caseFiles(first: 100) { edges { node { ${FILE} } } } }`, { viewer: officer }),
    await askSilo('enforcement', 'query ($d: ID!) { decisionFollowUp(decision: $d) { decision } }', {
      variables: { d: NUMBER },
      viewer: officer,
    }),
    await askSilo('enforcement', '{ decisionFollowUps(first: 100) { edges { node { decision } } } }', {
      viewer: officer,
    }),
  ]);

/** What others keep of the decision and its case: how many of each stand. */
export const keptElsewhere = async () => ({
  evidence: (
    await one(
      'supervision',
      `SELECT count(*)::int AS n FROM evidence_record WHERE uscc = '${uscc}' AND superseded_seq IS NULL AND NOT withdrawn
       AND (record_key LIKE '%${NUMBER}%' OR record_key LIKE '%${CASE}%')`,
    )
  ).n,
  index: (
    await one(
      'exchange',
      `SELECT count(*)::int AS n FROM index_fact WHERE record_key LIKE '%${CASE}' AND NOT withdrawn AND code IS NOT NULL`,
    )
  ).n,
  metrics: (
    await one(
      'exchange',
      `SELECT count(*)::int AS n FROM metric_fact WHERE NOT withdrawn AND (record_key LIKE '%${NUMBER}%' OR record_key LIKE '%${CASE}%')`,
    )
  ).n,
});

/** What of a withdrawal reached a holder. */
export interface Delivery {
  readonly channel: string;
  readonly department: { readonly code: string } | null;
  readonly reached: { readonly accessIndex: string | null; readonly position: string | null } | null;
}
/** What of the withdrawal of a fact reached whom, as the auditor sees it. */
export async function deliveries(about: string, recordKey: string): Promise<readonly Delivery[]> {
  const query = `query ($about: String!, $recordKey: String!) { withdrawal(about: $about, recordKey: $recordKey) {
    deliveries { channel department { code } agreement accessIndex reached { accessIndex position } } } }`;
  const { data, errors } = await askSilo('exchange', query, {
    variables: { about, recordKey },
    viewer: repairPeople.auditor,
  });
  expect(errors).toBeUndefined();
  const told = data?.withdrawal as { readonly deliveries: readonly Delivery[] } | undefined;
  return told?.deliveries ?? [];
}

/** The facts that are withdrawn, with their keys. */
export const WITHDRAWN = [
  ['credit-record', `SAMR-310115/${NUMBER}`],
  ['enforcement-decision', `SAMR-310115/${NUMBER}`],
  ['enforcement-case', `SAMR-310115/${CASE}`],
] as const;
