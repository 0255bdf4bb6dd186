/** Who registers (first character) and what is registered (second). GB 32100-2015 as amended in 2016; open ended. */
const CATEGORIES: Readonly<Record<string, { readonly zh: string; readonly kinds: string }>> = {
  '1': { zh: '机构编制', kinds: '1239' },
  '2': { zh: '外交', kinds: '19' },
  '3': { zh: '司法行政', kinds: '123459' },
  '4': { zh: '文化', kinds: '19' },
  '5': { zh: '民政', kinds: '1239' },
  '6': { zh: '旅游', kinds: '129' },
  '7': { zh: '宗教', kinds: '129' },
  '8': { zh: '工会', kinds: '19' },
  '9': { zh: '市场监管', kinds: '123' },
  A: { zh: '中央军委', kinds: '19' },
  N: { zh: '农业', kinds: '1239' },
  Y: { zh: '其他', kinds: '1' },
};

/** Whether the pair of registering authority and category is in the standard's table. An unknown pair is no error. */
export function isKnownCategory(authority: string, category: string): boolean {
  return CATEGORIES[authority]?.kinds.includes(category) ?? false;
}

/** Chinese name of the registering authority; undefined for a first character outside the table. */
export function findAuthorityName(authority: string): string | undefined {
  return CATEGORIES[authority]?.zh;
}
