/** Second characters (what is registered) that the standard knows for each first one (who registers). */
const CATEGORIES: Readonly<Record<string, string>> = {
  '1': '1239', // 机构编制: 机关, 事业单位, 群众团体, 其他
  '2': '19', // 外交
  '3': '123459', // 司法行政: 律所, 公证处, 基层法律服务所, 司法鉴定, 仲裁, 其他
  '4': '19', // 文化
  '5': '1239', // 民政: 社会团体, 民办非企业, 基金会, 其他
  '6': '129', // 旅游
  '7': '129', // 宗教
  '8': '19', // 工会
  '9': '123', // 市场监管: 企业, 个体工商户, 农民专业合作社
  A: '19', // 中央军委
  N: '1239', // 农业: 组级, 村级, 乡镇级, 其他
  Y: '1', // 其他
};

/**
 * Whether the pair of registering authority and category is in the table of the standard.
 * The table was amended in 2016 and may be again: an unknown pair is no error. GB 32100-2015 4
 */
export function isKnownCategory(authority: string, category: string): boolean {
  return CATEGORIES[authority]?.includes(category) ?? false;
}
