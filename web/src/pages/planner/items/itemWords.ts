import { defineWords } from '../../../words/language';

/** Texts of the page of items. */
export const ITEM_WORDS = defineWords(
  {
    title: '随机抽查事项清单',
    says: '只有公布在清单上的事项才能检查；未公布、已撤下或者依据已失效的事项不能列入计划、不能抽取。',
    list: '事项',
    all: '全部',
    onList: '公布日在清单上',
    pickable: '可否列入计划',
    canPick: '可以',
    withdrawn: (on: string) => `不可：${on} 已撤下`,
    lapsed: (on: string) => `不可：依据 ${on} 失效`,
    noMethod: '未限定',
    noField: '不限',
    ratio: '抽查比例（百万分率）',
    perYear: '每年次数',
    caps: (year: number) => `${year} 年度检查频次上限`,
    capsSays: '每个部门一年内对同一主体的计划检查不超过上限（国办发〔2024〕54号）；达到上限的，抽取时排除。',
    exemptions: '免打扰统计',
    exemptionsSays: '各部门当日不列入计划检查的主体数；投诉举报等触发检查不受影响。',
    quarantined: (count: number) => `待核定的导入事项 ${count} 条：由部门负责人核定，系统不作猜测。`,
  },
  {
    title: 'Published inspection items',
    says: 'Only what stands on the published list may be inspected; items off the list or whose basis has ended can be neither planned nor drawn.',
    list: 'Items',
    all: 'All',
    onList: 'On the list on',
    pickable: 'Can be planned',
    canPick: 'Yes',
    withdrawn: (on: string) => `No: off the list since ${on}`,
    lapsed: (on: string) => `No: its basis ended on ${on}`,
    noMethod: 'Not limited',
    noField: 'Any',
    ratio: 'Ratio (in a million)',
    perYear: 'Times a year',
    caps: (year: number) => `Caps on planned visits in ${year}`,
    capsSays:
      'How many planned visits an enterprise gets of a department in a year at most (国办发〔2024〕54号); at the cap it is left out of the draw.',
    exemptions: 'Exemptions',
    exemptionsSays:
      'How many enterprises each department does not visit under plans today; complaints are not affected.',
    quarantined: (count: number) => `${count} imported rows wait for the head of their department; nothing is guessed.`,
  },
);
