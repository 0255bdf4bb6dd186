import { Link } from 'react-router';
import { Asking } from '../../parts/Asking';
import { count, percent } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import type { SourceState } from '../../parts/SourceStrip';
import { useText, useWords } from '../../words/language';
import { MatterTable } from './MatterTable';
import { Missing } from './Missing';
import { OVERVIEW_WORDS } from './overviewWords';
import type { OverviewStandingQuery } from './standing.generated';

/** From the top of the pyramid to its foot. */
export const CATEGORIES = ['HIGHER', 'ORDINARY', 'LOWER'] as const;

interface StepProps {
  readonly category: (typeof CATEGORIES)[number];
  /** Undefined where it is not told. */
  readonly number: number | undefined;
  readonly total: number;
  readonly greatest: number;
  readonly to: string | undefined;
}

function Step({ category, number, total, greatest, to }: StepProps) {
  const words = useWords(OVERVIEW_WORDS);
  const share = number === undefined ? '' : `（${percent(number / total)}）`;
  const said = `${words[category]} ${count(number)}${share}`;
  const width = number === undefined ? 0 : Math.max(2, (number / greatest) * 100);
  return (
    <li>
      <span className={`pyramid-bar pyramid-${category}`} style={{ width: `${width}%` }} />
      {to ? <Link to={to}>{said}</Link> : <span>{said}</span>}
    </li>
  );
}

interface PyramidProps {
  readonly data: Pick<OverviewStandingQuery, 'intensity' | 'matters' | 'supervisionMatters'> | undefined;
  readonly district: string | null;
  readonly states: readonly SourceState[];
  readonly isAsking: boolean;
}

/** How many entities are supervised how strictly, the strictest at the top; each step leads to its entities. */
export function CategoryPyramid({ data, district, states, isAsking }: PyramidProps) {
  const words = useWords(OVERVIEW_WORDS);
  const text = useText();
  const facet = data?.intensity;
  if (!facet) {
    return (
      <Panel title={words.pyramid}>
        {isAsking && <Asking />}
        {data && <Missing silo="exchange" states={states} />}
      </Panel>
    );
  }
  const counted = new Map(facet.cells.map(({ values: [value], count: number }) => [value ?? 'none', number]));
  const total = [...counted.values()].reduce((sum, one) => sum + one, 0);
  const greatest = Math.max(1, ...CATEGORIES.map((category) => counted.get(category) ?? 0));
  const within = district ? `&district=${district}` : '';
  const names = new Map(data?.supervisionMatters?.edges.map(({ node }) => [node.code, text(node.name, node.nameEn)]));
  return (
    <Panel title={words.pyramid}>
      {facet.suppressed && <p className="says">{words.rounded}</p>}
      <ol className="pyramid">
        {CATEGORIES.map((category) => (
          <Step
            key={category}
            category={category}
            number={counted.get(category) ?? (facet.suppressed ? undefined : 0)}
            total={Math.max(1, total)}
            greatest={greatest}
            to={!facet.suppressed ? `/worklist?intensity=${category}${within}` : undefined}
          />
        ))}
      </ol>
      <p className="says">
        {words.noCategory} {count(counted.get('none') ?? (facet.suppressed ? undefined : 0))}
      </p>
      <MatterTable facet={data?.matters} names={names} within={within} />
    </Panel>
  );
}
