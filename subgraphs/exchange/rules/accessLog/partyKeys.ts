import { findDepartment } from '../../../../kernel/values/reference/departments';
import { RESOURCES } from '../../../../kernel/values/reference/resources';

/** The municipal department of a district office; any other department is its own. */
export function municipalDepartment(department: string): string {
  return findDepartment(department)?.parent ?? department;
}

/** The resources that a department, or the department of which it is a district office, answers for. */
export function ownResources(department: string): string[] {
  const owner = municipalDepartment(department);
  return RESOURCES.filter((resource) => resource.owner === owner).map(({ code }) => code);
}

/**
 * The names under which a department finds the accesses that concern it: those that it made itself, and those to the
 * resources that it answers for. 政务数据共享条例: provider and consumer both account for the use.
 */
export function partyKeys(department: string): string[] {
  return [`department:${department}`, ...ownResources(department).map((code) => `resource:${code}`)];
}
