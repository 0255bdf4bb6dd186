import { findIndustry, type Industry } from '../../../kernel/values/reference/industries';
import { findJurisdiction } from '../../../kernel/values/reference/jurisdictions';
import type { RegistrationRow } from '../store/entityParts';

/** A registered capital on its way through the resolvers. */
interface Capital {
  readonly text: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly flag: string | null;
}

/** The register's entry; its capital is null where the register gives none. */
export const registrationResolvers = {
  registeredCapital({ capitalText, capitalAmount, capitalCurrency, capitalFlag }: RegistrationRow): Capital | null {
    if (capitalText === null) return null;
    return { text: capitalText, amount: capitalAmount, currency: capitalCurrency, flag: capitalFlag };
  },
};

/** Rows carry the code of a jurisdiction, the dated table its names. */
export const jurisdictionResolvers = {
  code: (code: string): string => code,
  name: (code: string): string => findJurisdiction(code)?.zh ?? code,
  nameEn: (code: string): string => findJurisdiction(code)?.en ?? code,
  establishedOn: (code: string): string | null => findJurisdiction(code)?.from ?? null,
};

const sectionOf = (code: string): Industry | undefined => findIndustry(findIndustry(code)?.section ?? '');

/** Rows carry the code of a division of GB/T 4754, the table its names and its section. */
export const industryResolvers = {
  code: (code: string): string => code,
  name: (code: string): string => findIndustry(code)?.zh ?? code,
  nameEn: (code: string): string => findIndustry(code)?.en ?? code,
  section: (code: string): string => sectionOf(code)?.code ?? '',
  sectionName: (code: string): string => sectionOf(code)?.zh ?? '',
  sectionNameEn: (code: string): string => sectionOf(code)?.en ?? '',
};
