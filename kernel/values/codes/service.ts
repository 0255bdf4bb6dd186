import type { CodeEntry } from './entry';

/** Faults and limits of the service itself. */
export const serviceCodes = {
  INVALID_CONFIGURATION: {
    zh: '环境变量配置有误',
    en: 'The environment does not describe a hub that can run.',
    mendZh: '请按 faults 逐项改正；README 列有全部变量及默认值。',
    mendEn: 'Mend each of the faults; the README lists every variable and its default.',
  },
  PORT_NOT_FREE: {
    zh: '端口无法监听',
    en: 'The port cannot be listened on.',
    mendZh: '请停止占用该端口的进程，或以 HUB_PORT、HUB_SILO_PORT_<SILO>、HUB_HOST 另行指定。',
    mendEn: 'Stop the process that has the port, or set HUB_PORT, HUB_SILO_PORT_<SILO> or HUB_HOST.',
  },
  HUB_UNREACHABLE: {
    zh: '无法连接数据平台',
    en: 'No hub answers at that address.',
    mendZh: '请确认平台已启动（npm start），或以 --url 指定其地址。',
    mendEn: 'Start the hub (npm start), or give its address with --url.',
  },
  NOT_COMPOSED: {
    zh: '各子图无法组合为一张总图',
    en: 'The subgraphs do not compose without errors and hints.',
    mendZh: '请按 errors 与 hints 修改 subgraphs/*/schema.graphql。',
    mendEn: 'Mend subgraphs/*/schema.graphql by errors and hints.',
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
  BUDGET_SPENT: {
    zh: '本分钟查询额度已用完',
    en: "The caller's query budget for this minute is spent.",
    mendZh: '请在 Retry-After 秒后重试，并减小分页；RateLimit 响应头给出余额。',
    mendEn: 'Try again after Retry-After seconds with smaller pages; the RateLimit header tells what is left.',
    article: 'RFC 6585 4',
    http: 429,
  },
  OVERLOADED: {
    zh: '系统繁忙，暂不接受新的查询',
    en: 'The hub is working at its limit and takes no further operation now.',
    mendZh: '请在 Retry-After 秒后重试。',
    mendEn: 'Try again after Retry-After seconds.',
    article: 'RFC 9110 15.6.4',
    http: 503,
  },
  OPERATION_LATE: {
    zh: '查询未能在时限内完成',
    en: 'The operation was not finished within its time limit.',
    mendZh: '请缩小查询范围后重试。',
    mendEn: 'Ask for less and try again.',
    http: 504,
  },
  IDENTITY_UNAVAILABLE: {
    zh: '身份认证服务暂不可用，无法核验令牌',
    en: 'The issuer cannot be reached, so the token could not be checked.',
    mendZh: '请稍后重试；公开信息可不带令牌查询。',
    mendEn: 'Try again soon; what is public can be asked for without a token.',
    http: 503,
  },
  INTERNAL: {
    zh: '系统内部错误',
    en: 'Something failed inside the hub.',
    mendZh: '请将事件编号告知管理员。',
    mendEn: 'Give the incident number to the operator.',
    http: 500,
  },
} as const satisfies Record<string, CodeEntry>;
