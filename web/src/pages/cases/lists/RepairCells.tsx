import { useSession } from '../../../app/session';
import { useWords } from '../../../words/language';
import { useCodes } from '../../../words/useCodes';
import { FormAction } from '../action/FormAction';
import { VerifiedTag } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { LIST_WORDS } from '../listWords';
import { words as schemaWords } from '../repairs.generated';
import { type Repair, repairActionsFor } from './repairActions';

interface CellProps {
  readonly repair: Repair;
}

/** What still bars the grant, each with its article. */
export function OpenConditions({ repair }: CellProps) {
  const words = useWords(LIST_WORDS);
  const { openConditions, state } = repair;
  const codeText = useCodes();
  if (state !== 'RECEIVED') return '—';
  if (!openConditions) return '—';
  if (openConditions.length === 0) return words.met;
  return openConditions.map(({ code, article, missing }) => {
    const entry = codeText(code);
    return (
      <div key={code}>
        {entry?.says ?? code} {missing.join('、')}
        <div className="case-sub">
          {article} · {code}
        </div>
      </div>
    );
  });
}

/** Its number, when it came, and whose the record is. */
export function Place({ repair: { number, receivedOn, authority } }: CellProps) {
  return (
    <>
      <span className="case-due">{number}</span>
      <div className="case-sub">
        {receivedOn} · <Department of={authority} />
      </div>
    </>
  );
}

/** What is repaired: its number where the caller may know it. */
export function Repaired({ repair: { record, state }, mayAsk }: CellProps & { readonly mayAsk: boolean }) {
  const words = useWords(LIST_WORDS);
  if (!record) {
    const isSealed = state === 'GRANTED' || state === 'SHARED' || state === 'OVERTAKEN';
    return isSealed ? words.recordSealed : mayAsk ? '—' : words.recordNotAsked;
  }
  return (
    <>
      {record.documentNumber ?? record.id}
      <div className="case-sub">{record.title}</div>
    </>
  );
}

/** By when its result is shared with the other systems. */
export function Sharing({ repair: { shareDueOn, sharedOn, shareBasis } }: CellProps) {
  return (
    <>
      <DueDay day={shareDueOn} ended={sharedOn !== null} /> {sharedOn && `✓ ${sharedOn}`}
      {shareBasis && (
        <div className="case-sub">
          {shareBasis.source} {shareBasis.article} <VerifiedTag verified={shareBasis.verified} />
        </div>
      )}
    </>
  );
}

/** What the session can do with an application now. */
export function Actions({ repair, again }: CellProps & { again(): void }) {
  const { session } = useSession();
  const { number, version } = repair;
  return (
    <div className="case-actions">
      {repairActionsFor(repair, session).map((action) => (
        <FormAction
          key={action.mutation}
          spec={action}
          words={schemaWords}
          base={{ number, version }}
          button={{ size: 'small' }}
          onDone={again}
        />
      ))}
    </div>
  );
}
