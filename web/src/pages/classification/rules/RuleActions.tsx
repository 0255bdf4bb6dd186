import { Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { actsAs, actsFor, officeOf } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useText, useWords } from '../../../words/language';
import { DayField } from '../shared/ActionFields';
import { DraftFields } from './DraftFields';
import { draftOf } from './draftOf';
import { DraftRulesDocument, type DraftRulesInput, FileRulesDocument, PublishRulesDocument } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

interface ActionsProps {
  readonly rules: RuleSetRow;
  onDone(): void;
}

/** Whom a draft covers; an empty list stands for all. */
const scopeOf = ({ scope }: DraftRulesInput): NonNullable<DraftRulesInput['scope']> => ({
  districts: scope?.districts?.length ? scope.districts : null,
  industries: scope?.industries?.length ? scope.industries : null,
});

function DraftAction({ rules, onDone }: ActionsProps) {
  const words = useWords(RULES_WORDS);
  const { session } = useSession();
  const navigate = useNavigate();
  const [, draft] = useMutation(DraftRulesDocument);
  const replaces =
    rules.state === 'DRAFT' && actsFor(session, rules.authority.code)
      ? { number: rules.number, version: rules.version }
      : null;
  const authority = replaces ? rules.authority.code : officeOf(session);
  return (
    <ActionButton<DraftRulesInput>
      label={replaces ? words.redraft : words.draftNew}
      says={replaces ? words.redraftSays : words.draftNewSays}
      width={860}
      initialValues={draftOf(rules, authority, rules.inForceFrom)}
      onDone={onDone}
      run={async (_, form) => {
        const stated = form.getFieldsValue(true);
        const { data, error } = await draft({ input: { ...stated, scope: scopeOf(stated), replaces } });
        if (data?.draftRules) void navigate(`/classification/rules/${data.draftRules.number}`);
        return { error };
      }}
    >
      <DraftFields rules={rules} />
    </ActionButton>
  );
}

function PublishAction({ rules, onDone }: ActionsProps) {
  const words = useWords(RULES_WORDS);
  const text = useText();
  const [, publish] = useMutation(PublishRulesDocument);
  return (
    <ActionButton
      label={words.publish}
      says={words.publishSays(text(rules.name, rules.nameEn))}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async () => ({ error: (await publish({ number: rules.number, version: rules.version })).error })}
    />
  );
}

function FileAction({ rules, onDone }: ActionsProps) {
  const words = useWords(RULES_WORDS);
  const text = useText();
  const [, file] = useMutation(FileRulesDocument);
  return (
    <ActionButton<{ receivedOn?: string }>
      label={words.file}
      says={words.fileSays(text(rules.name, rules.nameEn))}
      button={{ type: 'primary' }}
      onDone={onDone}
      run={async ({ receivedOn }) => {
        const { error } = await file({
          number: rules.number,
          version: rules.version,
          receivedOn: receivedOn ? receivedOn : null,
        });
        return { error };
      }}
    >
      <DayField name="receivedOn" label={words.receivedOn} optional />
    </ActionButton>
  );
}

/** What the viewer may do with an edition of rules: drafting, publishing, filing, and the way to a trial. */
export function RuleActions({ rules, onDone }: ActionsProps) {
  const words = useWords(RULES_WORDS);
  const { session } = useSession();
  const { state, filing, authority } = rules;
  const isDraft = state === 'DRAFT';
  const awaitsFiling = filing !== null && filing !== undefined && !filing.filedOn;
  const tries = ['supervision-officer', 'supervision-approver'].some((role) => actsAs(session, role, authority.code));
  return (
    <Space wrap>
      {holds(session, 'supervision-officer') && <DraftAction key={rules.number} rules={rules} onDone={onDone} />}
      {isDraft && actsAs(session, 'supervision-approver', authority.code) && (
        <PublishAction rules={rules} onDone={onDone} />
      )}
      {awaitsFiling && actsAs(session, 'reform-office', filing.office.code) && (
        <FileAction rules={rules} onDone={onDone} />
      )}
      {tries && <Link to={`/classification/trials?ruleSet=${rules.number}`}>{words.tryLink}</Link>}
      <Link to={`/classification/runs?matter=${rules.matter.code}`}>{words.runs}</Link>
    </Space>
  );
}
