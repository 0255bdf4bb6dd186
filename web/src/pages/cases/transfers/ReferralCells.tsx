import { Tag } from 'antd';
import { Link } from 'react-router';
import { useRegions } from '../../../parts/choices/useRegions';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../referrals.generated';
import type { Referral } from './referralActions';
import { TRANSFER_WORDS } from './transferWords';

interface CellProps {
  readonly referral: Referral;
}

/** From whom it goes to whom, in the city or outside it. */
export function Between({ referral: { authority, toAuthority, toName, toRegion, isDelta } }: CellProps) {
  const words = useWords(TRANSFER_WORDS);
  const regions = useRegions();
  return (
    <>
      <Department of={authority} /> →{' '}
      {toAuthority ? <Department of={toAuthority} /> : `${toName}（${regions.labelOf(toRegion)}）`}{' '}
      {isDelta && <Tag>{words.delta}</Tag>}
    </>
  );
}

/** What is told or asked, and the case that is handed on. */
export function Asked({ referral: { subject, request, caseFile } }: CellProps) {
  return (
    <>
      {subject}
      <div className="case-sub">{request}</div>
      {caseFile && <Link to={`/cases/${caseFile}`}>{caseFile}</Link>}
    </>
  );
}

/** By when feedback is owed, and how the receiver was urged. */
export function Feedback({ referral }: CellProps) {
  const words = useWords(TRANSFER_WORDS);
  const { state, dueOn, dueBasis, reminders, escalatedOn } = referral;
  return (
    <>
      <DueDay day={dueOn} ended={!['SENT', 'RECEIVED'].includes(state)} />
      <Basis basis={dueBasis} />
      <div className="case-sub">
        {reminders > 0 && words.reminders(reminders)} {escalatedOn && words.escalated(escalatedOn)}
      </div>
    </>
  );
}

/** What became of it. */
export function Answered({ referral }: CellProps) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const { outcome, answer, answerDocument, answeredOn, returnCode, returnReason, lead } = referral;
  return (
    <>
      {outcome && `${label(`ReferralOutcome.${outcome}`)} ${answeredOn ?? ''}`}
      {returnCode && label(`ReferralReturn.${returnCode}`)}
      <div className="case-sub">{[answer, answerDocument, returnReason].filter(Boolean).join(' · ')}</div>
      {lead && (
        <div className="case-sub">
          {words.lead} {lead}
        </div>
      )}
    </>
  );
}
