import type { Day } from '../../../../kernel/values/day';
import { CURRENT_DISTRICTS } from '../../../../kernel/values/reference/districts';
import { type GapKind, leadOn, type ResponsibilityEntry } from './leadOn';
import { type MatterLaw, matterBasisEnded } from './matterBasisEnded';

/** A matter that is not as it should be in a district on a day. */
export interface ResponsibilityGap {
  readonly matter: string;
  /** Null where the matter itself is not as it should be. */
  readonly district: string | null;
  readonly kind: GapKind | 'BASIS_ENDED';
  readonly authorities: readonly string[];
}

/** What the report looks at: matters in force with what was entered of them, where, and when. */
export interface GapsOf {
  readonly matters: readonly (MatterLaw & { readonly matter: string })[];
  readonly entries: readonly (ResponsibilityEntry & { readonly matter: string })[];
  /** Six digits; null for every district. */
  readonly area: string | null;
  readonly on: Day;
}

/**
 * Every matter has somebody who answers for it in each district, and nobody twice; and its law stands
 *
 * 沪府发〔2020〕7号（二）1、（四）、（五）
 */
export function responsibilityGaps({ matters, entries, area, on }: GapsOf): ResponsibilityGap[] {
  const districts = area === null ? CURRENT_DISTRICTS.map(({ code }) => code) : [area];
  return matters.flatMap(({ matter, ...law }) => {
    const own = entries.filter((entry) => entry.matter === matter);
    const ended = matterBasisEnded(law, on)
      ? [{ matter, district: null, kind: 'BASIS_ENDED' as const, authorities: [] }]
      : [];
    const gaps = districts.flatMap((district) => {
      const { gap, leads } = leadOn(own, district, on);
      return gap === null
        ? []
        : [{ matter, district, kind: gap, authorities: leads.map(({ authority }) => authority) }];
    });
    return [...ended, ...gaps];
  });
}
