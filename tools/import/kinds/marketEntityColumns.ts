import type { ColumnSet } from '../planColumns';

/** The fields of a register row. */
export const MARKET_ENTITY_COLUMNS = {
  names: {
    uscc: ['统一社会信用代码', '社会信用代码', 'credit_code'],
    name: ['企业名称', '名称', '市场主体名称', 'company_name'],
    registeredOn: ['成立日期', '注册日期', '登记日期'],
    state: ['status', '登记状态', '经营状态', '企业状态'],
    enterpriseType: ['企业类型', '主体类型'],
    capital: ['registered_capital', '注册资本', '注册资金'],
    district: ['所在区', '所属区', '区县', '行政区划'],
    address: ['地址', '住所', '注册地址', '企业地址'],
    industry: ['行业', '所属行业', '行业代码'],
    formerNumber: ['former_registration_number', '注册号', '工商注册号', '原注册号', '旧注册号'],
    sourceRecordId: ['来源记录号'],
  },
  needed: ['uscc', 'name', 'registeredOn'],
} as const satisfies ColumnSet;

/** A field of a register row. */
export type EntityField = keyof typeof MARKET_ENTITY_COLUMNS.names;
