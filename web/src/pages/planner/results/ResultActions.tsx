import { Space } from 'antd';
import { useMutation } from 'urql';
import { actsFor } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { isCityOffice } from '../sight';
import { CorrectResult } from './CorrectResult';
import { CompletePartDocument, type PlannerResultsQuery, PublishResultDocument } from './results.generated';
import { RESULT_WORDS } from './resultWords';
import { ScreenFields, type ScreenForm, screenOf } from './ScreenFields';
import { ReviewWithholding, Withhold } from './WithholdActions';

/** Results of a part of a visit. */
export type PartResult = NonNullable<PlannerResultsQuery['partResults']>['edges'][number]['node'];

interface ResultProps {
  readonly result: PartResult;
  readonly choices: ReturnType<typeof useChoices>;
  onChanged(): void;
}

function Publish({ result: { number, version }, onChanged }: ResultProps) {
  const words = useWords(RESULT_WORDS);
  const [, publish] = useMutation(PublishResultDocument);
  return (
    <ActionButton<ScreenForm>
      label={words.publish}
      says={words.publishSays}
      button={{ size: 'small', type: 'primary' }}
      run={async (values) => publish({ results: { number, version, screen: screenOf(values) } })}
      onDone={onChanged}
    >
      <ScreenFields />
    </ActionButton>
  );
}

function Complete({ result: { version, visit, department }, onChanged }: ResultProps) {
  const words = useWords(RESULT_WORDS);
  const [, complete] = useMutation(CompletePartDocument);
  return (
    <ActionButton
      label={words.complete}
      says={words.completeSays}
      button={{ size: 'small' }}
      run={async () => complete({ part: { visit, version, department: department.code } })}
      onDone={onChanged}
    />
  );
}

/**
 * What the caller may do with results: who inspected completes them, the head of the same office publishes, withholds and
 * corrects, the reform office of the city reviews what is withheld.
 */
export function ResultActions(props: ResultProps) {
  const { session } = useSession();
  const { state, authority, review } = props.result;
  const own = actsFor(session, authority.code) && (session.district !== null) === authority.code.includes('-');
  if (own && state !== 'ENTERING' && holds(session, 'inspection-head')) {
    return (
      <Space wrap size={4}>
        {state === 'FORMED' && <Publish {...props} />}
        {state === 'FORMED' && review !== 'OVERRULED' && <Withhold {...props} />}
        <CorrectResult {...props} />
      </Space>
    );
  }
  if (own && state === 'ENTERING' && holds(session, 'inspector')) return <Complete {...props} />;
  if (isCityOffice(session) && state === 'WITHHELD' && review === null) return <ReviewWithholding {...props} />;
  return '—';
}
