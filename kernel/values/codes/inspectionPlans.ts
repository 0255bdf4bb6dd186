import type { CodeEntry } from './entry';

/** Refusals of plans of inspection, of their tasks, and of what limits the visits under them. */
export const inspectionPlanCodes = {
  INSPECTION_PLAN_UNKNOWN: {
    zh: '没有该编号的抽查计划',
    en: 'There is no inspection plan of that number.',
    mendZh: '请使用 inspectionPlans 所列计划编号。',
    mendEn: 'Use a number of inspectionPlans.',
    article: '上海市优化营商环境条例 62',
  },
  INSPECTION_PLAN_NOT_PUBLISHED: {
    zh: '抽查计划尚未公布，或者已经完成、撤回',
    en: 'The plan is not published yet, or it is completed or withdrawn.',
    mendZh: '计划公布后方可抽取；state 为计划现在的状态。',
    mendEn: 'Nothing is drawn but under a published plan; state says where it stands.',
    article: '上海市优化营商环境条例 62',
  },
  PLAN_TASK_UNKNOWN: {
    zh: '计划中没有该任务',
    en: 'The plan in force has no task of that number.',
    mendZh: '请核对计划现行版本的任务序号。',
    mendEn: 'Check the tasks of the edition in force.',
  },
  PLAN_CONSENT_MISSING: {
    zh: '配合部门尚未同意其任务',
    en: 'A cooperating department has not consented to its tasks as they stand.',
    mendZh: '请 missing 所列部门的抽查工作负责人确认本部门任务后再审批。',
    mendEn: 'Ask the heads of inspection of the departments in missing to consent, then approve.',
    article: '沪府发〔2020〕7号（十一）',
  },
} as const satisfies Record<string, CodeEntry>;
