import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import type { Day } from '../../../kernel/values/day';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireProvenance, requireText } from '../../../kernel/values/requireRow';
import { matterBasis } from '../rules/matterBasis';
import { type MatterMethod, requireMatterParties } from '../rules/oversight/matterMethods';

/** A supervision matter as its lead department supplies it; `inForceTo` is the first day no longer in force. */
export interface SupervisionMatterRow extends Provenance {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly leadDepartment: string;
  readonly legalBasis: string;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
  /** Departments that work together with the lead. */
  readonly cooperating?: readonly string[] | null;
  /** Whom the matter is about, in words. */
  readonly object?: string | null;
  readonly methods?: readonly MatterMethod[] | null;
  /** First day on which the law it rests on was no longer in force; null while it stands. */
  readonly basisEndedOn?: Day | null;
}

const SPEC: IngestSpec = {
  silo: 'supervision',
  table: 'supervision_matter',
  columns: {
    code: 'text COLLATE "C"',
    name: 'text',
    name_en: 'text',
    lead_department: 'text',
    legal_basis: 'text',
    in_force_from: 'date',
    in_force_to: 'date',
    cooperating: 'text[]',
    object: 'text',
    methods: 'text[]',
    basis_ended_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['code'],
  aggregateType: 'supervision-matter',
  aggregateId: 'code',
};

function* checked(rows: Iterable<SupervisionMatterRow>): Generator<CopyValue[]> {
  for (const row of rows) {
    for (const field of ['code', 'name', 'nameEn'] as const) requireText(row[field], field);
    getDepartment(row.leadDepartment, 'leadDepartment');
    requireProvenance(row);
    requireLawful(matterBasis(row), { matter: row.code });
    const { code, name, nameEn, leadDepartment, legalBasis, inForceFrom, inForceTo } = row;
    const { sourceDepartment, sourceRecordId, observedAt } = row;
    const { cooperating = null, object = null, methods = null, basisEndedOn = null } = row;
    requireMatterParties({ leadDepartment, cooperating, object, methods });
    const about = [code, name, nameEn, leadDepartment, legalBasis, inForceFrom, inForceTo];
    yield [...about, cooperating, object, methods, basisEndedOn, sourceDepartment, sourceRecordId, observedAt];
  }
}

/**
 * Stores supervision matters; the same matters again change nothing.
 * Throws MATTER_WITHOUT_BASIS, MATTER_PERIOD_EMPTY or what `requireMatterParties` and `requireProvenance` throw, and then
 * nothing is stored.
 */
export function storeSupervisionMatters(
  database: SiloDatabase,
  rows: Iterable<SupervisionMatterRow>,
): Promise<Ingested> {
  return database.transaction((client) => ingest(client, SPEC, checked(rows)));
}
