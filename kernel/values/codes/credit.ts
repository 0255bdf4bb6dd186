import type { CodeEntry } from './entry';

/** Refusals of the register's search and of credit facts that may not be kept. */
export const creditCodes = {
  FILTER_LIST_TOO_LONG: {
    zh: '筛选条件列出的值过多',
    en: 'A condition of the filter lists too many values.',
    mendZh: '请将该条件减至 limit 个值以内。',
    mendEn: 'Give at most limit values.',
  },
  UNKNOWN_DISTRICT: {
    zh: '区代码不在行政区划表中',
    en: 'The district code is none of the divisions of the city.',
    mendZh: '请使用六位区级代码，如 310115；自贸区等管辖区域不是行政区划。',
    mendEn: 'Use the six digits of a district, such as 310115; 自贸区 and the like are no divisions.',
    article: 'GB/T 2260',
  },
  UNKNOWN_INDUSTRY: {
    zh: '行业代码不在国民经济行业分类的门类或大类中',
    en: 'The industry code is neither a section nor a division of the classification.',
    mendZh: '请使用门类字母（A 至 T）或两位大类代码（01 至 97）。',
    mendEn: 'Use the letter of a section (A to T) or the two digits of a division (01 to 97).',
    article: 'GB/T 4754-2017',
  },
  INVALID_DAY_RANGE: {
    zh: '起始日期晚于截止日期',
    en: 'The first day of the span lies after its last.',
    mendZh: '请交换起止日期。',
    mendEn: 'Exchange the two days.',
  },
  NAME_WORD_TOO_SHORT: {
    zh: '名称检索词过短',
    en: 'A word of the name search is too short once punctuation is left out.',
    mendZh: '每个检索词至少 limit 个字或字母。',
    mendEn: 'Give words of at least limit letters or characters.',
  },
  NAME_SEARCH_TOO_LONG: {
    zh: '名称检索内容过长',
    en: 'The name search is too long.',
    mendZh: '请减至 limit 个字符以内。',
    mendEn: 'Shorten it to limit characters.',
  },
  RECORD_NOT_IN_CATALOGUE: {
    zh: '该类信息未纳入公共信用信息目录，不得归集',
    en: 'This kind of information is not in the catalogue of public credit information and may not be gathered.',
    mendZh: '请使用目录内的类别代码；目录外信息不得作为信用记录报送。',
    mendEn: 'Use a kind of the catalogue; anything else may not be kept as a credit record.',
    article: '上海市社会信用条例 11',
  },
  PENALTY_WITHOUT_SEVERITY: {
    zh: '公示的行政处罚未注明失信程度',
    en: 'A penalty is to be published and its severity is not given, so nothing would end its publication.',
    mendZh: '请注明轻微、一般或严重；未认定的，以不公示报送。',
    mendEn: 'Give its severity, or send it as not published.',
  },
  RISK_LEVEL_UNKNOWN: {
    zh: '信用风险类别不是A、B、C、D，或早于该分类的施行',
    en: 'The class of credit risk is none of A, B, C and D, or was given before there were such classes.',
    mendZh: '请按国市监信发〔2022〕6号报送A至D类；公共信用评价等级另行报送。',
    mendEn: 'Give a class of A to D; a grade of public credit rating is another fact.',
    article: '国市监信发〔2022〕6号',
  },
  RATING_NOT_IN_SCHEME: {
    zh: '评价等级不属于所注明的评价体系',
    en: 'The grade is none of the scheme it names, or the scheme is not known.',
    mendZh: '请核对评价体系与等级；风险分类、纳税信用等级等不是公共信用评价等级。',
    mendEn: 'Check scheme and grade; classes of risk, tax credit or food safety are other scales.',
  },
} as const satisfies Record<string, CodeEntry>;
