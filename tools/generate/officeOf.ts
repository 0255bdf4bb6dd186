import { findDepartment } from '../../kernel/values/reference/departments';

/** The office of a department in a district; the municipal department where the district, or the office, is not there. */
export function officeOf(department: string, district: string | null): string {
  const office = `${department}-${district}`;
  return district !== null && findDepartment(office) ? office : department;
}
