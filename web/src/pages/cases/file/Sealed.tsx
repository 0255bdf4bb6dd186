import { Alert, Form, Input } from 'antd';
import { useClient } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useLabel, useWords } from '../../../words/language';
import { AuditSealedCaseFileDocument, words as schemaWords } from '../case.generated';
import { Department } from '../Department';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

interface SealedProps {
  readonly file: CaseFile;
  readonly isOpened: boolean;
  onOpened(file: CaseFile): void;
}

/** A file whose decision was repaired: nothing is told, but to the auditor who says why. */
export function Sealed({ file, isOpened, onOpened }: SealedProps) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(schemaWords);
  const client = useClient();
  const { session } = useSession();
  async function look({ reason }: { reason: string }) {
    const input = { number: file.number, reason };
    const { data, error } = await client.mutation(AuditSealedCaseFileDocument, { input }).toPromise();
    if (data?.auditSealedCaseFile) onOpened(data.auditSealedCaseFile);
    return { error };
  }
  return (
    <Alert
      className="gap"
      type="warning"
      showIcon
      title={words.sealedTitle}
      description={
        <>
          <p>
            {isOpened ? words.opened : words.sealedSays(file.sealedOn ?? '')}（<Department of={file.authority} />）
          </p>
          {session.roles.includes('auditor') && !isOpened && (
            <ActionButton<{ reason: string }>
              label={label('Mutation.auditSealedCaseFile')}
              says={words.auditSays}
              run={look}
            >
              <Form.Item name="reason" label={label('AuditSealedCaseFileInput.reason')} rules={[{ required: true }]}>
                <Input.TextArea rows={3} maxLength={500} showCount />
              </Form.Item>
            </ActionButton>
          )}
        </>
      }
    />
  );
}
