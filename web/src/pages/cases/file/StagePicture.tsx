import { useLabel, useText, useWords } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import { words as followUpWords } from '../decision.generated';
import { PHASES, type Stage, stagesReached } from '../stages';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

interface ParallelProps {
  readonly title: string;
  readonly of: 'DecisionPublication' | 'DecisionRemedyState';
  /** Where it stands; null before the decision, undefined where it cannot be read. */
  readonly state: string | null | undefined;
}

/** A track that runs beside the stages: every state that it knows, and the one in which it is. */
function Parallel({ title, of, state }: ParallelProps) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(followUpWords);
  const states = Object.keys(followUpWords).filter((key) => key.startsWith(`${of}.`));
  return (
    <div className="case-parallel">
      <h3>{title}</h3>
      <ol className="case-chips">
        {!state && <li className="here">{state === null ? words.afterDecision : words.unreadable}</li>}
        {states.map((key) => {
          const isHere = key === `${of}.${state}`;
          return (
            <li key={key} className={isHere ? 'here' : ''} aria-current={isHere ? 'step' : undefined}>
              {isHere ? '● ' : ''}
              {label(key)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface StageItemProps {
  readonly stage: Stage;
  readonly isHere: boolean;
  readonly on: string | undefined;
}

function StageItem({ stage, isHere, on }: StageItemProps) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(schemaWords);
  const mark = isHere ? '● ' : on ? '✓ ' : '○ ';
  const said = isHere ? words.here : on ? words.reached : words.ahead;
  return (
    <li
      className={`case-stage ${isHere ? 'here' : on ? 'reached' : ''}`}
      aria-current={isHere ? 'step' : undefined}
      data-stage={stage}
    >
      <span aria-hidden="true">{mark}</span>
      {label(`CaseStage.${stage}`)}
      <span className="unseen"> {said}</span>
      {on && <time>{on}</time>}
    </li>
  );
}

interface StagePictureProps {
  readonly file: CaseFile;
  readonly publication: string | null | undefined;
  readonly remedy: string | null | undefined;
}

/** The state machine of a case: its phases in order, where it stands and when it came there, and the two parallel tracks. */
export function StagePicture({ file, publication, remedy }: StagePictureProps) {
  const words = useWords(FILE_WORDS);
  const text = useText();
  const reached = stagesReached(file.history);
  return (
    <>
      <ol className="case-track">
        {PHASES.map(({ zh, en, stages }) => {
          const isHere = stages.includes(file.stage);
          const isReached = stages.some((stage) => reached.has(stage));
          return (
            <li key={en} className={`case-phase ${isHere ? 'here' : isReached ? 'reached' : ''}`}>
              <h3>{text(zh, en)}</h3>
              <ol>
                {stages.map((stage) => (
                  <StageItem key={stage} stage={stage} isHere={stage === file.stage} on={reached.get(stage)} />
                ))}
              </ol>
            </li>
          );
        })}
      </ol>
      <Parallel title={words.publication} of="DecisionPublication" state={publication} />
      <Parallel title={words.remedy} of="DecisionRemedyState" state={remedy} />
    </>
  );
}
