import { type Fact, readFacts } from '../../../parts/facts';
import { PlainTable } from '../../../parts/PlainTable';
import { useFactText } from '../../../parts/useFactText';
import { useLabel, useText, useWords } from '../../../words/language';
import { useCodes } from '../../../words/useCodes';
import { useNumber, VerifiedTag } from '../Basis';
import { words as schemaWords } from '../case.generated';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

const TERMS = [
  'CaseStage',
  'DecisionOutcome',
  'CaseDocumentPart',
  'PenaltyKind',
  'CaseCorrectionKind',
  'CaseTreatment',
];

/** Says facts; terms that several enums of the API use are those of cases. */
function useCaseFact(code: string): (fact: Fact) => string {
  const label = useLabel(schemaWords);
  const say = useFactText();
  const known = schemaWords as Readonly<Record<string, unknown>>;
  return (fact) =>
    `${say.name(fact[0])}：${say.value(fact, { code, facts: [] }).replace(/\b[A-Z_]{3,}\b/g, (term) => {
      const key = TERMS.map((type) => `${type}.${term}`).find((one) => one in known);
      return key ? label(key) : term;
    })}`;
}

function Gate({ gate }: { readonly gate: CaseFile['openGates'][number] }) {
  const words = useWords(FILE_WORDS);
  const say = useCaseFact(gate.code);
  const plain = useFactText().plain;
  const entry = useCodes()(gate.code);
  const facts = readFacts(gate.facts);
  return (
    <li data-code={gate.code}>
      <strong>{entry?.says ?? gate.code}</strong> <span className="hash">{gate.code}</span>
      <div>
        {words.article}：{gate.article}
      </div>
      {facts.length > 0 && (
        <div className="case-sub">
          {words.facts}：{facts.map(say).join('；')}
        </div>
      )}
      {entry && <div>{plain(entry.mend, { code: gate.code, facts })}</div>}
    </li>
  );
}

/** What still bars the decision, or the archive of a decided case, each with its article, its facts and how to mend it. */
export function Gates({ file }: { readonly file: CaseFile }) {
  const words = useWords(FILE_WORDS);
  const { openGates, filedOn, ending } = file;
  if (openGates.length === 0) return <p>{filedOn && !ending ? words.gatesNone : words.gatesTooEarly}</p>;
  return ['DECIDE', 'ARCHIVE'].map((step) => {
    const gates = openGates.filter((gate) => gate.step === step);
    if (gates.length === 0) return null;
    return (
      <div key={step}>
        <h3>{step === 'DECIDE' ? words.gatesDecide : words.gatesArchive}</h3>
        <ul className="case-gates">
          {gates.map((gate) => (
            <Gate key={`${gate.code} ${gate.facts}`} gate={gate} />
          ))}
        </ul>
      </div>
    );
  });
}

const LIMIT_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  OFFICERS_AT_LEAST: ['执法人员不少于', 'Officers at least'],
  COLLECTIVE_HEADS_AT_LEAST: ['集体讨论负责人不少于', 'Heads in a discussion at least'],
  SIMPLE_FINE_CITIZEN: ['当场处罚罚款上限（公民）', 'Largest fine on the spot (citizen)'],
  SIMPLE_FINE_ORGANISATION: ['当场处罚罚款上限（单位）', 'Largest fine on the spot (organisation)'],
  HEARING_SUM_CITIZEN: ['听证数额标准（公民）', 'Sum from which a hearing is offered (citizen)'],
  HEARING_SUM_ORGANISATION: ['听证数额标准（单位）', 'Sum from which a hearing is offered (organisation)'],
};

/** The sums and numbers of persons by which the gates open, with what sets them and whether it was verified. */
export function Limits({ limits }: Pick<CaseFile, 'limits'>) {
  const words = useWords(FILE_WORDS);
  const text = useText();
  const say = useNumber();
  return (
    <PlainTable
      caption={words.limits}
      rows={limits}
      rowKey={({ id }) => id}
      columns={[
        { title: words.limit, cell: ({ id }) => text(...(LIMIT_WORDS[id] ?? ([id, id] as const))) },
        { title: words.value, cell: say },
        { title: words.source, cell: ({ source, article }) => `${source} ${article}` },
        {
          title: words.checked,
          cell: ({ verified, note }) => <VerifiedTag verified={verified} note={note} />,
        },
      ]}
    />
  );
}
