import { CREDIT_RISK_LEVELS, findCreditRiskLevel } from '../../../kernel/values/reference/creditRiskLevels';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** The part of a classification that this rule judges. */
export interface RiskLevelGiven {
  readonly level: string;
  readonly classifiedOn: string;
}

/**
 * A class of credit risk is one of four
 *
 * A (low) to D (high), and not before the opinion that made them. A public credit grade, a risk grade of food safety or a
 * tax credit grade is another scale, whatever its letter.
 *
 * 《市场监管总局关于推进企业信用风险分类管理进一步提升监管效能的意见》（国市监信发〔2022〕6号）
 */
export function riskLevel({ level, classifiedOn }: RiskLevelGiven): Verdict {
  const found = findCreditRiskLevel(level);
  if (found && (found.from === undefined || classifiedOn >= found.from)) return lawful;
  const known = CREDIT_RISK_LEVELS.map(({ code }) => code);
  return unlawful('RISK_LEVEL_UNKNOWN', '国市监信发〔2022〕6号', {
    level,
    classifiedOn,
    known,
    from: found?.from ?? null,
  });
}
