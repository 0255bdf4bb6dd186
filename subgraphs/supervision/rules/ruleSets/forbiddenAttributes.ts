/** What an attribute of an entity is to a standard of classification (12 ¶3, A11). */
export type AttributeStanding = 'FORBIDDEN' | 'DOUBTFUL';

/** An attribute that no indicator scores, or that one looks at twice, with the words that tell of it. */
export interface Attribute {
  readonly name: string;
  readonly standing: AttributeStanding;
  readonly words: RegExp;
}

const forbidden = (name: string, words: RegExp): Attribute => ({ name, standing: 'FORBIDDEN', words });
const doubtful = (name: string, words: RegExp): Attribute => ({ name, standing: 'DOUBTFUL', words });

/** Words that tell of duties and not of benefit: arrears of taxes and charges are information by 9 ¶1. */
export const NO_BENEFIT =
  /(拖欠|欠缴|欠|逃|偷|漏)(税款|税费|税|工资|社保|社会保险费|费)|纳税信用|\b(tax|charge|wage)s?\W+(in\W+)?arrears\b|\barrears\W+of\W+(tax|charge|wage)s?\b|\btax[\W_]+evasion\b/giu;

/**
 * Benefit and form of organisation, by the words that tell of them; read after `NO_BENEFIT` was taken out. Registered
 * capital and the number of employees are close to benefit and are told as doubtful (A11).
 */
export const ATTRIBUTES: readonly Attribute[] = [
  forbidden(
    '营业收入',
    /营业额|营业收入|销售额|销售收入|主营收入|营收|\b(revenue|turnover|sales[\W_]+(volume|income))\b/iu,
  ),
  forbidden('利润', /利润|盈利|亏损|\b(profit\w*|loss[\W_]+making|net[\W_]+income|earnings)\b/iu),
  forbidden('纳税额', /纳税(?!义务)|税收贡献|缴税额|税额|\b(tax(es)?[\W_]+(paid|payments?|revenue|contribution))\b/iu),
  forbidden('产值', /产值|增加值|\b(output[\W_]+value|value[\W_]+added)\b/iu),
  forbidden('效益', /效益|回报率|收益率|\b(economic[\W_]+benefits?|return[\W_]+on)\b/iu),
  forbidden('资产规模', /总资产|净资产|资产总额|资产规模|\b(total|net)[\W_]+assets\b/iu),
  forbidden(
    '企业类型',
    /企业类型|市场主体类型|经营主体类型|企业性质|公司类型|\b(enterprise|company|entity|business)[\W_]+types?\b/iu,
  ),
  forbidden(
    '组织形式',
    /组织形式|法律形式|有限责任|股份有限|合伙企业|个人独资|个体工商户|\b(legal|organi[sz]ational)[\W_]+forms?\b/iu,
  ),
  forbidden(
    '所有制',
    /所有制|国有|民营|私营|外资|集体企业|\b(ownership|state[\W_]+owned|foreign[\W_]+invested|privately[\W_]+owned)\b/iu,
  ),
  doubtful('注册资本', /注册资本|注册资金|实缴资本|\bregistered[\W_]+capital\b/iu),
  doubtful('从业人数', /从业人数|员工人数|职工人数|\b(headcount|number[\W_]+of[\W_]+employees)\b/iu),
];
