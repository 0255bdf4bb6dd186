import type { ColumnSet } from '../planColumns';

/** The fields of a row of a list of inspection items. */
export const ITEM_COLUMNS = {
  names: {
    department: ['部门', '抽查部门', '实施部门'],
    number: ['item_no', '序号', '事项序号'],
    name: ['item_name', '抽查事项', '事项名称'],
    part: ['sub_item', '子项', '抽查子项'],
    nameEn: ['英文名称'],
    kind: ['事项类别'],
    matter: ['监管事项代码'],
    basis: ['legal_basis', '法定依据', '检查依据', '抽查依据'],
    body: ['checking_body', '检查主体', '抽查主体'],
    object: ['checked_object', '检查对象', '抽查对象'],
    ratio: ['抽查比例'],
    frequency: ['抽查频次', '检查频次'],
    method: ['抽查方式', '检查方式'],
    requirement: ['inspector_requirement', '检查人员要求', '检查人员资格'],
    remark: ['备注'],
  },
  needed: ['department', 'number', 'name', 'basis', 'object', 'ratio', 'method'],
} as const satisfies ColumnSet;

/** A field of a row of a list of inspection items. */
export type ItemField = keyof typeof ITEM_COLUMNS.names;
