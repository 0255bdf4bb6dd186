import { defineWords } from '../../../words/language';

/** What tables of factors call their grounds and classes. */
export const CLASS_WORDS = defineWords(
  {
    CREDIT: '公共信用等级',
    CATEGORY: '监管类别',
    RISK: '信用风险分类',
    UNRATED: '未评价',
    UNCLASSED: '未分类',
    LOWER: '较低强度',
    ORDINARY: '一般强度',
    HIGHER: '较高强度',
  },
  {
    CREDIT: 'Public credit',
    CATEGORY: 'Supervision category',
    RISK: 'Credit risk',
    UNRATED: 'Not rated',
    UNCLASSED: 'Not classed',
    LOWER: 'Lower',
    ORDINARY: 'Ordinary',
    HIGHER: 'Higher',
  },
);
