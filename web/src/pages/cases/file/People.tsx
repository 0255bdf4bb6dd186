import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import { CASE_WORDS } from '../caseWords';
import type { CaseFile } from './caseFile';

/** Who is on the case, who was asked to withdraw, and what changed its term. */
export function People({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const common = useWords(CASE_WORDS);
  const { officers, recusals, extensions } = file;
  const field = (name: string) => label(`EnforcementCaseFile.${name}`);
  return (
    <>
      <h3>{field('officers')}</h3>
      <PlainTable
        caption={field('officers')}
        rows={officers}
        rowKey={({ account }) => account}
        columns={[
          { title: label('CaseOfficer.account'), cell: ({ account }) => account },
          { title: label('CaseOfficer.certificate'), cell: ({ certificate }) => certificate },
          { title: label('CaseOfficer.certificateUntil'), cell: ({ certificateUntil }) => certificateUntil },
        ]}
      />
      <h3>{field('recusals')}</h3>
      <PlainTable
        caption={field('recusals')}
        rows={recusals}
        rowKey={({ account, state }) => `${account} ${state}`}
        columns={[
          { title: label('CaseRecusal.account'), cell: ({ account }) => account },
          { title: label('CaseRecusal.state'), cell: ({ state }) => label(`CaseRecusalState.${state}`) },
        ]}
      />
      <h3>{field('extensions')}</h3>
      <PlainTable
        caption={field('extensions')}
        rows={extensions}
        rowKey={({ by, on }) => `${by} ${on}`}
        columns={[
          { title: label('CaseExtension.by'), cell: ({ by }) => label(`CaseExtensionBy.${by}`) },
          { title: label('CaseExtension.on'), cell: ({ on }) => on },
          { title: label('CaseExtension.days'), cell: ({ days }) => (days ? common.CALENDAR_DAY(days) : '—') },
        ]}
      />
    </>
  );
}
