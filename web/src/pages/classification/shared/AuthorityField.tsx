import { Form } from 'antd';
import { actsFor } from '../../../app/office';
import { useSession } from '../../../app/session';
import { DepartmentSelect } from '../../../parts/choices/DepartmentSelect';
import { useWords } from '../../../words/language';
import { SHARED_WORDS } from './sharedWords';

/** An authority to choose by name or code: any of them, or those for which the viewer may act. */
export function AuthorityField({ isOwn = false }: { readonly isOwn?: boolean }) {
  const words = useWords(SHARED_WORDS);
  const { session } = useSession();
  return (
    <Form.Item name="authority" label={words.authority}>
      <DepartmentSelect
        allowClear={!isOwn}
        style={{ width: 280 }}
        isFit={isOwn ? (code) => actsFor(session, code) : undefined}
      />
    </Form.Item>
  );
}
