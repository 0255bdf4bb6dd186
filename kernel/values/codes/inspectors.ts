import type { CodeEntry } from './entry';

/** Refusals of the library of inspectors. */
export const inspectorCodes = {
  INSPECTOR_NOT_CERTIFIED: {
    zh: '检查人员当日无有效执法证件，不得参与检查',
    en: 'The inspector has no valid certificate on that day, and may not inspect.',
    mendZh: '请先续证，或者由持有效证件的人员检查。',
    mendEn: 'Renew the certificate first, or have somebody with a valid one inspect.',
    article: '上海市优化营商环境条例 64',
  },
  INSPECTOR_NOT_RENEWED: {
    zh: '新证件的有效期不晚于原证件',
    en: 'The new certificate does not end later than the one before.',
    mendZh: '请核对证件有效期。',
    mendEn: 'Check the last day of the new certificate.',
  },
  INSPECTOR_EXISTS: {
    zh: '该执法证件号或者账号已登记',
    en: 'The certificate or the account is that of an inspector who is registered already.',
    mendZh: '请核对证件号和账号；调动人员由原单位先停用。',
    mendEn: 'Check both; who moves to another office is deactivated by the one before.',
  },
  INSPECTOR_LEFT: {
    zh: '该检查人员已停用，名单不得使其恢复在岗',
    en: 'The inspector was taken out of the library: a list does not bring him back.',
    mendZh: '确需恢复的，请由本单位重新登记；否则请在名单中注明不在岗。',
    mendEn: 'Have his office register him anew, or let the list say that he is not active.',
    article: '沪府发〔2020〕7号（十一）',
  },
  INSPECTOR_UNKNOWN: {
    zh: '没有该检查人员',
    en: 'There is no such inspector.',
    mendZh: '请使用检查人员名录中的编号或者执法证件号。',
    mendEn: 'Use a number or a certificate of the library of inspectors.',
  },
  INSPECTOR_FIELDS_UNFIT: {
    zh: '检查领域有误：至少一项，至多 20 项，不得重复',
    en: 'Fields of an inspector: one at least, 20 at most, each once and with something in it.',
    mendZh: '请按抽查事项所要求的资格名称填写。',
    mendEn: 'Write each as the items name the qualification.',
  },
  INSPECTOR_AREA_UNFIT: {
    zh: '检查区域不是本单位区域内的区、街道或者乡镇代码',
    en: 'An area is no district of six digits, or street or town of nine, in which the office inspects; or it comes twice.',
    mendZh: '请填写 6 位区代码或者 9 位街道、乡镇代码；全部区域的留空。',
    mendEn: 'Write districts of six digits, streets and towns of nine; leave it out for all of the office’s area.',
  },
  TIE_EXISTS: {
    zh: '该关系已申报',
    en: 'This tie is declared already for days that these overlap.',
    mendZh: '请结束原申报，或者另填日期。',
    mendEn: 'End the one before, or give other days.',
  },
  TIE_DAYS_UNFIT: {
    zh: '关系终止日须晚于起始日',
    en: 'The first day without the tie lies after its first day.',
    mendZh: '终止日为不再存在关系的首日；仍存在的留空。',
    mendEn: 'Give the first day without it; leave it out while it lasts.',
  },
  TIE_OWN_ENDED: {
    zh: '检查人员不得自行结束本人的回避关系',
    en: 'Nobody ends what ties himself.',
    mendZh: '请由本单位名录管理人员（计划人员或者负责人）结束。',
    mendEn: 'Ask the planner or a head of the office to end it.',
    article: '行政处罚法 43',
    http: 403,
  },
  TIE_ENDED_BEFORE_TODAY: {
    zh: '以过去的日期结束回避关系须由负责人办理',
    en: 'For days that are past a tie is ended by a head alone.',
    mendZh: '请填写今日或者以后的日期，或者由本单位负责人办理。',
    mendEn: 'Give today or a day to come, or ask a head of the office.',
    article: '行政处罚法 43',
    http: 403,
  },
} as const satisfies Record<string, CodeEntry>;
