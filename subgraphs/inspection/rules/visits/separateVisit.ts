import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A visit of its own for a triggered check, and the visit of the same entity that is near it. */
export interface SeparateVisit {
  /** Number of a visit of the same entity within 90 days, before or after, that was not called off; null where there is none. */
  readonly near: string | null;
  /** Why both are necessary; null where nobody said. */
  readonly reason: string | null;
}

/**
 * A second visit near another of the same entity, not merged with it, needs a reason
 *
 * Several things about one object are inspected at once; whoever comes twice says why.
 *
 * 沪府发〔2020〕7号（十一）; 《优化营商环境条例》第五十四条
 */
export function separateVisit({ near, reason }: SeparateVisit): Verdict {
  return near === null || reason !== null
    ? lawful
    : unlawful('VISIT_REPEAT_WITHOUT_REASON', '沪府发〔2020〕7号（十一）', { near });
}
