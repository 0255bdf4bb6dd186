import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { ATTRIBUTES, type Attribute, type AttributeStanding, NO_BENEFIT } from './forbiddenAttributes';
import type { CataloguedInformation, Indicator, RuleSetContent } from './ruleSetContent';

/** An indicator that looks at benefit or form of organisation, or at something close to them. */
export interface AttributeFinding {
  readonly indicator: string;
  readonly attribute: string;
  readonly standing: AttributeStanding;
  /** Code of the legal basis that admits it; null where none is cited. */
  readonly exception: string | null;
}

/** The attribute that a text tells of; forbidden ones first. */
export function findAttribute(text: string): Attribute | undefined {
  const told = text.normalize('NFKC').replaceAll(NO_BENEFIT, ' ').replaceAll('_', ' ');
  return ATTRIBUTES.find(({ words }) => words.test(told));
}

/** Everything that an indicator says of what it looks at, the entries of the catalogue that it uses included. */
function textOf({ code, name, input }: Indicator, catalogue: ReadonlyMap<string, CataloguedInformation>): string {
  const codes = input.codes ?? [];
  const used = input.kind === 'OTHER' ? codes.map((one) => catalogue.get(one.split(':')[0] ?? '')) : [];
  const entries = used.flatMap((entry) => (entry ? [entry.code, entry.name.zh, entry.name.en, entry.meaning] : []));
  return [code, name.zh, name.en, ...codes, ...entries].join('\n');
}

/** Every indicator that looks at benefit, at the form of organisation, or at something close to them (A11). */
export function attributeFindings({
  indicators,
  otherInformation,
}: Pick<RuleSetContent, 'indicators' | 'otherInformation'>): readonly AttributeFinding[] {
  const catalogue = new Map(otherInformation.map((entry) => [entry.code, entry]));
  return indicators.flatMap((indicator) => {
    const found = findAttribute(textOf(indicator, catalogue));
    const { code, exception } = indicator;
    return found ? [{ indicator: code, attribute: found.name, standing: found.standing, exception }] : [];
  });
}

/**
 * Benefit and form of organisation are scored by no indicator
 *
 * In principle neither is a standard of classification, unless a law, a regulation or a rule provides so, which the
 * indicator then cites. Tax arrears are no benefit: the Measures list them as information. Form of organisation may say
 * who is covered; it scores nobody (A11).
 *
 * 《上海市分类监管管理办法》第十二条第三款
 */
export function benefitNeutral(rules: Pick<RuleSetContent, 'indicators' | 'otherInformation'>): Verdict {
  const found = attributeFindings(rules).find(
    ({ standing, exception }) => standing === 'FORBIDDEN' && exception === null,
  );
  return found === undefined
    ? lawful
    : unlawful('RULES_FORBIDDEN_ATTRIBUTE', '上海市分类监管管理办法 12-3', {
        field: `indicators[${found.indicator}]`,
        received: found.indicator,
        attribute: found.attribute,
      });
}
