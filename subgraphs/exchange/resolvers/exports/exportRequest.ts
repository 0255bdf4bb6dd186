import type { Viewer } from '../../../../kernel/service/silo';
import type { TableFormat } from '../../../../kernel/service/tables/openTableFile';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { exportPurpose } from '../../rules/exports/exportPurpose';
import { narrowScope } from '../../rules/exports/narrowScope';
import { WITHOUT_ENTITY } from '../../rules/feed/eventResource';
import { aggregatesOf } from '../../rules/feed/feedTerms';
import type { ExportRequest } from '../../store/exports/exportRecord';
import { termsFor } from '../../store/feed/termsFor';

const MOST_CODES = 50;

/** What a caller asks for. */
export interface RequestExportInput {
  readonly resource: string;
  readonly format: TableFormat;
  readonly filter?: {
    readonly districts?: readonly string[] | null;
    readonly industries?: readonly string[] | null;
  } | null;
}

function requireFilter({ resource, filter }: RequestExportInput): void {
  const { districts, industries } = filter ?? {};
  if (!districts && !industries) return;
  if (WITHOUT_ENTITY.includes(resource)) {
    throw new CataloguedError('EXPORT_FILTER_UNFIT', { field: 'filter', received: resource });
  }
  if ((industries?.length ?? 0) > MOST_CODES) {
    throw new CataloguedError('BAD_REQUEST', { field: 'industries', limit: MOST_CODES });
  }
}

/** Columns of the facts alone: doubts travel with the changes, and are no part of a state in files. */
function factColumns(resource: string, columns: ExportRequest['columns']): ExportRequest['columns'] {
  return Object.fromEntries(aggregatesOf(resource).map((type) => [type, columns[type] ?? []]));
}

/**
 * The export that a viewer may have of what is asked for. Throws EXPORT_FILTER_UNFIT, BAD_REQUEST, and what `termsFor`
 * throws: TOKEN_NEEDED, UNKNOWN_RESOURCE, NOT_IN_AGREEMENT.
 */
export function exportRequest(viewer: Viewer, input: RequestExportInput): ExportRequest {
  const { resource, format, filter } = input;
  const terms = termsFor(viewer, resource, { method: 'FILE', districts: filter?.districts });
  requireFilter(input);
  if (viewer.department === null) throw new CataloguedError('TOKEN_NEEDED');
  return {
    resource,
    format,
    subject: viewer.subject,
    department: viewer.department,
    agreement: viewer.grant?.agreement ?? null,
    purpose: exportPurpose(viewer.grant),
    columns: factColumns(resource, terms.columns),
    scope: narrowScope(terms.scope, filter?.industries ?? null),
    foreignFields: terms.foreign,
  };
}
