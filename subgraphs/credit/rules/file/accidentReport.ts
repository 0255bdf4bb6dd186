import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 事故等级 Severities of an accident, by 生产安全事故报告和调查处理条例 第三条 (known, not read). */
export const ACCIDENT_SEVERITIES = ['GENERAL', 'LARGER', 'MAJOR', 'ESPECIALLY_MAJOR'] as const;

/** One of the severities. */
export type AccidentSeverity = (typeof ACCIDENT_SEVERITIES)[number];

/** 事故类别 In which field an accident happened. */
export const ACCIDENT_KINDS = [
  'WORK_SAFETY',
  'FOOD',
  'DRUG',
  'SPECIAL_EQUIPMENT',
  'PRODUCT_QUALITY',
  'FIRE',
  'ECOLOGY',
  'OTHER',
] as const;

/** One of the fields. */
export type AccidentKind = (typeof ACCIDENT_KINDS)[number];

/** Whether an accident report stands. */
export type AccidentStanding = 'STANDS' | 'WITHDRAWN';

/**
 * A report that was withdrawn is not sent again
 *
 * It turned out to be about no accident of this entity; where there was one after all, that is another report.
 *
 * 沪府发〔2020〕7号（十三）；《上海市分类监管管理办法》第九条第四款（准确）
 */
export function accidentReport(former: AccidentStanding | undefined): Verdict {
  return former === 'WITHDRAWN'
    ? unlawful('ACCIDENT_WITHDRAWN', '沪府发〔2020〕7号（十三）', { field: 'record' })
    : lawful;
}
