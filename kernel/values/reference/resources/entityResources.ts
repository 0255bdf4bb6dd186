import { known, OPEN_TO_DEPARTMENTS, type Resource, seen, UNDER_AGREEMENT } from './resource';

/** What is known of market entities as such: the register and their credit. */
export const ENTITY_RESOURCES: readonly Resource[] = [
  {
    code: 'market-entity',
    owner: 'SAMR',
    zh: '经营主体登记信息',
    en: 'Register of market entities',
    meaning: {
      zh: '经营主体的统一社会信用代码、名称、登记状态、成立日期、所在区、行业及其他登记事项。',
      en: 'Code, name, state, day of registration, district, trade and the other entries of each market entity.',
    },
    legalBasis: [seen('企业信息公示暂行条例', '6'), known('市场主体登记管理条例', '8, 35')],
    purposes: null,
    updateFrequency: 'REAL_TIME',
    formats: ['GRAPHQL', 'FEED', 'FILE'],
    conditions: OPEN_TO_DEPARTMENTS,
    securityGrade: 'GENERAL_1',
    quality: {
      zh: '代码按 GB 32100-2015 校验；日期、行政区划、行业和状态逐项核对；有疑问的行附标记，不合格的行另置并说明理由。',
      en: 'Codes are checked by GB 32100-2015; days, divisions, trades and states one by one. Doubts are flagged; what fails is put aside with its reasons.',
    },
  },
  {
    code: 'credit-record',
    owner: 'DEVELOPMENT_REFORM',
    zh: '信用信息记录',
    en: 'Credit records',
    meaning: {
      zh: '纳入公共信用信息目录的守信、失信及其他信息，含失信程度和公示状态。',
      en: 'Facts for and against an entity that the credit catalogue admits, with severity and state of publication.',
    },
    legalBasis: [seen('上海市社会信用条例', '11'), known('全国公共信用信息基础目录（2024年版）', '一')],
    purposes: [
      'daily-supervision',
      'joint-inspection-planning',
      'classified-supervision',
      'classified-supervision-oversight',
      'permit-renewal',
      'case-handling',
      'credit-repair',
      'statistics',
      'audit',
    ],
    updateFrequency: 'REAL_TIME',
    formats: ['GRAPHQL', 'FEED', 'FILE'],
    conditions: UNDER_AGREEMENT,
    securityGrade: 'GENERAL_2',
    quality: {
      zh: '只收目录内的类别；每条记录注明提供部门、来源记录号和认定、入库时间；修复和撤销的记录不再提供。',
      en: 'Only kinds of the catalogue; each record names its supplier, number and both times. What was repaired or revoked is given to nobody.',
    },
  },
  {
    code: 'public-credit-rating',
    owner: 'DEVELOPMENT_REFORM',
    zh: '公共信用评价',
    en: 'Public credit ratings',
    meaning: {
      zh: '经营主体在某一评价体系中的公共信用评价等级，不是风险分类，也不是监管类别。',
      en: 'Grade of an entity in one rating scheme; neither a risk class nor a supervision category.',
    },
    legalBasis: [known('国务院办公厅关于加快推进社会信用体系建设构建以信用为基础的新型监管机制的指导意见', '（九）')],
    purposes: [
      'daily-supervision',
      'joint-inspection-planning',
      'classified-supervision',
      'classified-supervision-oversight',
      'permit-renewal',
      'statistics',
      'audit',
    ],
    updateFrequency: 'IRREGULAR',
    formats: ['GRAPHQL', 'FEED', 'FILE'],
    conditions: UNDER_AGREEMENT,
    securityGrade: 'GENERAL_2',
    quality: {
      zh: '等级须属于其评价体系；不同体系的等级不作比较。',
      en: 'A grade must belong to its scheme; grades of different schemes are never compared.',
    },
  },
];
