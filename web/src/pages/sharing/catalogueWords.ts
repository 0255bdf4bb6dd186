import { defineWords } from '../../words/language';
import { SHARING_WORDS } from './sharingWords';

/** Texts of the catalogue and its resources. */
export const CATALOGUE_WORDS = defineWords(
  {
    ...SHARING_WORDS.zh,
    text: '关键词',
    allPurposes: '全部目的',
    entry: '条目',
    quality: '质量',
    measured: (sampled: string, complete: string, seconds: string) =>
      `最近 ${sampled} 条变更中，应有值的列完整率 ${complete}；95% 在 ${seconds} 秒内到达`,
    seeChanges: '查看变更',
    meaningEn: '英文说明',
    fieldName: '名称',
    class: '共享类别',
    meaning: '含义',
    details: '查看',
    conditions: '共享条件',
    howTo: '申请方式',
    fresh: '时效',
    changes: (count: string) => `变更 ${count} 条`,
    fields: '字段',
  },
  {
    ...SHARING_WORDS.en,
    text: 'Words',
    allPurposes: 'All purposes',
    entry: 'Entry',
    quality: 'Quality',
    measured: (sampled: string, complete: string, seconds: string) =>
      `Of the latest ${sampled} changes ${complete} of the columns hold a value; 95% arrived within ${seconds} seconds`,
    seeChanges: 'See its changes',
    meaningEn: 'Meaning',
    fieldName: 'Name',
    class: 'Class',
    meaning: 'Meaning',
    details: 'See',
    conditions: 'Conditions',
    howTo: 'How to apply',
    fresh: 'Freshness',
    changes: (count: string) => `${count} changes`,
    fields: 'Fields',
  },
);
