import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

const ARTICLE = '国市监信发〔2022〕6号';

/**
 * A class of credit risk is for supervision alone
 *
 * The class is a reference for graded supervision inside the authorities, no credit rating, and is not told to the public.
 * The opinion's text was not read; that the class is a reference was seen in a local rule.
 *
 * 《市场监管总局关于推进企业信用风险分类管理进一步提升监管效能的意见》
 */
export function riskClassVisibility(viewerKind: string): Verdict {
  return seesPublishedOnly(viewerKind) ? unlawful('NOT_PUBLIC', ARTICLE, { field: 'creditRiskClass' }) : lawful;
}
