import type { CodeEntry } from './entry';

/** Faults and limits of the service itself. */
export const serviceCodes = {
  INVALID_CONFIGURATION: {
    zh: '环境变量配置有误',
    en: 'The environment does not describe a hub that can run.',
    mendZh: '请按 faults 逐项改正；README 列有全部变量及默认值。',
    mendEn: 'Mend each of the faults; the README lists every variable and its default.',
  },
  SILO_DOWN: {
    zh: '数据子系统暂不可用',
    en: 'A silo cannot be reached; the rest of the answer stands.',
    mendZh: '请稍后重试；extensions.silos 列出各子系统状态。',
    mendEn: 'Try again soon; extensions.silos tells the state of each silo.',
  },
  SILO_LATE: {
    zh: '数据子系统超时',
    en: 'A silo did not answer within its deadline; the rest of the answer stands.',
    mendZh: '请稍后重试；extensions.silos 列出各子系统状态。',
    mendEn: 'Try again soon; extensions.silos tells the state of each silo.',
  },
  INTERNAL: {
    zh: '系统内部错误',
    en: 'Something failed inside the hub.',
    mendZh: '请将事件编号告知管理员。',
    mendEn: 'Give the incident number to the operator.',
    http: 500,
  },
} as const satisfies Record<string, CodeEntry>;
