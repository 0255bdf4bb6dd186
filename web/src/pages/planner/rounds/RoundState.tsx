import { Alert, Progress, Steps } from 'antd';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { RefusalNotice } from '../../../parts/RefusalNotice';
import { useLabel, useWords } from '../../../words/language';
import { useDepartments } from '../departments';
import { words as schemaWords } from './round.generated';
import type { Round } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

const STEPS = ['OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN'] as const;

/** How far a round came before it ended. */
function lastStep({ commitment, beacon, state }: Round): number {
  const at = (STEPS as readonly string[]).indexOf(state);
  if (at >= 0) return at;
  if (beacon.text !== null || beacon.toldAt !== null) return 3;
  return commitment ? 2 : 0;
}

function useMoments(round: Round): (step: (typeof STEPS)[number]) => string | undefined {
  const { openedAt, commitment, beacon, drawnAt } = round;
  const at = { OPEN: openedAt, COMMITTED: commitment?.committedAt, BEACON_TOLD: beacon.toldAt, DRAWN: drawnAt };
  return (step) => {
    const time = step in at ? at[step as keyof typeof at] : null;
    return time ? moment(time) : undefined;
  };
}

function RoundSteps({ round }: { readonly round: Round }) {
  const label = useLabel(schemaWords);
  const momentOf = useMoments(round);
  const hasEnded = !STEPS.some((step) => step === round.state);
  return (
    <Steps
      size="small"
      current={lastStep(round)}
      status={hasEnded ? 'error' : round.state === 'DRAWN' ? 'finish' : 'process'}
      items={STEPS.map((step) => ({ title: label(`DrawRoundState.${step}`), content: momentOf(step) }))}
    />
  );
}

function Ending({ round }: { readonly round: Round }) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  const names = useDepartments();
  const { state, endGround, endNote, endedAt, missing } = round;
  return (
    <Alert
      className="gap"
      type="error"
      showIcon
      title={`${label(`DrawRoundState.${state}`)}：${endGround ? label(`DrawEndGround.${endGround}`) : ''}（${moment(endedAt)}）`}
      description={
        <>
          <div>{words.ended}</div>
          {missing.length > 0 && (
            <div>
              {words.missing}：<strong>{names(missing)}</strong>
            </div>
          )}
          {endNote && <div>{endNote}</div>}
        </>
      }
    />
  );
}

/** Where a round stands, how far its freezing or drawing is, and how it ended. */
export function RoundState({ round, live }: { readonly round: Round; readonly live: boolean }) {
  const words = useWords(ROUND_WORDS);
  const { state, progress, refusal, endGround } = round;
  const isWorking = state === 'FREEZING' || state === 'DRAWING';
  const share = progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  return (
    <Panel title={words.stateOf} extra={live && <span aria-live="polite">{words.watching}</span>}>
      <RoundSteps round={round} />
      {isWorking && (
        <Progress
          percent={share}
          aria-label={words.progress}
          format={() => `${progress.done.toLocaleString()} / ${progress.total.toLocaleString()}`}
        />
      )}
      {refusal && (
        <>
          <p>{words.freezeRefused}：</p>
          <RefusalNotice refusal={refusal} />
        </>
      )}
      {endGround && <Ending round={round} />}
    </Panel>
  );
}
