import { defineWords } from '../../../words/language';

/** Texts of the adjustments of categories by hand. */
export const ADJUSTMENTS_WORDS = defineWords(
  {
    title: '类别调整',
    says: '由人工提出的类别调整，另一人决定；调高须持续满足相应标准六个月以上，且不得越级（分类监管管理办法第十条、第十六条）。',
    list: '类别调整建议',
    change: '原类别 → 建议类别',
    why: '依据和理由',
    proposed: '提出',
    decided: '决定',
    propose: '提出类别调整',
    proposeSays: '为一个主体提出另一类别。提出后由未提出的负责人决定，决定之前类别和监管措施均不变。',
    ruleSet: '实施细则（该主体适用的现行版本）',
    category: '建议类别',
    level: '级别',
    grounds: '调整依据（监管评价报告或分类监管信息）',
    groundsHint: '先填写统一社会信用代码和监管事项，再从该主体的报告和信息中选择，至少一项。',
    reason: '理由',
    approve: '批准',
    approveSays: (number: string) => `批准类别调整 ${number}：自今日起改变该主体的类别和监管措施。提出人不得决定。`,
    refuse: '不予批准',
    refuseSays: (number: string) => `不予批准类别调整 ${number}：类别不变。提出人不得决定。`,
    withdraw: '撤回',
    withdrawSays: (number: string) => `撤回类别调整建议 ${number}，不再等待决定。`,
  },
  {
    title: 'Adjustments of categories',
    says: 'Categories proposed by hand, decided by somebody else; to be raised takes six months of the standard, step by step (arts. 10 and 16).',
    list: 'Adjustments',
    change: 'From → to',
    why: 'Grounds and reason',
    proposed: 'Proposed',
    decided: 'Decided',
    propose: 'Propose an adjustment',
    proposeSays:
      'Proposes another category for an entity. An approver who did not propose it decides; until then category and measures stand.',
    ruleSet: 'Rule set in force for the entity',
    category: 'Category',
    level: 'Level',
    grounds: 'Grounds (evaluation reports or evidence)',
    groundsHint:
      "Give the code and the matter first, then choose among the entity's reports and evidence, one at least.",
    reason: 'Why',
    approve: 'Approve',
    approveSays: (number: string) =>
      `Approves adjustment ${number}: category and measures change from today. Whoever proposed it may not decide.`,
    refuse: 'Refuse',
    refuseSays: (number: string) =>
      `Refuses adjustment ${number}: the category stands. Whoever proposed it may not decide.`,
    withdraw: 'Take back',
    withdrawSays: (number: string) => `Takes adjustment ${number} back: it waits for a decision no longer.`,
  },
);
