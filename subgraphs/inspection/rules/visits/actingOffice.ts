import { findDepartment } from '../../../../kernel/values/reference/departments';

/**
 * The office that goes out for a department: its office in the entity's district, where it has one there
 *
 * A plan of a municipal department is carried out where the entity is; who inspects is who enters and publishes.
 *
 * DR-18; 沪府发〔2020〕7号（四）
 */
export function actingOffice(department: string, district: string | null): string {
  const office = `${department}-${district}`;
  return district !== null && findDepartment(office) ? office : department;
}
