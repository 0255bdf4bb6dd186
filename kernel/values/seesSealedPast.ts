import { type AuditingViewer, isAuditor } from './isAuditor';

/**
 * Whether a viewer may be told the past of facts that are sealed today
 *
 * What is repaired is neither published nor shared nor used, and asking for an earlier day would be a way around that. It
 * is kept as proof, and who examines proof is the auditor (reading of this project).
 *
 * 《信用修复管理办法》第三条
 */
export function seesSealedPast(viewer: AuditingViewer): boolean {
  return isAuditor(viewer);
}
