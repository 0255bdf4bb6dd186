import type { CodeEntry } from './entry';

const TEAM = '行政处罚法 42';
const RECUSAL = '行政处罚法 43';
const CALENDAR = '沪府发〔2020〕7号（十一）';

/** Refusals of teams of inspectors, recusals and the calendar of visits. */
export const inspectionTeamCodes = {
  TEAMS_ALREADY_DRAWN: {
    zh: '该轮次的检查组已经抽取',
    en: 'The teams of this round were drawn already, by another seed.',
    mendZh: '不得重新抽取；个别席位按回避或者替换办理。',
    mendEn: 'They are not drawn again; a single seat changes by recusal or replacement.',
    article: '沪府发〔2020〕7号（十一）',
  },
  TEAM_STANDS: {
    zh: '该部门的检查组已经组成，不得借调',
    en: 'The department has a team, so that none is borrowed.',
    mendZh: '检查组未能组成（WITHOUT_TEAM）时，方可从市级部门借调。',
    mendEn: 'Only a part that is WITHOUT_TEAM borrows from the municipal department.',
    article: TEAM,
  },
  TEAM_NOT_LENT: {
    zh: '该部门没有上级部门可以借调',
    en: 'There is no municipal department above this one to borrow from.',
    mendZh: '请补充本部门检查人员后重新抽取。',
    mendEn: 'Enter more inspectors of its own and draw again.',
    article: TEAM,
  },
  INSPECTOR_NOT_AVAILABLE: {
    zh: '检查人员在当日没有有效证件或者已不在岗',
    en: 'An inspector is not certified on that day, or no longer in service.',
    mendZh: '请另选日期，或者补抽该席位。',
    mendEn: 'Choose another day, or have the seat replaced.',
    article: TEAM,
  },
  SEAT_NOT_HELD: {
    zh: '该检查人员不在此次检查的检查组中',
    en: 'The inspector holds no seat in this visit.',
    mendZh: '请核对检查编号和检查人员编号。',
    mendEn: 'Check the numbers of the visit and of the inspector.',
  },
  SEAT_STILL_FIT: {
    zh: '该检查人员仍符合条件，不得替换',
    en: 'The inspector may still inspect, so that the seat is not drawn again.',
    mendZh: '证件失效、离岗或者出现利害关系时方可替换；申请回避请另行提出。',
    mendEn:
      'A seat is replaced when its holder is no longer certified, in service or free of ties; a recusal is requested as such.',
    article: '沪府发〔2020〕7号（十一）',
  },
  RECUSAL_NOT_YOURS: {
    zh: '回避由检查人员本人提出，或者由计划编制人员代当事人记录',
    en: 'An inspector asks for his own recusal; what the enterprise asks for is recorded by a planner.',
    mendZh: '请由本人账号提出，或者由本部门计划编制人员代为记录。',
    mendEn: 'Ask under the account of the inspector, or as a planner of the department.',
    article: RECUSAL,
    http: 403,
  },
  RECUSAL_PENDING: {
    zh: '对该检查人员的回避申请尚未决定',
    en: 'A request that this inspector withdraw is still undecided.',
    mendZh: '请等待决定。',
    mendEn: 'Wait for the decision.',
    article: RECUSAL,
  },
  ASSISTANT_ALONE: {
    zh: '第三方只能协助检查组，不得单独检查',
    en: 'A third party assists a team; it does not inspect alone.',
    mendZh: '请先组成检查组，再登记第三方及其协议。',
    mendEn: 'Have the team drawn first, then enter the third party with its agreement.',
    article: '上海市优化营商环境条例 64',
  },
  ASSISTANT_TWICE: {
    zh: '该第三方已经登记',
    en: 'The third party is entered for this visit already.',
    mendZh: '同一检查中同一部门的第三方只登记一次。',
    mendEn: 'Enter each third party once for a department in a visit.',
  },
  WINDOW_WITHOUT_WORKING_DAY: {
    zh: '检查期内没有可安排的工作日',
    en: 'No working day of the window is left.',
    mendZh: '请核对检查期；已过期的轮次不再排期。',
    mendEn: 'Check the window; a round whose window is over is not scheduled any more.',
    article: CALENDAR,
  },
  INSPECTOR_DAY_FULL: {
    zh: '检查人员当日的检查已达上限',
    en: 'An inspector has as many visits on that day as one day takes.',
    mendZh: '请另选日期。',
    mendEn: 'Choose another day.',
    article: CALENDAR,
  },
} as const satisfies Record<string, CodeEntry>;
