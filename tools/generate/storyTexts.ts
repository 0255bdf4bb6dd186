import type { Story } from './cityEntity';

/** A story in words: what it is, and what the profile query shows of it to an official. */
export interface StoryText {
  readonly zh: string;
  readonly en: string;
  readonly showsZh: string;
  readonly showsEn: string;
}

/** The words of each story, for `docs/sample-city.md`. */
export const STORY_TEXTS: Readonly<Record<Story, StoryText>> = {
  ALL_WELL: {
    zh: '一切正常',
    en: 'All is well',
    showsZh: '无失信记录，无在办案件',
    showsEn: 'no adverse record, no open case',
  },
  ABNORMAL_LIST: {
    zh: '列入经营异常名录',
    en: 'On the list of abnormal operations',
    showsZh: '信用记录中有一条现行的经营异常名录',
    showsEn: 'a credit record of the abnormal list that stands',
  },
  SERIOUS_DISHONESTY: {
    zh: '列入严重违法失信名单',
    en: 'On the list of serious dishonesty',
    showsZh: '信用记录中有严重违法失信名单；有已办结的案件',
    showsEn: 'a credit record of the serious list, and a case that was concluded before it',
  },
  OPEN_CASE: {
    zh: '有在办案件',
    en: 'A case is open',
    showsZh: 'openCaseCount 不为零（公众看不到）',
    showsEn: 'openCaseCount is not zero (the public does not see it)',
  },
  CLOSED_CASE: {
    zh: '案件已办结',
    en: 'A case is closed',
    showsZh: '案件在列，openCaseCount 为零',
    showsEn: 'a case is listed and openCaseCount is zero',
  },
  DEFERRED: {
    zh: '重大案件未结，暂缓评价',
    en: 'Evaluation deferred while a grave case is open',
    showsZh: 'supervisionCategories 有 DEFERRED，且有在办案件',
    showsEn: 'supervisionCategories has DEFERRED, and a case is open',
  },
  NOT_EVALUATED_NEW: {
    zh: '设立不满六个月，不予评价',
    en: 'Too young to be evaluated',
    showsZh: 'supervisionCategories 有 NOT_EVALUATED',
    showsEn: 'supervisionCategories has NOT_EVALUATED',
  },
  NOT_EVALUATED_STOPPED: {
    zh: '停业一年以上，不予评价',
    en: 'Not evaluated: out of business for a year or longer',
    showsZh: 'supervisionCategories 有 NOT_EVALUATED',
    showsEn: 'supervisionCategories has NOT_EVALUATED',
  },
  REPAIRED_RECORD: {
    zh: '信用已修复',
    en: 'A record was repaired',
    showsZh: '已修复的记录及其案件不再出现（不公示、不共享、不使用），只见信用承诺',
    showsEn: 'the repaired record and its case are in no list any more, its commitment is',
  },
  HIGHER_INTENSITY: {
    zh: '较高监管强度',
    en: 'Supervised at higher intensity',
    showsZh: 'supervisionCategories 中有 category 为 HIGHER 的（较高强度）',
    showsEn: 'supervisionCategories has the category HIGHER',
  },
  SUSPENDED: {
    zh: '歇业',
    en: 'Business suspended',
    showsZh: 'status 为 SUSPENDED',
    showsEn: 'status is SUSPENDED',
  },
  DEREGISTERED: {
    zh: '已注销',
    en: 'Deregistered',
    showsZh: 'status 为 DEREGISTERED，历史仍可查',
    showsEn: 'status is DEREGISTERED; its history stays readable',
  },
};
