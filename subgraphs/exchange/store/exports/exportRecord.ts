import type { TableFormat } from '../../../../kernel/service/tables/openTableFile';
import type { ExportState } from '../../rules/exports/exportState';
import type { ExportScope } from '../../rules/exports/narrowScope';

/** What is asked for, with everything that the requester's rights decide. */
export interface ExportRequest {
  readonly resource: string;
  readonly format: TableFormat;
  readonly subject: string;
  readonly department: string;
  readonly agreement: string | null;
  readonly purpose: string;
  /** Columns of each kind of fact. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly scope: ExportScope | null;
  readonly foreignFields: readonly string[];
}

/** An export as it stands. */
export interface ExportRecord extends ExportRequest {
  readonly id: string;
  readonly state: ExportState;
  readonly asOfSeq: string | null;
  readonly asOfTime: string | null;
  readonly rowsDone: string;
  readonly rowsTotal: string | null;
  readonly attempts: number;
  readonly manifest: string | null;
  readonly code: string | null;
  readonly requestedAt: string;
  readonly readyAt: string | null;
  readonly expiresAt: string | null;
}

/** The columns of `data_export` as an ExportRecord has them. */
export const EXPORT_COLUMNS = `id, resource, format, state, subject, department, agreement, purpose, columns, scope,
  foreign_fields AS "foreignFields", as_of_seq AS "asOfSeq", as_of_time AS "asOfTime", rows_done AS "rowsDone",
  rows_total AS "rowsTotal", attempts, manifest, code, requested_at AS "requestedAt", ready_at AS "readyAt",
  expires_at AS "expiresAt"`;
