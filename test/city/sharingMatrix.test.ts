import { PUBLIC } from '../../gateway/identity/caller';
import type { OperationResult } from '../../gateway/startGateway';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { citySharing, type SharedField } from '../../kernel/service/sharing/readSharing';
import { findResource } from '../../kernel/values/reference/resources';
import { type City, openCity } from '../support/openCity';
import { type MatrixEntity, type MatrixViewer, matrixViewers } from '../support/sharing/matrixViewers';
import { plantAgreement } from '../support/sharing/plantAgreement';
import { plantCreditFile } from '../support/sharing/plantCreditFile';
import { plantRatings } from '../support/sharing/plantRatings';
import { operationFor, type ReachedField, reachFields, valuesAt } from '../support/sharing/reachFields';

const CANDIDATES = 600;
/** What the silo keeps for the office that inspected and the department above it, whatever was agreed: who has one of an entity. */
const HANDLERS_ALONE: Readonly<Record<string, string>> = {
  'Inspection.triggerReason': `SELECT department, bool_or(trigger_reason IS NOT NULL) AS "has" FROM inspection
    WHERE uscc = $1 GROUP BY department`,
  'FollowUp.note': `SELECT i.department, bool_or(r.follow_up_note IS NOT NULL) AS "has" FROM inspection_result r
    JOIN inspection i ON (i.source_department, i.source_record_id) = (r.source_department, r.inspection_record_id)
    WHERE r.uscc = $1 AND r.follow_up IS NOT NULL GROUP BY i.department`,
};

interface Cell {
  readonly reached: ReachedField;
  readonly field: SharedField;
  readonly operation: string;
}

/** An entity of the city, and the fields that are looked at on it. */
interface Ground {
  readonly entity: MatrixEntity;
  readonly cells: readonly Cell[];
}

let city: City;
/** Entities that together have a value of every conditional field. */
let grounds: Ground[];
/** Conditional fields of which no entity has a value. */
let unseen: string[];

const ask = (operation: string, uscc: string, caller: MatrixViewer['caller']) =>
  city.gateway.executeOperation({ query: operation, variables: { uscc } }, caller);
const valuesOf = ({ data }: OperationResult, { path }: ReachedField) => valuesAt(data?.marketEntity, path);
const codesOf = ({ errors }: OperationResult) => (errors ?? []).map(({ extensions }) => extensions?.code);

const conditional = (): Cell[] =>
  reachFields().flatMap((reached) => {
    const field = citySharing().get(reached.coordinate);
    return field && field.class !== 'UNCONDITIONAL' ? [{ reached, field, operation: operationFor(reached) }] : [];
  });

const ownerOf = ({ field }: Cell) => ({
  ...PUBLIC,
  subject: 'owner',
  kind: 'official' as const,
  department: findResource(field.resource)?.owner ?? '',
});

async function seenOf({ uscc }: MatrixEntity, all: readonly Cell[]): Promise<Cell[]> {
  const seen: Cell[] = [];
  for (const cell of all) {
    if (seen.some(({ field }) => field.coordinate === cell.field.coordinate)) continue;
    const answer = await ask(cell.operation, uscc, ownerOf(cell));
    if (valuesOf(answer, cell.reached).length > 0) seen.push(cell);
  }
  return seen;
}

/** Entities of which enough is known: those that are rated first, of them those with the most. */
async function candidates(): Promise<MatrixEntity[]> {
  const known = await city.databases.get('enforcement')?.dataSource.query(
    `SELECT c.uscc FROM enforcement_case c LEFT JOIN enforcement_decision d USING (case_number)
     LEFT JOIN penalty p ON p.decision_number = d.number GROUP BY c.uscc ORDER BY count(*) DESC`,
  );
  const register = city.databases.get('credit') as SiloDatabase;
  return register.dataSource.query(
    `SELECT m.uscc, m.district, m.industry_division AS industry FROM market_entity m
     WHERE m.district IS NOT NULL AND m.industry_division IS NOT NULL
     ORDER BY m.state = 'IN_OPERATION' DESC, array_position($1, m.uscc::text), m.uscc LIMIT ${CANDIDATES}`,
    [known.map(({ uscc }: MatrixEntity) => uscc)],
  );
}

/** What the auditor alone is given: to all others the whole explanation is null where a record of it is sealed. */
const AUDITORS_ALONE = ['RatedRecord.sealedSince'];

/** Takes entities until every conditional field has a value on one of them. */
async function findGrounds(): Promise<void> {
  grounds = [];
  let wanted = conditional();
  for (const entity of await candidates()) {
    if (wanted.length === 0) break;
    const cells = await seenOf(entity, wanted);
    if (cells.length === 0) continue;
    grounds.push({ entity, cells });
    const found = new Set(cells.map(({ field }) => field.coordinate));
    wanted = wanted.filter(({ field }) => !found.has(field.coordinate));
  }
  unseen = [...new Set(wanted.map(({ field }) => field.coordinate))];
}

