import { Descriptions } from 'antd';
import { Link } from 'react-router';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import { CASE_WORDS } from '../caseWords';
import { Department } from '../Department';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

function Act({ act }: Pick<CaseFile, 'act'>) {
  const words = useWords(FILE_WORDS);
  if (!act) return '—';
  return (
    <>
      {act.provision}
      <div className="case-sub">
        {act.actFrom} – {act.actTo ?? words.ongoing}
        {act.safetyHarm ? ` · ${words.safety}` : ''}
      </div>
    </>
  );
}

/** What a case is about: its party, act, department and days. */
export function Summary({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const common = useWords(CASE_WORDS);
  const { entity, party, procedure, lead } = file;
  const field = (name: string) => label(`EnforcementCaseFile.${name}`);
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        {
          key: 'entity',
          label: field('entity'),
          children: entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—',
        },
        { key: 'party', label: field('party'), children: party ? label(`CaseParty.${party}`) : '—' },
        { key: 'cause', label: field('cause'), children: file.cause },
        { key: 'act', label: field('act'), children: <Act act={file.act} /> },
        { key: 'caseNumber', label: field('caseNumber'), children: file.caseNumber ?? '—' },
        { key: 'authority', label: field('authority'), children: <Department of={file.authority} /> },
        {
          key: 'procedure',
          label: field('procedure'),
          children: procedure ? label(`CaseProcedure.${procedure}`) : '—',
        },
        { key: 'grave', label: field('grave'), children: file.grave ? common.yes : common.no },
        { key: 'foundOn', label: field('foundOn'), children: file.foundOn ?? '—' },
        { key: 'openedOn', label: field('openedOn'), children: file.openedOn ?? '—' },
        { key: 'filedOn', label: field('filedOn'), children: file.filedOn ?? '—' },
        { key: 'lead', label: field('lead'), children: lead ? <Link to="/cases/leads">{lead}</Link> : '—' },
      ]}
    />
  );
}
