import { DATA_CENTRE } from './reference/departments';

/** Who asks, as far as auditing goes. */
export interface AuditingViewer {
  readonly kind: string;
  readonly department: string | null;
  readonly roles: readonly string[];
}

/**
 * Whether a viewer audits the sharing of data
 *
 * Who examines how departments share is of none of them: an official of the data centre with the role `auditor`. The
 * role is nothing in another department, nor with an application (reading of this project).
 *
 * 《上海市数据条例》第三十九条
 */
export function isAuditor({ kind, department, roles }: AuditingViewer): boolean {
  return kind === 'official' && department === DATA_CENTRE && roles.includes('auditor');
}
