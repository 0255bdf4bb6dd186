import { CataloguedError } from '../values/cataloguedError';
import { findDepartment } from '../values/reference/departments';
import { findDistrict } from '../values/reference/districts';

function departmentOf(code: string): { code: string; zh: string; en: string } {
  const found = findDepartment(code);
  if (!found) throw new CataloguedError('UNKNOWN_DEPARTMENT', { received: code });
  return found;
}

/** Resolvers of the shared types of `schema/common.graphql`: rows carry codes, the dated reference tables carry names. */
export const sharedTypeResolvers = {
  Department: {
    code: (code: string) => code,
    name: (code: string) => departmentOf(code).zh,
    nameEn: (code: string) => departmentOf(code).en,
  },
  District: {
    code: (code: string) => code,
    name: (code: string) => findDistrict(code)?.zh ?? code,
    nameEn: (code: string) => findDistrict(code)?.en ?? code,
    abolishedOn: (code: string) => findDistrict(code)?.to ?? null,
  },
};
