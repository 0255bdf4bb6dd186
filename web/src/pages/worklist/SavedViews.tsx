import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withoutPlace } from '../../parts/useCursorPages';
import { useWords } from '../../words/language';
import { type SavedView, useSavedViews } from './savedViews';
import { WORKLIST_WORDS } from './worklistWords';

function SaveDialog({
  isOpen,
  onClose,
  onSave,
}: {
  readonly isOpen: boolean;
  onClose(): void;
  onSave(name: string): void;
}) {
  const words = useWords(WORKLIST_WORDS);
  const [form] = Form.useForm<Pick<SavedView, 'name'>>();
  return (
    <Modal
      open={isOpen}
      title={words.saveView}
      okText={words.save}
      cancelText={words.cancel}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={({ name }) => onSave(name.trim())}>
        <Form.Item
          name="name"
          label={words.viewName}
          extra={words.viewKept}
          rules={[{ required: true, whitespace: true, message: words.viewNameNeeded }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The views kept in this browser: to be opened, deleted, and the present conditions to be saved as one. */
export function SavedViews({ subject }: { readonly subject: string }) {
  const words = useWords(WORKLIST_WORDS);
  const [params] = useSearchParams();
  const { views, save, remove } = useSavedViews(subject);
  const [isOpen, setOpen] = useState(false);
  const saveAs = (name: string) => {
    save({ name, query: withoutPlace(params).toString() });
    setOpen(false);
  };
  return (
    <div className="views no-print">
      <strong>{words.views}</strong>
      {views.length === 0 && (
        <span className="says" data-empty>
          {words.noViews}
        </span>
      )}
      {views.map(({ name, query }) => (
        <span key={name} className="view">
          <Link to={`/worklist?${query}`}>{name}</Link>
          <Button size="small" type="text" aria-label={words.deleteView(name)} onClick={() => remove(name)}>
            ×
          </Button>
        </span>
      ))}
      <Button size="small" onClick={() => setOpen(true)}>
        {words.saveView}
      </Button>
      <SaveDialog isOpen={isOpen} onClose={() => setOpen(false)} onSave={saveAs} />
    </div>
  );
}