/** What no entity of the sample city happens to have. */
async function plantRareValues(): Promise<void> {
  await city.databases
    .get('supervision')
    ?.dataSource.query(`UPDATE key_supervision SET until = '2999-12-31' WHERE until IS NULL`);
  await city.databases
    .get('inspection')
    ?.dataSource.query(
      `UPDATE inspection_result SET follow_up = 'OTHER', follow_up_note = '约谈' WHERE follow_up IS NOT NULL`,
    );
}

beforeAll(async () => {
  city = await openCity();
  await plantRareValues();
  const [first] = await candidates();
  const credit = city.databases.get('credit') as SiloDatabase;
  await plantCreditFile(credit, first?.uscc ?? '');
  await plantRatings(credit, first?.uscc ?? '');
  await findGrounds();
  const exchange = city.databases.get('exchange');
  const planted = grounds.flatMap(({ entity }) => matrixViewers(entity).flatMap(({ agreement }) => agreement ?? []));
  for (const agreement of planted) if (exchange) await plantAgreement(exchange, agreement);
}, 120_000);
afterAll(() => city?.close());

/** A single field of an agreement, and by hand what must come with it: id, source, times and the way to the fact. */
const SINGLE = 'CreditRecord.severity';
const WITH_SINGLE = [
  ...['id', 'entity', 'sourceDepartment', 'sourceRecordId', 'observedAt', 'recordedAt'].map(
    (name) => `CreditRecord.${name}`,
  ),
  ...['totalCount', 'edges', 'pageInfo'].map((name) => `CreditRecordConnection.${name}`),
  ...['node', 'cursor'].map((name) => `CreditRecordEdge.${name}`),
  'MarketEntity.creditRecords',
];

/** By hand: whole resources, or a single field with what of its resource cannot be left out. */
function mustBeGiven({ given }: MatrixViewer, { field }: Cell): boolean {
  const named = given.includes(field.resource) || given.includes(field.coordinate);
  return named || (given.includes(SINGLE) && WITH_SINGLE.includes(field.coordinate));
}

/** What is wrong with what a viewer got of a field that handlers alone may see, of some inspections and not of others. */
async function findHandlersFault({ caller }: MatrixViewer, { field }: Cell, uscc: string, got: Got) {
  const silo = city.databases.get('inspection') as SiloDatabase;
  const offices: { department: string; has: boolean }[] = await silo.dataSource.query(
    HANDLERS_ALONE[field.coordinate] ?? '',
    [uscc],
  );
  const isIts = ({ department }: { department: string }) => `${department}-`.startsWith(`${caller.department}-`);
  const given = offices.some((office) => isIts(office) && office.has);
  const expected = offices.every(isIts) ? [] : ['NOT_OF_YOUR_DEPARTMENT'];
  const codes = [...new Set(got.codes)];
  const right = got.values.length > 0 === given && codes.join() === expected.join();
  return right ? undefined : `${got.values.length} given to handlers of ${JSON.stringify(offices)}, ${codes}`;
}

interface Got {
  readonly values: readonly unknown[];
  readonly codes: readonly unknown[];
}

/** What is wrong with what a viewer got of a field; undefined where all is as it must be. */
async function findFault(viewer: MatrixViewer, cell: Cell, uscc: string): Promise<string | undefined> {
  const answer = await ask(cell.operation, uscc, viewer.caller).catch((error) => ({
    errors: [{ message: '', extensions: { code: error.code } }],
  }));
  const [values, codes] = [valuesOf(answer, cell.reached), codesOf(answer)];
  const at = `${viewer.name}: ${cell.field.coordinate}`;
  if (viewer.refused) return codes.includes(viewer.refused) && !values.length ? undefined : `${at} not refused`;
  if (mustBeGiven(viewer, cell)) {
    if (!(cell.field.coordinate in HANDLERS_ALONE))
      return values.length > 0 && !codes.length ? undefined : `${at} not given: ${codes}`;
    const fault = await findHandlersFault(viewer, cell, uscc, { values, codes });
    return fault && `${at}: ${fault}`;
  }
  if (values.length > 0) return `${at} given: ${JSON.stringify(values)}`;
  return codes.includes('NOT_IN_AGREEMENT') ? undefined : `${at} without a refusal: ${codes}`;
}

describe('sharing: every conditional field of the schema, for every kind of viewer', () => {
  it('finds a value of every conditional field to hold back, but of what the auditor alone is given', () => {
    expect(unseen).toEqual(AUDITORS_ALONE);
    expect(grounds.flatMap(({ cells }) => cells).length).toBeGreaterThan(120);
  });

  it('has at least twenty viewers', () => {
    for (const { entity } of grounds) expect(matrixViewers(entity).length).toBeGreaterThanOrEqual(20);
  });

  it('gives each viewer what is its own or agreed, and refuses all the rest', async () => {
    const faults: string[] = [];
    for (const { entity, cells } of grounds) {
      for (const viewer of matrixViewers(entity)) {
        for (const cell of cells) {
          const fault = await findFault(viewer, cell, entity.uscc);
          if (fault) faults.push(fault);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
