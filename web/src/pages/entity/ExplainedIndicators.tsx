import { Tag } from 'antd';
import { yuan } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { words as schemaWords } from './explanation.generated';
import { Branch, type Explanation } from './explanationParts';
import { EXPLANATION_WORDS } from './explanationWords';

type Indicator = Explanation['indicators'][number];
type Evidence = Indicator['records'][number];
type Basis = Indicator['basis'];

function BasisText({ basis }: { readonly basis: Basis | undefined }) {
  const words = useWords(EXPLANATION_WORDS);
  if (!basis) return null;
  return (
    <>
      {basis.law} {basis.article}
      {!basis.verified && <Tag>{words.unverified}</Tag>}
    </>
  );
}

function EvidenceTable({ records }: { readonly records: readonly Evidence[] }) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const of = (field: string) => label(`ExplainedRecord.${field}`);
  return (
    <PlainTable
      caption={words.records(records.length)}
      rows={records}
      rowKey={({ key }) => key}
      columns={[
        {
          title: of('key'),
          cell: ({ key, withdrawnSince }) => (
            <>
              <span className="hash">{key}</span>
              {withdrawnSince && <div>{words.withdrawn}</div>}
            </>
          ),
        },
        { title: of('kind'), cell: ({ kind }) => kind ?? '—' },
        { title: of('code'), cell: ({ code, grade }) => [code, grade].filter(Boolean).join(' · ') || '—' },
        { title: of('amount'), cell: ({ amount }) => yuan(amount) },
        {
          title: of('occurredOn'),
          cell: ({ occurredOn, endedOn }) => `${occurredOn ?? '—'}${endedOn ? ` → ${endedOn}` : ''}`,
        },
        {
          title: of('sourceDepartment'),
          cell: ({ sourceDepartment }) => text(sourceDepartment?.name, sourceDepartment?.nameEn) || '—',
        },
      ]}
    />
  );
}

function useStep(): (indicator: Indicator) => string {
  const words = useWords(EXPLANATION_WORDS);
  return ({ atLeast, below, listedCode }) => {
    if (listedCode) return listedCode;
    if (atLeast === null && below === null) return '—';
    return words.stepOf(atLeast?.toLocaleString('en') ?? words.anyLess, below?.toLocaleString('en') ?? words.anyMore);
  };
}

function IndicatorBranch({ indicator }: { readonly indicator: Indicator }) {
  const words = useTexts();
  const codes = words as Readonly<Record<string, unknown>>;
  const label = useLabel(schemaWords);
  const text = useText();
  const stepOf = useStep();
  const { name, nameEn, points, weight, value, measure, objectivity, windowMonths, records, basis, missing } =
    indicator;
  return (
    <Branch
      says={
        <>
          {text(name, nameEn)} — <span className="points">{words.points(points, weight)}</span>
          {value !== null && `（${words.value} ${value}）`} {missing && <Tag color="warning">{words.missing}</Tag>}
        </>
      }
    >
      <ul>
        <li>
          {words.value}：{value ?? words.noValue}
        </li>
        <li>
          {label('ExplainedIndicator.measure')}：{String(codes[measure] ?? measure)} ·{' '}
          {windowMonths ? words.window(windowMonths) : words.standing} · {String(codes[objectivity] ?? objectivity)}
        </li>
        <li>
          {words.step}：{stepOf(indicator)}
        </li>
        <li>
          {label('ExplainedIndicator.basis')}：<BasisText basis={basis} />
        </li>
      </ul>
      {records.length > 0 && (
        <Branch says={words.records(records.length)} open>
          <EvidenceTable records={records} />
        </Branch>
      )}
    </Branch>
  );
}

const useTexts = () => useWords(EXPLANATION_WORDS);

/** Indicators with their points; each opens into its step, its law and the records that it rests on. */
export function Indicators({ found }: { readonly found: Explanation }) {
  const words = useTexts();
  const { indicators, total } = found;
  const sum = indicators.reduce((points, one) => points + one.points, 0);
  return (
    <Branch says={words.indicators(indicators.length, total)} open>
      {indicators.map((indicator) => (
        <IndicatorBranch key={indicator.code} indicator={indicator} />
      ))}
      {indicators.length > 0 && <p>{sum === total ? words.checks(sum) : words.differs(sum)}</p>}
    </Branch>
  );
}

/** Provisions that decide whatever the points, each with the records that meet it. */
export function Provisions({ provisions }: { readonly provisions: Explanation['forced'] }) {
  return provisions.map(({ basis, records }) => (
    <div key={`${basis?.law} ${basis?.article}`}>
      <p>
        <BasisText basis={basis} />
      </p>
      <EvidenceTable records={records} />
    </div>
  ));
}
