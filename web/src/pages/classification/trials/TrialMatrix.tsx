import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useGrade } from '../shared/useGrade';
import type { TrialResult } from './trialRow';
import { words as schemaWords } from './trials.generated';
import { TRIALS_WORDS } from './trialsWords';

type Move = TrialResult['moves'][number];
type Grade = Move['from'];

const ORDER = ['LOWER', 'ORDINARY', 'HIGHER'];
const keyOf = (grade: Grade): string => (grade ? `${ORDER.indexOf(grade.category)}.${grade.level}` : '9');

/** The different grades of a list of moves, mildest first; none last. */
function gradesOf(grades: readonly Grade[]): readonly Grade[] {
  const byKey = new Map(grades.map((grade) => [keyOf(grade), grade]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, grade]) => grade);
}

/** How many subjects would go from which grade to which. */
export function TrialMatrix({ result }: { readonly result: TrialResult }) {
  const words = useWords(TRIALS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  const subjects = new Map(result.moves.map((move) => [`${keyOf(move.from)} ${keyOf(move.to)}`, move.subjects]));
  const rows = gradesOf(result.moves.map(({ from }) => from));
  const columns = gradesOf(result.moves.map(({ to }) => to));
  const cell = (from: Grade, to: Grade) => {
    const found = subjects.get(`${keyOf(from)} ${keyOf(to)}`);
    if (!found) return '—';
    return keyOf(from) === keyOf(to) ? count(found) : <strong>{count(found)}</strong>;
  };
  return (
    <Panel title={words.matrix}>
      <p className="says">{words.matrixSays}</p>
      <PlainTable<Grade>
        caption={words.matrix}
        rows={rows}
        rowKey={keyOf}
        columns={[
          { title: words.fromTo, cell: (from) => (from ? grade(from) : shared.noCategory) },
          ...columns.map((to) => ({
            title: to ? grade(to) : words.notEvaluated,
            cell: (from: Grade) => cell(from, to),
          })),
        ]}
      />
    </Panel>
  );
}
