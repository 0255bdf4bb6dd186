import type { CodeEntry } from './entry';

/** Refusals of the sharing of data between departments. */
export const sharingCodes = {
  NOT_IN_AGREEMENT: {
    zh: '该数据不在共享协议范围内',
    en: 'This field or this entity is not in an agreement in force for the purpose stated.',
    mendZh: '请在数据目录中查看该资源，并以 applyForAgreement 向其提供部门申请。',
    mendEn: 'Look the resource up in the catalogue and apply to its owner with applyForAgreement.',
    article: '上海市数据条例 38-40',
  },
  AGREEMENT_NOT_ACTIVE: {
    zh: '共享协议未生效、已中止或已终止',
    en: 'The agreement of this credential is not in force: it has not begun, is suspended or has ended.',
    mendZh: '请查看协议状态；已终止的须重新申请，已中止的须由数据中心恢复。',
    mendEn:
      'Look at the state of the agreement: one that has ended is applied for anew, a suspended one is resumed by the data centre.',
    article: '上海市数据条例 39',
    http: 403,
  },
  PURPOSE_MISSING: {
    zh: '未说明使用目的',
    en: 'Shared data is given for a stated purpose, and none was stated.',
    mendZh: '请使用载有协议编号和目的的令牌。',
    mendEn: 'Use a credential that carries an agreement and its purpose.',
    article: '上海市数据条例 40',
    http: 403,
  },
  PURPOSE_MISMATCH: {
    zh: '使用目的与协议不符',
    en: 'The purpose stated is not that of the agreement.',
    mendZh: '请使用为该目的签订的协议的令牌。',
    mendEn: 'Use the credential of the agreement made for that purpose.',
    article: '上海市数据条例 40',
    http: 403,
  },
  QUOTA_SPENT: {
    zh: '协议约定的调用额度已用尽',
    en: 'The rate that the agreement allows is used up.',
    mendZh: '请在 Retry-After 所示秒数后重试，或申请提高额度。',
    mendEn: 'Come back after the seconds of Retry-After, or apply for a higher rate.',
    http: 429,
  },
  ACCESS_NOT_LOGGED: {
    zh: '访问日志无法写入，未提供共享数据',
    en: 'The access could not be logged, so no shared data was given.',
    mendZh: '请稍后重试；持续出现时请联系数据中心。',
    mendEn: 'Try again shortly; if it goes on, tell the data centre.',
    http: 503,
  },
  UNKNOWN_RESOURCE: {
    zh: '数据目录中没有该资源',
    en: 'The catalogue has no such resource.',
    mendZh: '请用 catalogue 查询目录中的资源代码。',
    mendEn: 'Ask for catalogue to see the codes of its resources.',
    http: 404,
  },
} as const satisfies Record<string, CodeEntry>;
