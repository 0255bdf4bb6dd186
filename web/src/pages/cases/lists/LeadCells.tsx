import { Tag } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../../../app/session';
import { useLabel, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { Basis } from '../Basis';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../leads.generated';
import { LIST_WORDS } from '../listWords';
import { type Lead, leadActionsFor, mayOpenFile, OPEN_FILE } from './leadActions';

/** What a lead says: what is alleged, by which provision, from whom. */
export function LeadContent({ lead }: { readonly lead: Lead }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { summary, standard, codes, evidence, complainantSealed, ground } = lead;
  return (
    <>
      {summary ?? label(`CaseLeadGround.${ground}`)}
      <div className="case-sub">
        {standard}
        {codes.length > 0 && ` · ${codes.join('、')}`} · {words.evidence(evidence.length)}
        {complainantSealed && ` · ${words.sealedComplainant}`}
      </div>
    </>
  );
}

/** By when a lead is answered, and what sets that day. */
export function LeadTerm({ lead }: { readonly lead: Lead }) {
  return (
    <>
      <DueDay day={lead.dueOn} ended={lead.state !== 'RECEIVED'} />
      <Basis basis={lead.dueBasis} />
    </>
  );
}

/** What was answered to a lead, and what was told. */
export function LeadAnswer({ lead }: { readonly lead: Lead }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { state, answeredOn, caseNumber, returnCode, returnReason, feedbackDueOn, feedbackOn, outcome } = lead;
  return (
    <>
      <Tag>{label(`CaseLeadState.${state}`)}</Tag> {answeredOn}
      <div className="case-sub">
        {caseNumber}
        {returnCode && `${label(`CaseLeadReturn.${returnCode}`)}：${returnReason ?? ''}`}
        {outcome && ` · ${label(`DecisionOutcome.${outcome}`)}`}
      </div>
      {feedbackDueOn && (
        <div className="case-sub">
          {words.feedback}：{feedbackOn ?? <DueDay day={feedbackDueOn} />}
        </div>
      )}
    </>
  );
}

/** What the caller can do with a lead now. */
export function LeadActions({ lead, onDone }: { readonly lead: Lead; onDone(): void }) {
  const { session } = useSession();
  const navigate = useNavigate();
  const { number, version, authority, entity, receivedOn, standard } = lead;
  return (
    <div className="case-actions">
      {mayOpenFile(lead, session) && (
        <FormAction
          spec={OPEN_FILE}
          words={schemaWords}
          base={{ authority: authority.code, uscc: entity.uscc, lead: number }}
          initialValues={{ foundOn: receivedOn, act: { provision: standard.slice(0, 100) } }}
          button={{ size: 'small', type: 'primary' }}
          onDone={(made) => (made ? navigate(`/cases/${made}`) : onDone())}
        />
      )}
      {leadActionsFor(lead, session).map((action) => (
        <FormAction
          key={action.mutation}
          spec={action}
          words={schemaWords}
          base={{ number, version }}
          button={{ size: 'small' }}
          onDone={onDone}
        />
      ))}
    </div>
  );
}

/** Where a lead came from, and when. */
export function LeadOrigin({ lead }: { readonly lead: Lead }) {
  const label = useLabel(schemaWords);
  return (
    <>
      {lead.number}
      <div className="case-sub">
        {label(`CaseLeadOrigin.${lead.origin}`)} · {lead.receivedOn}
      </div>
      <div className="case-sub">
        <Department of={lead.fromDepartment} /> → <Department of={lead.authority} />
      </div>
    </>
  );
}
