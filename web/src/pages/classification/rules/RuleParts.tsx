import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { CyclePart } from './CyclePart';
import { words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

interface PartProps {
  readonly rules: RuleSetRow;
}

type Indicator = RuleSetRow['indicators'][number];
type Basis = Indicator['basis'];

function BasisText({ basis }: { readonly basis: Basis }) {
  const words = useWords(RULES_WORDS);
  return (
    <>
      {basis.law} {basis.article}
      <div className="says">{basis.verified ? words.verified : words.unverified}</div>
    </>
  );
}

function InformationKind({
  kind,
  codes,
  windowMonths,
}: {
  readonly kind: string;
  readonly codes?: readonly string[] | null;
  readonly windowMonths?: number | null;
}) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      {label(`SupervisionEvidenceKind.${kind}`)}
      {codes && codes.length > 0 && <span className="hash">（{codes.join('、')}）</span>}
      <div className="says">{windowMonths ? words.window(windowMonths) : words.standing}</div>
    </>
  );
}

function Points({ indicator }: { readonly indicator: Indicator }) {
  const words = useWords(RULES_WORDS);
  const { steps, codePoints, otherwise } = indicator;
  const parts = [
    ...steps.map(({ atLeast, points }) => words.atLeast(atLeast, points)),
    ...codePoints.map(({ code, points }) => words.code(code, points)),
    words.otherwise(otherwise),
  ];
  return <>{parts.join('；')}</>;
}

function Indicators({ rules }: PartProps) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const total = rules.indicators.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Panel title={words.indicators} extra={words.weightTotal(total)}>
      <PlainTable<Indicator>
        caption={words.indicators}
        rows={rules.indicators}
        rowKey={({ code }) => code}
        columns={[
          { title: words.nameOf, cell: ({ name, nameEn }) => text(name, nameEn) },
          { title: label('RuleIndicator.weight'), cell: ({ weight }) => weight },
          {
            title: label('RuleIndicator.nature'),
            cell: ({ nature, objectivity }) => (
              <div className="classification-day">
                {label(`IndicatorNature.${nature}`)}
                <br />
                {label(`IndicatorObjectivity.${objectivity}`)}
              </div>
            ),
          },
          { title: label('RuleIndicator.ground'), cell: ({ ground }) => label(`ClassificationGround.${ground}`) },
          {
            title: label('RuleIndicator.input'),
            cell: ({ input }) => (
              <>
                {label(`IndicatorMeasure.${input.measure}`)}{' '}
                <InformationKind
                  kind={input.kind}
                  codes={input.codes ?? null}
                  windowMonths={input.windowMonths ?? null}
                />
              </>
            ),
          },
          { title: words.scoring, cell: (indicator) => <Points indicator={indicator} /> },
          { title: label('RuleIndicator.basis'), cell: ({ basis }) => <BasisText basis={basis} /> },
        ]}
      />
    </Panel>
  );
}

function Standard({ rules }: PartProps) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const { standard } = rules;
  return (
    <Panel title={words.standard}>
      <p>{words.bounds(standard.higherNeverBelow, standard.lowerNeverAbove)}</p>
      <PlainTable
        caption={words.mustBeHigher}
        rows={standard.mustBeHigher}
        rowKey={({ kind, codes, basis }) => `${kind} ${(codes ?? []).join()} ${basis.code}`}
        columns={[
          {
            title: words.mustBeHigher,
            cell: ({ kind, codes, windowMonths }) => (
              <InformationKind kind={kind} codes={codes ?? null} windowMonths={windowMonths ?? null} />
            ),
          },
          { title: label('MustBeHigher.basis'), cell: ({ basis }) => <BasisText basis={basis} /> },
        ]}
      />
    </Panel>
  );
}

function Grades({ rules }: PartProps) {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <Panel title={words.grades}>
      <PlainTable
        caption={words.grades}
        rows={rules.grades}
        rowKey={({ category, level }) => `${category} ${level}`}
        columns={[
          {
            title: shared.category,
            cell: ({ category, level }) => `${label(`IntensityCategory.${category}`)} ${shared.level(level)}`,
          },
          { title: words.nameOf, cell: ({ name, nameEn }) => text(name, nameEn) },
          { title: label('RuleGrade.from'), cell: ({ from }) => from },
        ]}
      />
    </Panel>
  );
}

function Information({ rules }: PartProps) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <Panel title={words.information}>
      <p>
        {rules.information
          .map(({ kind, catalogued }) => {
            const name = label(`SupervisionEvidenceKind.${kind}`);
            return catalogued ? `${name}（${text(catalogued.name, catalogued.nameEn)}）` : name;
          })
          .join('、')}
      </p>
    </Panel>
  );
}

/** The six parts of an edition but the measures. */
export function RuleParts({ rules }: PartProps) {
  return (
    <>
      <Information rules={rules} />
      <Indicators rules={rules} />
      <div className="classification-pair">
        <Standard rules={rules} />
        <Grades rules={rules} />
      </div>
      <CyclePart rules={rules} />
    </>
  );
}
