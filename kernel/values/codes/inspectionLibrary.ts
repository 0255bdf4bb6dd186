import type { CodeEntry } from './entry';

/** Refusals of the libraries of inspection: items and what is proposed for their list. */
export const inspectionLibraryCodes = {
  ITEM_RATIO_UNFIT: {
    zh: '抽查比例有误：须大于 0 且不超过 100%，下限不得高于上限',
    en: 'A ratio is above 0 and at most 1,000,000 parts in a million, and its floor is not above its ceiling.',
    mendZh: '比例以百万分之一为单位填写；一般检查事项未填上限的，适用 ceiling 所列默认上限。',
    mendEn: 'Write ratios in parts in a million; a general item without a ceiling of its own has the one in ceiling.',
  },
  ITEM_KEY_WITH_CEILING: {
    zh: '重点检查事项不设抽查比例上限',
    en: 'A key item has no ceiling: its ratio may reach full coverage.',
    mendZh: '请删除上限，或者将事项列为一般检查事项。',
    mendEn: 'Leave the ceiling out, or make it a general item.',
    article: '国办发〔2015〕58号',
  },
  ITEM_RATIO_OVER_CEILING: {
    zh: '抽查比例超过该事项的上限',
    en: 'The ratio is above the ceiling of the item.',
    mendZh: '一般检查事项的抽查比例严格控制；上限见 ceiling（百万分之一）。',
    mendEn: 'The ratio of general items is strictly limited: see ceiling, in parts in a million.',
    article: '国办发〔2015〕58号',
  },
  ITEM_FREQUENCY_UNFIT: {
    zh: '年度检查次数有误',
    en: 'The number of inspections a year is not a whole number from 1 to 366, or the least is above the most.',
    mendZh: '请填写 1 至 366 的整数，最少次数不得多于最多次数；不限次数的留空。',
    mendEn: 'Write whole numbers from 1 to 366, the least not above the most; leave out what is not limited.',
  },
  ITEM_CODE_UNFIT: {
    zh: '事项代码格式有误',
    en: 'The code of the item is not of capital letters, digits, hyphens and underscores.',
    mendZh: '请使用大写字母、数字、连字符和下划线，首位为字母，最长 60 个字符。',
    mendEn: 'Use capital letters, digits, hyphens and underscores, a letter first, at most 60 characters.',
  },
  ITEM_OF_ANOTHER_DEPARTMENT: {
    zh: '该事项代码属于另一部门',
    en: 'The code is that of an item of another department.',
    mendZh: '请使用其他代码，或者由 department 所列部门办理。',
    mendEn: 'Use another code, or have the department named in department do it.',
  },
  ITEM_INCOMPLETE: {
    zh: '抽查事项要素不全，不得公布',
    en: 'The item cannot be published: something that every item has is missing.',
    mendZh: '请由计划编制人员补齐 missing 所列要素后再公布。',
    mendEn: 'Have a planner fill in what missing names, then publish it.',
    article: '沪府发〔2020〕7号（十一）',
  },
  ITEM_WITHDRAWN: {
    zh: '该事项已撤下，不再变更',
    en: 'The item has left the list, and changes no more.',
    mendZh: '请以新的代码提出事项。',
    mendEn: 'Propose it under a new code.',
  },
  ITEM_BASIS_ENDED: {
    zh: '该事项的法定依据已失效，不得列入计划或者抽取',
    en: 'The legal basis of the item has ended: it is neither planned nor drawn nor inspected.',
    mendZh: '请撤下该事项，或者以有效依据提出变更。',
    mendEn: 'Withdraw the item, or propose it on a basis in force.',
    article: '上海市分类监管管理办法 7',
  },
  ITEM_RATIO_UNCLEAR: {
    zh: '抽查比例须由人工判断',
    en: 'What the list says of the ratio cannot be read without judgement.',
    mendZh: '请由部门负责人核定（settleItem）；系统不作推定。',
    mendEn: 'A head of the department settles it (settleItem); nothing is guessed.',
  },
  ITEM_METHOD_UNCLEAR: {
    zh: '检查方式须由人工判断',
    en: 'What the list says of the method cannot be read without judgement.',
    mendZh: '请由部门负责人核定（settleItem）。',
    mendEn: 'A head of the department settles it (settleItem).',
  },
  ITEM_INSPECTOR_UNCLEAR: {
    zh: '检查人员资格要求须由人工判断',
    en: 'What the list says of the inspectors’ qualification cannot be read without judgement.',
    mendZh: '请由部门负责人核定（settleItem）。',
    mendEn: 'A head of the department settles it (settleItem).',
  },
  ITEM_BASIS_MISSING: {
    zh: '清单未列明该事项的法定依据',
    en: 'The list names no legal basis for the item.',
    mendZh: '没有法定依据的不得检查；请由部门负责人补充依据（settleItem）。',
    mendEn: 'What has no basis may not be inspected: a head of the department adds it (settleItem).',
    article: '国办发〔2015〕58号',
  },
  ITEM_NUMBER_UNFIT: {
    zh: '事项序号不是 1 至 999 的整数',
    en: 'The item’s number in its list is not a whole number from 1 to 999.',
    mendZh: '请按清单填写序号。',
    mendEn: 'Write the number that the item has in the list.',
  },
  ITEM_SETTLEMENT_UNFIT: {
    zh: '核定内容与待核定内容不符',
    en: 'What is settled is not what was unclear.',
    mendZh: '须核定 unclear 所列内容；清单已列明的内容不在此修改。',
    mendEn: 'Settle what unclear names, all of it; what the list says clearly is not changed here.',
  },
} as const satisfies Record<string, CodeEntry>;
