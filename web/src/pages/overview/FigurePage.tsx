import { Alert, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useDistricts } from '../../parts/choices/useDistricts';
import { Faults } from '../../parts/Faults';
import { Figure } from '../../parts/Figure';
import { count, percent } from '../../parts/format';
import { PageHead } from '../../parts/PageHead';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useLabel, useText, useWords } from '../../words/language';
import { FigureRows } from './FigureRows';
import { FigureSplit } from './FigureSplit';
import {
  FigureInDetailDocument,
  type FigureInDetailQuery,
  type FigureInDetailQueryVariables,
  words as schemaWords,
} from './figure.generated';
import { inUnit } from './figureText';
import { FIGURE_WORDS } from './figureWords';
import { OVERVIEW_WORDS } from './overviewWords';
import './overview.css';

type Dimension = NonNullable<FigureInDetailQuery['metric']>['metric']['dimensions'][number];

/** What of a figure is asked: by the address of the page. */
export type FigureQuestion = Pick<FigureInDetailQueryVariables, 'id' | 'from' | 'to' | 'filter'>;

function useQuestion(): { readonly question: FigureQuestion; readonly by: Dimension } {
  const { id = '' } = useParams();
  const { from, to, district, by } = useConditions();
  const question = useMemo(
    () => ({ id, from, to, filter: district ? { district: [district] } : undefined }),
    [id, from, to, district],
  );
  return { question, by: (by as Dimension | undefined) ?? 'DISTRICT' };
}

function Conditions({ dimensions }: { readonly dimensions: readonly Dimension[] }) {
  const words = useWords(FIGURE_WORDS);
  const label = useLabel(schemaWords);
  const { choices } = useDistricts();
  return (
    <QueryForm>
      <Form.Item name="from" label={words.from}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="to" label={words.to}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="district" label={words.district}>
        <Select allowClear style={{ width: 150 }} placeholder={words.allDistricts} options={choices} />
      </Form.Item>
      <Form.Item name="by" label={words.by}>
        <Select
          allowClear
          style={{ width: 130 }}
          placeholder={label('MetricDimension.DISTRICT')}
          options={dimensions.map((one) => ({ value: one, label: label(`MetricDimension.${one}`) }))}
        />
      </Form.Item>
    </QueryForm>
  );
}

function Whole({ figure }: { readonly figure: NonNullable<FigureInDetailQuery['metric']> }) {
  const words = useWords(OVERVIEW_WORDS);
  const text = useText();
  const { metric, value, numerator, denominator, interval, asOf, from, to } = figure;
  return (
    <div className="figure-whole">
      <Figure
        title={text(metric.name, metric.nameEn)}
        value={inUnit(metric.unit, value, words.days)}
        definition={text(metric.definition, metric.definitionEn)}
        article={metric.article}
        asOf={asOf}
        extra={
          <p className="figure-note">
            <span>{from ? words.period(from, to) : words.standing(to)}</span>
            {interval && <span>{words.interval(percent(interval.low / 10_000), percent(interval.high / 10_000))}</span>}
          </p>
        }
      />
      <dl className="figure-terms">
        <dt>{text(metric.numerator, metric.numeratorEn)}</dt>
        <dd>{count(numerator)}</dd>
        {metric.denominator && <dt>{text(metric.denominator, metric.denominatorEn)}</dt>}
        {metric.denominator && <dd>{count(denominator)}</dd>}
      </dl>
    </div>
  );
}

/** One figure: what it means, how it splits, and the facts that add up to it. */
export function FigurePage() {
  const words = useWords(FIGURE_WORDS);
  const text = useText();
  const { question, by } = useQuestion();
  const [{ data, error }] = useQuery({
    query: FigureInDetailDocument,
    variables: {
      ...question,
      by: [by],
      list: by.toLowerCase(),
      isListed: by === 'DEPARTMENT' || by === 'INDUSTRY',
      isMatter: by === 'MATTER',
    },
  });
  const figure = data?.metric;
  return (
    <>
      <PageHead
        title={figure ? text(figure.metric.name, figure.metric.nameEn) : words.title}
        {...(figure && { says: text(figure.metric.definition, figure.metric.definitionEn) })}
        extra={<Link to="/">{words.back}</Link>}
      />
      <Conditions dimensions={figure?.metric.dimensions ?? []} />
      {figure?.suppressed && <Alert type="info" showIcon className="gap" title={words.withheld} />}
      <Faults error={error} />
      {figure && <Whole figure={figure} />}
      {figure && (
        <FigureSplit
          figure={figure}
          by={by}
          named={data.codeList?.codes ?? data.supervisionMatters?.edges.map(({ node }) => node)}
        />
      )}
      {figure && !figure.suppressed && <FigureRows figure={figure} question={question} />}
    </>
  );
}
