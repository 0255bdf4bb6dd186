import { ITEM_METHODS, type ItemMethod } from './libraryWords';

/** Words of lists for each method; what is not among them takes judgement. */
const WORDS: Readonly<Record<ItemMethod, readonly string[]>> = {
  ON_SITE: ['现场检查', '现场', '实地检查', '现场安全监督检查'],
  DOCUMENTS: ['书面检查', '查阅文件', '文件查阅', '档案书式检查', '查阅资料'],
  OTHER_AGENCIES: ['利用其他部门检查结果', '其他部门检查结果'],
  TESTING: ['抽样检验', '抽样检测', '执法抽样', '检验检测', '根据不同的产品分别抽取样品'],
  NETWORK_MONITORING: ['网络监测', '网络系统', '网络检查'],
  PROFESSIONAL_BODY: ['委托专业机构', '专业机构检查'],
};

const BY_WORD = new Map(ITEM_METHODS.flatMap((method) => WORDS[method].map((word) => [word, method] as const)));
const BETWEEN = /[、,;/]|与|和|及|或者?/;

/**
 * Reads the methods of an item of a list, in the order of the API; undefined where that takes judgement
 *
 * Every word of the text is one of those that lists use for a method; the codes of the methods are read as well.
 *
 * DR-27; 沪府发〔2020〕7号（十一）
 */
export function readMethods(text: string): ItemMethod[] | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/相结合$/, '');
  const found = plain.split(BETWEEN).map((word) => BY_WORD.get(word) ?? ITEM_METHODS.find((code) => code === word));
  return found.includes(undefined) ? undefined : ITEM_METHODS.filter((method) => found.includes(method));
}
