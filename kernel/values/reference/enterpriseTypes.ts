import { type Dated, finderByCode } from './dated';

/** A kind of market entity by the registration authorities' code. */
export interface EnterpriseType extends Dated {
  /** The wider kind that a finer one belongs to. */
  readonly parent?: string;
}

type Row = readonly [code: string, zh: string, en: string, parent?: string];

const ROWS: readonly Row[] = [
  ['1100', '有限责任公司', 'Limited liability company'],
  ['1110', '有限责任公司(国有独资)', 'Limited liability company, wholly state-owned', '1100'],
  ['1130', '有限责任公司(自然人投资或控股)', 'Limited liability company, held by natural persons', '1100'],
  ['1150', '有限责任公司(独资)', 'Limited liability company with a sole shareholder', '1100'],
  ['1200', '股份有限公司', 'Joint-stock company'],
  ['1210', '股份有限公司(上市)', 'Joint-stock company, listed', '1200'],
  ['2000', '内资分公司', 'Branch of a domestic company'],
  ['3000', '内资企业法人(非公司)', 'Domestic enterprise with legal personality, not a company'],
  ['3100', '全民所有制', 'Enterprise owned by the whole people', '3000'],
  ['3200', '集体所有制', 'Collectively owned enterprise', '3000'],
  ['4500', '内资非法人企业', 'Domestic enterprise without legal personality'],
  ['4530', '合伙企业', 'Partnership', '4500'],
  ['4540', '个人独资企业', 'Sole proprietorship', '4500'],
  ['5000', '外商投资企业', 'Foreign-invested enterprise'],
  ['6000', '港、澳、台投资企业', 'Enterprise with investment from Hong Kong, Macao or Taiwan'],
  ['7000', '外国(地区)企业常驻机构', 'Establishment of a foreign company'],
  ['9100', '农民专业合作社', "Farmers' cooperative"],
  ['9500', '个体工商户', 'Individual business'],
];

/** Enterprise types for illustration: codes and names are general knowledge, none was read in a standard. */
export const ENTERPRISE_TYPES: readonly EnterpriseType[] = ROWS.map(([code, zh, en, parent]) => ({
  code,
  zh,
  en,
  ...(parent !== undefined && { parent }),
  verified: false,
}));

/** The enterprise type of a code; undefined for a code outside the table. */
export const findEnterpriseType: (code: string) => EnterpriseType | undefined = finderByCode(ENTERPRISE_TYPES);
