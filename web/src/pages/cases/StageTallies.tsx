import { useQuery } from 'urql';
import { StatusTallies } from '../../parts/StatusTallies';
import { useLabel, useWords } from '../../words/language';
import { words as schemaWords } from './queue.generated';
import { QUEUE_WORDS } from './queueWords';
import { STAGES, type Stage } from './stages';
import { TallyAllCasesDocument, TallyDueCasesDocument } from './tallies.generated';

interface StageTalliesProps {
  readonly byClock: boolean;
  readonly filter: {
    readonly stage: Stage | undefined;
    readonly uscc: string | undefined;
    readonly caseNumber: string | undefined;
    readonly officer: string | undefined;
    readonly overdue: boolean | undefined;
    readonly dueBefore: string | undefined;
  };
}

/** How many cases of the list stand in each stage; stages in which none stands are left out. */
export function StageTallies({ byClock, filter }: StageTalliesProps) {
  const words = useWords(QUEUE_WORDS);
  const label = useLabel(schemaWords);
  const { uscc, caseNumber, officer, overdue, dueBefore } = filter;
  const [{ data }] = useQuery({
    query: byClock ? TallyDueCasesDocument : TallyAllCasesDocument,
    variables: { uscc, caseNumber, officer, overdue, dueBefore },
  });
  if (!data) return null;
  const stages = STAGES.filter((stage) => (data[stage]?.totalCount ?? 0) > 0 || stage === filter.stage);
  return (
    <StatusTallies
      name="stage"
      tallies={[
        { value: undefined, label: words.ALL, count: data.ALL?.totalCount ?? null },
        ...stages.map((stage) => ({
          value: stage,
          label: label(`CaseStage.${stage}`),
          count: data[stage]?.totalCount ?? null,
        })),
      ]}
    />
  );
}
