import type { Statements } from '../../../kernel/service/database/statements';
import type { SiloName } from '../../../kernel/values/silos';
import { CREDIT, CREDIT_LIST, ENFORCEMENT, INSPECTION, SUPERVISION } from './floorStatements';

/** Prepared statements over the pooled sessions of each silo's database. */
export type FloorSilos = Readonly<Record<SiloName, Statements>>;

type Row = Record<string, unknown>;

interface Entity extends Row {
  readonly uscc: string;
  readonly creditRecords: { readonly edges: readonly { readonly node: Row }[] };
}

interface Register {
  readonly total: number;
  readonly entities: readonly Entity[] | null;
}

const OTHERS = [
  ['supervision', SUPERVISION],
  ['inspection', INSPECTION],
  ['enforcement', ENFORCEMENT],
] as const;

/** One statement to each of the other silos, for all the keys; the facts of each entity by its key. */
async function readOthers(silos: FloorSilos, usccs: readonly string[]): Promise<Map<string, Row>> {
  const answers = await Promise.all(OTHERS.map(([silo, sql]) => silos[silo].run<Row>(sql, [usccs])));
  const facts = new Map<string, Row>();
  for (const { key, ...row } of answers.flat()) {
    facts.set(key as string, Object.assign(facts.get(key as string) ?? {}, row));
  }
  return facts;
}

/** Moments as the API writes them. */
function entityOf(entity: Entity, others: Row | undefined): Row {
  for (const { node } of entity.creditRecords.edges) {
    node.observedAt = String(node.observedAt).replace('+00:00', 'Z');
  }
  return Object.assign(entity, others);
}

/** The data of the profile operation: all silos at once. */
export async function floorProfile(silos: FloorSilos, uscc: string): Promise<Row> {
  const [[entity], others] = await Promise.all([silos.credit.run<Entity>(CREDIT, [uscc]), readOthers(silos, [uscc])]);
  return { marketEntity: entity ? entityOf(entity, others.get(uscc)) : null };
}

/** The data of the worklist operation: the register first, then the other silos at once. */
export async function floorWorklist(silos: FloorSilos, { district }: { district: readonly string[] }): Promise<Row> {
  const [register] = await silos.credit.run<Register & Row>(CREDIT_LIST, [district]);
  const { total, entities } = register as Register;
  const rows = entities ?? [];
  const others = await readOthers(
    silos,
    rows.map(({ uscc }) => uscc),
  );
  const edges = rows.map((entity) => ({ node: entityOf(entity, others.get(entity.uscc)) }));
  return { marketEntities: { totalCount: total, edges } };
}
