import { Tag } from 'antd';
import { useQuery } from 'urql';
import { Faults } from '../../parts/Faults';
import { useLabel, useText, useWords } from '../../words/language';
import { ExplainedChange, ExplainedPlace } from './ExplainedDecision';
import { Indicators, Provisions } from './ExplainedIndicators';
import { CategoryExplanationDocument, words as schemaWords } from './explanation.generated';
import { Branch, type Explanation, useGradeText } from './explanationParts';
import { EXPLANATION_WORDS } from './explanationWords';

function Head({ found }: { readonly found: Explanation }) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const gradeOf = useGradeText();
  const { rules, run, status, decided, total } = found;
  return (
    <>
      <p className="sums">
        <span>
          {words.decided}：<strong>{gradeOf(decided)}</strong>
        </span>
        <span>
          {label('EvaluationExplanation.total')}：<strong>{total}</strong>
        </span>
        <span>
          {label('ExplainedStatus.status')}：{label(`EvaluationStatus.${status.status}`)}（{status.article}）
        </span>
      </p>
      <p>
        {label('EvaluationExplanation.rules')}：{text(rules.name, rules.nameEn)}（
        {words.edition(rules.number, rules.edition)}，{text(rules.authority?.name, rules.authority?.nameEn)}）
      </p>
      <p>
        {label('EvaluationExplanation.run')}：{words.runOf(run.number, run.day)} · {label(`EvaluationKind.${run.kind}`)}
        {run.cause && ` · ${run.cause.kind} ${run.cause.key}`}
        {'　'}
        {words.subject}：{found.subject.approval} {found.subject.approvedOn}
        {found.subject.stoppedOn && ` · ${label('ExplainedSubject.stoppedOn')} ${found.subject.stoppedOn}`}
      </p>
    </>
  );
}

function Measures({ found }: { readonly found: Explanation }) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const { measures, measuresAs } = found;
  if (!measures) return null;
  return (
    <Branch says={`${words.measures}：${words.visits(measures.visitsPerYear, measures.resourceHours)}`}>
      <p>
        {label(`MeasuresAs.${measuresAs}`)}（{measures.code}）
      </p>
      <p>{measures.content}</p>
      <p>{measures.methods.join('、')}</p>
    </Branch>
  );
}

function Proof({ found }: { readonly found: Explanation }) {
  const words = useWords(EXPLANATION_WORDS);
  const text = useText();
  const { notice, digest, rules, final, withdrawn } = found;
  return (
    <Branch says={words.proof}>
      <p>
        {words.digest}：<span className="hash">{digest}</span> <Tag>{final ? words.final : words.notFinal}</Tag>
      </p>
      <p>
        {words.rulesHash}：<span className="hash">{rules.contentHash}</span>
      </p>
      {withdrawn.map(({ key }) => (
        <p key={key}>
          <span className="hash">{key}</span> {words.withdrawn}
        </p>
      ))}
      {notice && (
        <p>
          {text(notice.text, notice.textEn)}（{notice.article}）
        </p>
      )}
    </Branch>
  );
}

/** Why a category is what it is, asked for when it is opened: indicators, records, points, both readings, distances. */
export function ExplanationTree({ title, category }: { readonly title: string; readonly category: string }) {
  const words = useWords(EXPLANATION_WORDS);
  const [{ data, error, fetching }] = useQuery({ query: CategoryExplanationDocument, variables: { category } });
  const found = data?.node && 'explanation' in data.node ? data.node.explanation : null;
  return (
    <section className="tree" aria-label={title} data-testid="explanation">
      <h3>{title}</h3>
      {fetching && !data && <p role="status">{words.asking}</p>}
      <Faults error={error} />
      {data && !found && !error && <p>{words.gone}</p>}
      {found && (
        <>
          <Head found={found} />
          <Indicators found={found} />
          {found.forced.length > 0 && (
            <Branch says={words.forced(found.forced.length)} open>
              <Provisions provisions={found.forced} />
            </Branch>
          )}
          <ExplainedPlace found={found} />
          <ExplainedChange found={found} />
          <Measures found={found} />
          <Proof found={found} />
        </>
      )}
    </section>
  );
}
