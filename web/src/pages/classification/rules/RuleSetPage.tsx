import { Alert, Descriptions, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { MeasurePlanTable } from '../shared/MeasurePlanTable';
import { SHARED_WORDS } from '../shared/sharedWords';
import { again } from '../shared/useRefresh';
import { EditionChanges } from './EditionChanges';
import { Filing } from './Filing';
import { RuleActions } from './RuleActions';
import { RuleParts } from './RuleParts';
import { RuleSetEditionDocument, words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';
import { SharesPanel } from './SharesPanel';

function useFacts(rules: RuleSetRow) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { districts, industries } = rules.scope;
  const scope = [
    ...(districts ?? []).map(({ name, nameEn }) => text(name, nameEn)),
    ...(industries ?? []).map((code) => words.industry(code)),
  ];
  const facts = {
    number: rules.number,
    state: (
      <>
        <Tag color={rules.state === 'PUBLISHED' ? 'success' : 'default'}>{label(`RuleSetState.${rules.state}`)}</Tag>
        {rules.publishedOn}
      </>
    ),
    filing: <Filing filing={rules.filing} label={label} />,
    matter: text(rules.matter.name, rules.matter.nameEn),
    authority: text(rules.authority.name, rules.authority.nameEn),
    scope: scope.length > 0 ? scope.join('、') : words.scopeAll,
    inForceFrom: rules.inForceTo ? words.until(rules.inForceFrom, rules.inForceTo) : words.from(rules.inForceFrom),
    raising: label(`RaisingReading.${rules.raising}`),
    hearingWorkingDays: rules.hearingWorkingDays,
    formerEdition: rules.formerEdition ? (
      <Link to={`/classification/rules/${rules.formerEdition}`}>{rules.formerEdition}</Link>
    ) : (
      '—'
    ),
    contentHash: <span className="hash">{rules.contentHash ?? '—'}</span>,
  };
  return Object.entries(facts).map(([name, children]) => ({
    key: name,
    label: label(`RuleSet.${name}`),
    children,
    span: name === 'contentHash' ? 2 : 1,
  }));
}

function Edition({ rules, onDone }: { readonly rules: RuleSetRow; readonly onDone: () => void }) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const facts = useFacts(rules);
  return (
    <>
      <Panel title={words.facts} extra={<RuleActions rules={rules} onDone={onDone} />}>
        <Descriptions bordered size="small" column={3} items={facts} />
      </Panel>
      {rules.warnings.length > 0 && (
        <Panel title={words.warningsTitle}>
          <PlainTable
            caption={words.warningsTitle}
            rows={rules.warnings}
            rowKey={({ code, field, about }) => `${code} ${field} ${about}`}
            columns={[
              { title: label('RuleWarning.text'), cell: (row) => text(row.text, row.textEn) },
              { title: label('RuleWarning.field'), cell: ({ field }) => <code>{field}</code> },
              { title: label('RuleWarning.about'), cell: ({ about }) => about },
              { title: label('RuleWarning.article'), cell: ({ article }) => article ?? '—' },
            ]}
          />
        </Panel>
      )}
      <EditionChanges rules={rules} />
      <RuleParts rules={rules} />
      <Panel title={words.measures}>
        <MeasurePlanTable measures={rules.measures} caption={words.measures} label={label} />
      </Panel>
      {rules.overrides.length > 0 && (
        <Panel title={words.exceptions}>
          <PlainTable
            caption={words.exceptions}
            rows={rules.overrides}
            rowKey={({ provision }) => provision}
            columns={[
              { title: label('RuleOverride.provision'), cell: (row) => label(`RuleProvision.${row.provision}`) },
              { title: label('RuleOverride.basis'), cell: ({ basis }) => basis.code },
              { title: label('RuleOverride.reason'), cell: ({ reason }) => reason },
            ]}
          />
        </Panel>
      )}
      <SharesPanel rules={rules} />
    </>
  );
}

/** One edition of rules: its parts, its filing, what differs from the edition before, and what can be done with it. */
export function RuleSetPage() {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const text = useText();
  const { number = '' } = useParams();
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: RuleSetEditionDocument,
    variables: { number },
  });
  const rules = data?.ruleSet;
  const title = rules ? words.editionTitle(text(rules.name, rules.nameEn), rules.edition) : number;
  return (
    <ClassificationFrame title={title} says={words.editionSays} error={error} extensions={extensions}>
      {rules && <Edition rules={rules} onDone={() => again(ask)} />}
      {!rules && !error && (
        <Alert type="info" data-empty={!fetching || undefined} title={fetching ? shared.loading : shared.notFound} />
      )}
    </ClassificationFrame>
  );
}
