import { useLanguage, useText } from '../../words/language';

/** A department as answers name it. */
export interface NamedDepartment {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Whether a code is that of a department of the city: an office in a district has its code added. */
export const isOfCity = (code: string): boolean => !/-\d{6}$/.test(code);

/** Says the name of a department in the chosen language. */
export function useDepartment(): (department: NamedDepartment) => string {
  const text = useText();
  return ({ name, nameEn }) => text(name, nameEn);
}

/** Says the names of several. */
export function useDepartments(): (departments: readonly NamedDepartment[]) => string {
  const name = useDepartment();
  const { language } = useLanguage();
  return (departments) => departments.map(name).join(language === 'zh' ? '、' : '; ');
}
