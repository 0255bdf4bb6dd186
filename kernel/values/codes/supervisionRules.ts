import type { CodeEntry } from './entry';
import { supervisionScaleCodes } from './supervisionScale';

const ARTICLE = (article: string) => `上海市分类监管管理办法 ${article}`;

/** Refusals of rules of classification: what they hold, on which law they rest, whom they cover, since when. */
export const supervisionRuleCodes = {
  ...supervisionScaleCodes,
  RULES_PART_MISSING: {
    zh: '实施细则缺少必备内容',
    en: 'The rules lack one of the six parts that they must have.',
    mendZh: '请补充 part 所列内容；六项内容为分类监管信息、评价指标、分类标准、监管类别、评价周期、监管措施。',
    mendEn: 'Add the part named in part: information, indicators, standard, grades, cycle and measures are all needed.',
    article: ARTICLE('8-2'),
  },
  RULES_BASIS_UNKNOWN: {
    zh: '所引法律依据未列入 legalBases',
    en: 'A legal basis is missing, or it is none of legalBases.',
    mendZh: '请填写 legalBases 中已列依据的代码。',
    mendEn: 'Name the code of one of legalBases.',
    article: ARTICLE('7'),
  },
  RULES_BASIS_UNFIT: {
    zh: '法律依据填写有误',
    en: 'A legal basis lacks its law or article, ends before it begins, or has the code of another one.',
    mendZh: '请填写法律名称、条款和施行期间，代码不得重复。',
    mendEn: 'Give the law, the article and its days; each code stands once.',
    article: ARTICLE('7'),
  },
  RULES_BASIS_NOT_IN_FORCE: {
    zh: '所引法律依据在细则施行之日无效',
    en: 'A legal basis is not in force on the day on which the rules begin.',
    mendZh: '请改引施行之日有效的条款；有效期间见 from 与 to。',
    mendEn: 'Cite a provision in force on that day; from and to say when this one is.',
    article: ARTICLE('7'),
  },
  RULES_OVERRIDE_UNCITED: {
    zh: '另有规定的，须引明该规定并说明理由',
    en: 'The rules depart from the Measures and cite no higher law, or give no reason.',
    mendZh: '请填写所依据的法律、法规、规章条款和理由。',
    mendEn: 'Cite the provision of a law, regulation or rule, and say why.',
    article: ARTICLE('3-2'),
  },
  RULES_AUTHORITY_NOT_LEAD: {
    zh: '该机关不是监管事项的牵头部门，也不是其区级机关',
    en: 'The authority neither leads the matter nor is a district office of the department that does.',
    mendZh: '请由 lead 所列部门或其区级机关制定。',
    mendEn: 'Rules are made by the department named in lead, or by its district offices.',
    article: ARTICLE('4'),
  },
  RULES_SCOPE_UNFIT: {
    zh: '适用范围有误',
    en: 'The scope names a place or trade that is not there, nothing at all, or a district that is not the office’s own.',
    mendZh: '请使用六位区划代码和两位行业大类代码；区级机关只能规定本区范围；不限定的留空。',
    mendEn:
      'Use six-digit districts and two-digit divisions, a district office its own district; leave out what is not restricted.',
    article: ARTICLE('4'),
  },
  RULES_OVERLAP: {
    zh: '市级实施细则已涉及该监管对象，区级不得另行规定',
    en: 'The rules of the city cover subjects that these rules of a district would cover.',
    mendZh: '请从适用范围中排除 cityRuleSet 已涉及的监管对象。',
    mendEn: 'Leave out of the scope what the rules named in cityRuleSet cover.',
    article: ARTICLE('4-4'),
  },
  RULES_INFORMATION_UNLISTED: {
    zh: '评价所依据的信息未列入分类监管信息',
    en: 'The rules rest on a kind of information that their list of information does not hold.',
    mendZh: '请将该类信息列入 information。',
    mendEn: 'Add the kind to information.',
    article: ARTICLE('9'),
  },
  RULES_INFORMATION_UNCATALOGUED: {
    zh: '该项其他信息未列入公示的范围目录',
    en: 'The information is not in the catalogue of other information that is published with the rules.',
    mendZh: '请先将其列入 otherInformation，并以“目录代码:值”引用。',
    mendEn: 'Put it into otherInformation first, and refer to it as entry:value.',
    article: ARTICLE('9-3'),
  },
  RULES_OWN_WORD_TAKEN: {
    zh: '该目录条目或者判断指标的代码已由本系统其他事项的实施细则使用',
    en: 'Rules of the same line in another matter use this entry of a catalogue, or judged indicator, already.',
    mendZh: '请改用其他代码，使一次录入只在一个事项中计分。ruleSet 为已使用该代码的实施细则。',
    mendEn: 'Choose another code, so that what is entered counts in one matter alone; ruleSet names the other rules.',
    article: ARTICLE('9-3'),
  },
  RULES_INDICATORS_FROZEN: {
    zh: '年度内不得变更评价指标',
    en: 'Indicators stand for the year; these rules would change them within it.',
    mendZh: '请自下一年度1月1日起施行，或引明另有规定的法律依据（overrides 11-3）。changed 为变更的指标。',
    mendEn: 'Let the change begin with the next year, or cite the law that asks for it in an override of 11-3.',
    article: ARTICLE('11-3'),
  },
  RULES_PERIOD_UNFIT: {
    zh: '施行日期有误',
    en: 'The first day in force lies before the Measures, the matter or the publication, or after the end of next year.',
    mendZh: '施行日期应在 earliest 与 latest 之间。',
    mendEn: 'Choose a day between earliest and latest.',
    article: ARTICLE('26'),
  },
  RULES_BEFORE_FORMER_EDITION: {
    zh: '施行日期早于前一版本',
    en: 'The first day in force lies before that of the edition that it replaces.',
    mendZh: '请将施行日期定在 formerFrom 当日或之后。',
    mendEn: 'Choose formerFrom or a later day.',
  },
  RULES_DRAFT_EXISTS: {
    zh: '该机关该事项已有一份草案',
    en: 'The authority has a draft for this matter already.',
    mendZh: '请修改 ruleSet 所列草案。',
    mendEn: 'Change the draft named in ruleSet.',
  },
  RULES_DRAFT_OF_ANOTHER: {
    zh: '草案的机关和事项不得变更',
    en: 'A draft keeps its authority and its matter.',
    mendZh: '请另行起草。',
    mendEn: 'Draft another one instead.',
  },
  RULES_PUBLISHED: {
    zh: '已公布的版本不得变更',
    en: 'The edition is published and stands as it is.',
    mendZh: '请起草新版本。',
    mendEn: 'Draft a new edition.',
    article: ARTICLE('8-1'),
  },
  RULES_NOT_PUBLISHED: {
    zh: '草案尚未公布，不能备案',
    en: 'The edition is a draft; what is filed is what was published.',
    mendZh: '请先公布。',
    mendEn: 'Publish it first.',
    article: ARTICLE('8-3'),
  },
  RULES_ALREADY_FILED: {
    zh: '该版本已备案',
    en: 'The edition is filed already.',
    mendZh: '备案日期见 filedOn。',
    mendEn: 'See filedOn for the day.',
    article: ARTICLE('8-3'),
  },
  RULES_FILED_ON_UNFIT: {
    zh: '收到备案的日期有误',
    en: 'The day of receipt lies before the publication, or has not come yet.',
    mendZh: '请填写公布之日至今天之间的日期。',
    mendEn: 'Give a day from the publication to today.',
    article: ARTICLE('8-3'),
  },
} as const satisfies Record<string, CodeEntry>;
