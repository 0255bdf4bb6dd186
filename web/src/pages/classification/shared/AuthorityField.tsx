import { Form, Select } from 'antd';
import { useSession } from '../../../app/session';
import { useWords } from '../../../words/language';
import { isOfOrAbove } from './mayActFor';
import { SHARED_WORDS } from './sharedWords';
import { useCodeNames } from './useCodeNames';

/** An authority to choose by name or code: any of them, or those for which the viewer may act. */
export function AuthorityField({ isOwn }: { readonly isOwn?: boolean }) {
  const words = useWords(SHARED_WORDS);
  const { session } = useSession();
  const { departments } = useCodeNames();
  const options = isOwn ? departments.filter(({ value }) => isOfOrAbove(session, value)) : departments;
  return (
    <Form.Item name="authority" label={words.authority}>
      <Select showSearch optionFilterProp="label" allowClear={!isOwn} style={{ width: 280 }} options={[...options]} />
    </Form.Item>
  );
}
