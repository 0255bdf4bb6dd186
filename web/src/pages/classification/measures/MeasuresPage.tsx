import { Alert, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { Faults } from '../../../parts/Faults';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { today } from '../../../parts/today';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { MatterField } from '../shared/MatterField';
import { MeasurePlanTable } from '../shared/MeasurePlanTable';
import { EffortChart } from './EffortChart';
import {
  MatterResourcesDocument,
  MeasurePlansDocument,
  type MeasurePlansQuery,
  words as schemaWords,
} from './measures.generated';
import { MEASURES_WORDS } from './measuresWords';

type Rules = NonNullable<MeasurePlansQuery['ruleSets']>['edges'][number]['node'];

function Resources({ matter }: { readonly matter: string }) {
  const words = useWords(MEASURES_WORDS);
  const label = useLabel(schemaWords);
  const [{ data, error }] = useQuery({ query: MatterResourcesDocument, variables: { matter } });
  const report = data?.resourceReport;
  return (
    <Panel
      title={words.resources}
      extra={
        report && (
          <Tag color={report.rising ? 'success' : 'warning'}>{report.rising ? words.rising : words.notRising}</Tag>
        )
      }
    >
      <Faults error={error} />
      <p className="says">{words.resourcesSays}</p>
      {report && (
        <div className="classification-pair">
          <EffortChart rows={report.categories} />
          <PlainTable
            caption={words.resources}
            rows={report.categories}
            rowKey={({ category }) => category}
            columns={[
              { title: label('CategoryEffort.category'), cell: (row) => label(`IntensityCategory.${row.category}`) },
              { title: label('CategoryEffort.subjects'), cell: ({ subjects }) => count(subjects) },
              { title: label('CategoryEffort.hours'), cell: ({ hours }) => count(hours) },
              { title: label('CategoryEffort.visits'), cell: ({ visits }) => count(visits) },
              { title: label('CategoryEffort.hoursPerSubject'), cell: (row) => count(row.hoursPerSubject) },
              { title: label('CategoryEffort.visitsPerSubject'), cell: (row) => count(row.visitsPerSubject) },
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

/** Measures of each category under the rules in force, and what they take. */
export function MeasuresPage() {
  const words = useWords(MEASURES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const { matter } = useConditions();
  const [{ data, error, fetching, extensions }] = useQuery({
    query: MeasurePlansDocument,
    variables: { day: today() },
  });
  const rules = (data?.ruleSets?.edges ?? []).map(({ node }): Rules => node);
  const own = rules.find(({ authority }) => actsFor(session, authority.code)) ?? rules[0];
  const chosen = matter ?? own?.matter.code;
  const shown = rules.filter((one) => one.matter.code === chosen);
  return (
    <ClassificationFrame title={words.title} says={words.says} error={error} extensions={extensions}>
      <QueryForm>
        <MatterField />
      </QueryForm>
      {!fetching && !error && shown.length === 0 && <Alert type="info" data-empty title={words.noRules} />}
      {shown.map((one) => (
        <Panel
          key={one.number}
          title={words.plans(text(one.name, one.nameEn), one.number)}
          extra={
            <Link to={`/classification/rules/${one.number}`}>{text(one.authority.name, one.authority.nameEn)}</Link>
          }
        >
          <MeasurePlanTable measures={one.measures} caption={text(one.name, one.nameEn)} label={label} />
        </Panel>
      ))}
      {chosen && shown.length > 0 && <Resources matter={chosen} />}
    </ClassificationFrame>
  );
}
