import type { Access } from '../../../../kernel/values/accessLeaf';

/** Who looks at a record of the log. */
export interface LogViewer {
  readonly department: string | null;
  readonly isAuditor: boolean;
}

/** How a coordinate relates to the catalogue and to the viewer. */
export interface FieldOwners {
  resourceOf(coordinate: string): string | undefined;
  isOwn(resource: string): boolean;
}

/** What a viewer is shown of an access. */
export interface AccessView extends Omit<Access, 'subject'> {
  /** Null for whoever is neither auditor nor of the department that asked. */
  readonly subject: string | null;
  /** Codes of the resources of the fields shown, given and refused. */
  readonly resources: readonly string[];
  /** Whether all of the record is shown. */
  readonly isWhole: boolean;
}

/**
 * What of an access is shown: all of it to auditors and to the department that asked; to the department whose data it
 * was, what it had of that data, and not which officer or for which case.
 */
export function accessView(access: Access, viewer: LogViewer, owners: FieldOwners): AccessView {
  const isWhole = viewer.isAuditor || (access.department !== null && access.department === viewer.department);
  const isShown = (coordinate: string): boolean => isWhole || owners.isOwn(owners.resourceOf(coordinate) ?? '');
  const fields = access.fields.filter(isShown);
  const denied = access.denied.filter(isShown);
  const resources = new Set([...fields, ...denied].flatMap((coordinate) => owners.resourceOf(coordinate) ?? []));
  return {
    ...access,
    fields,
    denied,
    isWhole,
    resources: [...resources].sort(),
    subject: isWhole ? access.subject : null,
    case: isWhole ? access.case : null,
  };
}
