import { findDepartment } from '../reference/departments';

/**
 * The municipal department of an authority's line: the one above an office of a district, or itself
 *
 * 沪府发〔2020〕7号（四）
 */
export function lineOf(authority: string): string {
  return findDepartment(authority)?.parent ?? authority;
}
