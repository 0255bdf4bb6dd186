import { useQuery } from 'urql';
import { count } from '../../parts/format';
import { StatusTallies } from '../../parts/StatusTallies';
import { useWords } from '../../words/language';
import { type Conditions, filterOf } from './conditions';
import type { Rights } from './rights';
import { type Choices, TALLIES } from './useWorklistChoices';
import { WorklistTalliesDocument } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';

interface TalliesProps {
  readonly conditions: Conditions;
  readonly choices: Choices;
  readonly rights: Rights;
}

/** How many entities there are of each value of a chosen dimension, all other conditions holding. */
export function Tallies({ conditions, choices, rights }: TalliesProps) {
  const words = useWords(WORKLIST_WORDS);
  const allowed = TALLIES.filter(({ right }) => !right || rights[right]);
  const tally = allowed.find(({ by }) => by === conditions.tally) ?? allowed[0];
  const [{ data }] = useQuery({
    query: WorklistTalliesDocument,
    variables: { filter: filterOf({ ...conditions, [tally?.name ?? '']: undefined }), by: tally ? [tally.by] : [] },
    pause: !tally,
  });
  const facet = data?.facets;
  if (!tally || !facet) return null;
  const counted = new Map(facet.cells.map(({ values: [value], count: number }) => [value, number]));
  const without = counted.get(null) ?? 0;
  return (
    <div className="views no-print">
      <StatusTallies
        name={tally.name}
        tallies={[
          { value: undefined, label: words.all, count: facet.total },
          ...choices[tally.name]
            .filter(({ value }) => counted.has(value))
            .map(({ value, label }) => ({ value, label, count: counted.get(value) ?? 0 })),
        ]}
      />
      {without > 0 && <span className="says">{words.noValue(count(without))}</span>}
    </div>
  );
}
