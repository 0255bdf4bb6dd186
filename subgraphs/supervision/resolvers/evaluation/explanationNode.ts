import type {
  ExplainedChange,
  ExplainedForce,
  ExplainedIndicator,
  ExplainedRecord,
} from '../../rules/evaluation/explanation';
import type { IndicatorChange, SmallestChange } from '../../rules/evaluation/smallestChange';
import type { MeasurePlan } from '../../rules/ruleSets/ruleSetContent';
import type { ExplainedDecision } from '../../store/evaluation/explainDecision';

/** Records that are told of one value, at most. */
const MOST_RECORDS = 1_000;

/** What is told of a record: its key, since when it is withdrawn, and the rest where it is not and may be told. */
type ToldRecord = { readonly key: string; readonly withdrawnSince: string | null } & Partial<ExplainedRecord>;

type TellRecords = (records: readonly ExplainedRecord[]) => ToldRecord[];

function recordTeller(withdrawn: ReadonlyMap<string, string>, showsRecords: boolean): TellRecords {
  return (records) =>
    records.slice(0, MOST_RECORDS).map((record) => {
      const withdrawnSince = withdrawn.get(record.key) ?? null;
      const isTold = withdrawnSince === null && showsRecords;
      return isTold ? { ...record, withdrawnSince } : { key: record.key, withdrawnSince };
    });
}

/** Whether the value is what stands in records of which one was withdrawn since; a count is of their keys alone. */
const isWithheld = ({ measure, records }: ExplainedIndicator, withdrawn: ReadonlyMap<string, string>): boolean =>
  measure !== 'COUNT' && records.some(({ key }) => withdrawn.has(key));

function indicatorsOf({ explanation, withdrawn }: ExplainedDecision, tell: TellRecords): object[] {
  return explanation.indicators.map((explained) => {
    const { name, value, step, records, ...indicator } = explained;
    const withheld = isWithheld(explained, withdrawn);
    return {
      ...indicator,
      name: name.zh,
      nameEn: name.en,
      value: value === null || withheld ? null : String(value),
      records: tell(records),
      atLeast: step?.atLeast ?? null,
      below: step?.below ?? null,
      listedCode: withheld ? null : (step?.code ?? null),
    };
  });
}

const stepsOf = (changes: readonly IndicatorChange[]): object[] =>
  changes.map(({ code, ...change }) => ({ ...change, listedCode: code }));

const smallestOf = (changes: readonly SmallestChange[]): object[] =>
  changes.map((change) => ({ ...change, alone: stepsOf(change.alone), together: stepsOf(change.together) }));

function changeOf(change: ExplainedChange): object {
  const readings = change.readings.map(({ text, ...reading }) => ({ ...reading, text: text.zh, textEn: text.en }));
  return { ...change, readings };
}

const measuresOf = ({ category, level, ...plan }: MeasurePlan): object => ({ ...plan, grade: { category, level } });

/** An explanation as the API tells it; without `showsRecords` records are told by their keys alone. */
export function explanationNode(decision: ExplainedDecision, showsRecords: boolean): object {
  const { explanation, text, digest, final, decides, withdrawn } = decision;
  const { rules, run, subject, status, change, measures } = explanation;
  const tell = recordTeller(withdrawn, showsRecords);
  return {
    ...explanation,
    canonicalText: text,
    digest,
    final,
    decides,
    rules: { ...rules, name: rules.name.zh, nameEn: rules.name.en },
    run: { ...run, snapshot: run.seq },
    subject: { ...subject, entity: { uscc: subject.uscc } },
    status: { ...status, facts: JSON.stringify(status.facts) },
    indicators: indicatorsOf(decision, tell),
    forced: explanation.forced.map(({ basis, records }: ExplainedForce) => ({ basis, records: tell(records) })),
    smallestChanges: smallestOf(explanation.smallestChanges),
    change: change && changeOf(change),
    measures: measures && measuresOf(measures),
    withdrawn: [...withdrawn].slice(0, MOST_RECORDS).map(([key, withdrawnSince]) => ({ key, withdrawnSince })),
  };
}
