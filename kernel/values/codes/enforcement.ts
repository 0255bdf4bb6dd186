import type { CodeEntry } from './entry';

/** Refusals of cases, decisions and penalties that contradict the Administrative Penalty Law. */
export const enforcementCodes = {
  CASE_DAYS_UNFIT: {
    zh: '结案日期与办案阶段不符',
    en: 'The closing day does not fit: a closed stage has one, any other has none, and none is before the opening.',
    mendZh: '已结案的须填写结案日期，未结案的不得填写，且不得早于立案登记日。',
    mendEn: 'Give a closing day with a closed stage alone, on or after the day the case came up.',
    article: '本项目口径',
  },
  CASE_HISTORY_UNFIT: {
    zh: '办案环节记录不完整或顺序有误',
    en: "The history of the case's stages is not whole, not in order, or does not end at its stage.",
    mendZh: '环节须按日期先后填写，首个为线索登记或立案，末个与当前阶段一致。',
    mendEn: 'Give the stages by day, from LEAD or FILED to the stage the case is in.',
    article: '行政处罚法 47',
  },
  CASE_HISTORY_REWRITTEN: {
    zh: '已记录的办案环节不得更改',
    en: 'A stage that was recorded would be changed.',
    mendZh: '办案全过程记录只可追加；请按原样提交已有环节。',
    mendEn: 'The record only grows: send the stages that are recorded as they were.',
    article: '行政处罚法 47',
  },
  CASE_NUMBER_TAKEN: {
    zh: '案号或决定书文号已被另一记录使用，或已记录的文号被更改',
    en: 'The number of a case or decision belongs to another record, or a recorded number would be changed.',
    mendZh: '请核对案号、决定书文号与来源编号。',
    mendEn: 'Check the number against the record id of the supplier.',
  },
  DECISION_TOO_EARLY: {
    zh: '决定与办案阶段或日期不符',
    en: 'The case has a decision before its stage, or its day, allows one.',
    mendZh: '仅已作出决定的案件可有决定书，且日期不得早于进入决定环节之日。',
    mendEn: 'Give decisions to decided cases alone, dated on or after the day on which the case was decided.',
    article: '行政处罚法 57',
  },
  DECISION_OUTCOME_UNFIT: {
    zh: '决定结果与处罚不符',
    en: 'The outcome does not fit the penalties: PENALTY has at least one, any other outcome has none.',
    mendZh: '予以处罚的须列明处罚种类；不予处罚或移送的不得列处罚。',
    mendEn: 'List the penalties with PENALTY and none with any other outcome.',
    article: '行政处罚法 57',
  },
  DECISION_NOT_PUBLISHABLE: {
    zh: '仅警告、通报批评或未予处罚的决定不予公示',
    en: 'A decision with warnings or criticism alone, or without a penalty, is not published.',
    mendZh: '请将公示状态改为不公示（NONE）。',
    mendEn: 'Send it with the publication NONE.',
    article: '行政处罚法 48',
  },
  DECISION_REPAIRED: {
    zh: '已修复的处罚决定不得恢复公示或共享',
    en: 'A decision that was repaired would be published or shared again.',
    mendZh: '请停止报送该决定的原记录，或以已修复（REPAIRED）状态报送。',
    mendEn: 'Send it as REPAIRED: a repair is not taken back.',
    article: '信用修复管理办法 3',
  },
  PENALTY_AMOUNT_UNFIT: {
    zh: '处罚金额与种类不符',
    en: 'The amount does not fit the kind of penalty: fines and confiscated gains have one above zero, others none.',
    mendZh: '罚款、没收违法所得须填写大于零的金额（分）；没收非法财物可填折价；其他种类不填。',
    mendEn: 'Give fen above zero for FINE and CONFISCATION_OF_GAINS; property may have its value; other kinds none.',
    article: '行政处罚法 9',
  },
} as const satisfies Record<string, CodeEntry>;
