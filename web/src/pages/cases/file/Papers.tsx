import { Tag } from 'antd';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from '../case.generated';
import { CASE_WORDS } from '../caseWords';
import { Hash } from '../Hash';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

/** Evidence of a case by its hashes, with who verified it. */
export function Evidence({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const common = useWords(CASE_WORDS);
  const field = (name: string) => label(`CaseEvidence.${name}`);
  return (
    <PlainTable
      caption={label('EnforcementCaseFile.evidence')}
      rows={file.evidence}
      rowKey={({ sha256 }) => sha256}
      columns={[
        { title: field('kind'), cell: ({ kind }) => label(`CaseEvidenceKind.${kind}`) },
        { title: field('addedOn'), cell: ({ addedOn }) => addedOn },
        { title: field('addedBy'), cell: ({ addedBy }) => addedBy },
        { title: field('verifiedBy'), cell: ({ verifiedBy }) => verifiedBy ?? <Tag color="warning">—</Tag> },
        { title: field('excluded'), cell: ({ excluded }) => (excluded ? common.yes : common.no) },
        { title: field('sha256'), cell: ({ sha256 }) => <Hash of={sha256} /> },
      ]}
    />
  );
}

/** The parts of the whole-process record by their hashes, and those that are missing. */
export function Documents({ file }: { readonly file: CaseFile }) {
  const label = useLabel(schemaWords);
  const words = useWords(FILE_WORDS);
  return (
    <>
      <p>
        {words.missingParts}：
        {file.missingParts.length === 0
          ? words.missingNone
          : file.missingParts.map((part) => (
              <Tag key={part} color="warning">
                {label(`CaseDocumentPart.${part}`)}
              </Tag>
            ))}
      </p>
      <PlainTable
        caption={words.documents}
        rows={file.documents}
        rowKey={({ part, sha256, on }) => `${part} ${sha256} ${on}`}
        columns={[
          { title: label('CaseDocument.part'), cell: ({ part }) => label(`CaseDocumentPart.${part}`) },
          { title: label('CaseDocument.on'), cell: ({ on }) => on },
          { title: label('CaseDocument.sha256'), cell: ({ sha256 }) => <Hash of={sha256} /> },
        ]}
      />
    </>
  );
}
