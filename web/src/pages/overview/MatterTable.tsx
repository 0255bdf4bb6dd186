import { Link } from 'react-router';
import { count } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useWords } from '../../words/language';
import { OVERVIEW_WORDS } from './overviewWords';
import type { OverviewStandingQuery } from './standing.generated';

type Facet = OverviewStandingQuery['matters'];

const CATEGORIES = ['HIGHER', 'ORDINARY', 'LOWER'] as const;

interface MatterTableProps {
  readonly facet: Facet | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** The rest of the condition, for the address of the rows. */
  readonly within: string;
}

function byMatter(facet: Facet | undefined): ReadonlyMap<string, ReadonlyMap<string | null, number>> {
  const rows = new Map<string, Map<string | null, number>>();
  for (const { values, count: number } of facet?.cells ?? []) {
    const [matter, category] = values;
    if (matter) rows.set(matter, (rows.get(matter) ?? new Map()).set(category ?? null, number));
  }
  return rows;
}

/** How many entities stand in which category of each matter; a number leads to its entities. */
export function MatterTable({ facet, names, within }: MatterTableProps) {
  const words = useWords(OVERVIEW_WORDS);
  if (!facet || facet.cells.length === 0) return null;
  const rows = [...byMatter(facet)];
  const told = (number: number | undefined) => (number === undefined && facet.suppressed ? '—' : count(number ?? 0));
  const cell = (matter: string, category: (typeof CATEGORIES)[number], number: number | undefined) => {
    if (!number || facet.suppressed) return told(number);
    return <Link to={`/worklist?matter=${matter}&matterIntensity=${category}${within}`}>{count(number)}</Link>;
  };
  return (
    <details open>
      <summary>{words.byMatter}</summary>
      <PlainTable
        caption={words.byMatter}
        rows={rows}
        rowKey={([matter]) => matter}
        columns={[
          { title: words.matter, cell: ([matter]) => names.get(matter) ?? matter },
          ...CATEGORIES.map((category) => ({
            title: words[`short_${category}`],
            cell: ([matter, cells]: (typeof rows)[number]) => cell(matter, category, cells.get(category)),
          })),
          { title: words.none, cell: ([, cells]) => told(cells.get(null)) },
        ]}
      />
    </details>
  );
}
