import { Form, InputNumber } from 'antd';
import { useMutation, useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Faults } from '../../../parts/Faults';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { today } from '../../../parts/today';
import { useLabel, useText, useWords } from '../../../words/language';
import { TextField } from '../shared/ActionFields';
import { SHARED_WORDS } from '../shared/sharedWords';
import { again } from '../shared/useRefresh';
import {
  SetSharesDocument,
  SharesOfYearDocument,
  type SharesOfYearQuery,
  words as schemaWords,
} from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

type Shares = NonNullable<SharesOfYearQuery['annualProportions']>[number];
const CATEGORIES = ['lower', 'ordinary', 'higher'] as const;

interface SharesForm {
  readonly year: number;
  readonly lower: number;
  readonly ordinary: number;
  readonly higher: number;
  readonly basis: string;
}

interface SetSharesProps {
  readonly rules: RuleSetRow;
  readonly known: readonly Shares[];
  onDone(): void;
}

function SetShares({ rules, known, onDone }: SetSharesProps) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const [, set] = useMutation(SetSharesDocument);
  const { matter, authority } = rules;
  const required = [{ required: true }];
  return (
    <ActionButton<SharesForm>
      label={words.setShares}
      says={words.setSharesSays(text(matter.name, matter.nameEn))}
      initialValues={{ year: Number(today().slice(0, 4)) + 1, lower: 200, ordinary: 650, higher: 150 }}
      onDone={onDone}
      run={async (values) => {
        const version = known.find(({ year }) => year === values.year)?.version ?? null;
        const { error } = await set({ input: { ...values, authority: authority.code, matter: matter.code, version } });
        return { error };
      }}
    >
      <div className="classification-fields">
        <Form.Item name="year" label={words.year} rules={required}>
          <InputNumber min={2024} max={2100} />
        </Form.Item>
        {CATEGORIES.map((name) => (
          <Form.Item key={name} name={name} label={`${label(`AnnualProportionsInput.${name}`)}（‰）`} rules={required}>
            <InputNumber min={0} max={1000} />
          </Form.Item>
        ))}
      </div>
      <TextField name="basis" label={words.basisOf} />
    </ActionButton>
  );
}

/** The shares of this year and the next in the matter of some rules, and fixing them. */
export function SharesPanel({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const year = Number(today().slice(0, 4));
  const [{ data, error, fetching }, ask] = useQuery({
    query: SharesOfYearDocument,
    variables: { matter: rules.matter.code, year, nextYear: year + 1 },
  });
  const rows = data?.annualProportions && data.nextYears && [...data.annualProportions, ...data.nextYears];
  const own = rows?.filter(({ authority }) => authority.code === rules.authority.code);
  const mayFix = actsAs(session, 'supervision-approver', rules.authority.code);
  return (
    <Panel
      title={words.shares}
      extra={mayFix && own && <SetShares rules={rules} known={own} onDone={() => again(ask)} />}
    >
      <Faults error={error} />
      <PlainTable<Shares>
        caption={words.shares}
        rows={rows}
        loading={fetching}
        rowKey={({ authority, year: of }) => `${authority.code} ${of}`}
        columns={[
          { title: words.year, cell: (row) => row.year },
          { title: shared.authority, cell: ({ authority }) => text(authority.name, authority.nameEn) },
          ...CATEGORIES.map((name) => ({
            title: label(`AnnualProportions.${name}`),
            cell: (row: Shares) => words.permille(row[name]),
          })),
          { title: label('AnnualProportions.basis'), cell: ({ basis }) => basis },
          { title: label('AnnualProportions.setOn'), cell: ({ setOn }) => setOn },
        ]}
      />
    </Panel>
  );
}
