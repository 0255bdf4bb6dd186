import { Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { type NamedDepartment, useDepartment } from '../departments';
import { makeNonce, NONCE, saveText, sha256 } from './nonceFiles';
import { BindNonceDocument, RevealNonceDocument } from './round.generated';
import type { RoundProps } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

interface PartyProps extends RoundProps {
  readonly party: NamedDepartment;
}

interface Nonce {
  readonly nonce: string;
}

function NonceOfBrowser({ number, party }: { readonly number: string; readonly party: string }) {
  const words = useWords(ROUND_WORDS);
  const form = Form.useFormInstance<Nonce>();
  const nonce = Form.useWatch('nonce', form) ?? '';
  return (
    <>
      <Form.Item
        name="nonce"
        label={words.nonce}
        rules={[{ required: true, pattern: NONCE, message: words.nonceRule }]}
        extra={
          <>
            SHA-256 <span className="hash">{NONCE.test(nonce) ? sha256(nonce) : '—'}</span>
          </>
        }
      >
        <Input.TextArea autoSize className="hash" spellCheck={false} />
      </Form.Item>
      <Space className="gap">
        <Button size="small" onClick={() => saveText(`nonce-${number}-${party}.txt`, nonce)}>
          {words.save}
        </Button>
        <Button size="small" onClick={() => form.setFieldsValue({ nonce: makeNonce() })}>
          {words.again}
        </Button>
      </Space>
      <Form.Item
        name="kept"
        valuePropName="checked"
        rules={[{ validator: async (_, kept) => (kept ? undefined : Promise.reject(new Error(words.kept))) }]}
      >
        <Checkbox>{words.kept}</Checkbox>
      </Form.Item>
    </>
  );
}

/** Binds a party by the hash of a nonce that is made here and never leaves this browser before its time. */
export function BindNonce({ round, party, onChanged }: PartyProps) {
  const words = useWords(ROUND_WORDS);
  const nameOf = useDepartment();
  const [first] = useState(makeNonce);
  const [, bind] = useMutation(BindNonceDocument);
  const { number, version } = round;
  return (
    <ActionButton<Nonce>
      label={words.bind}
      says={words.bindSays(nameOf(party))}
      width={640}
      button={{ type: 'primary', size: 'small' }}
      initialValues={{ nonce: first }}
      run={async ({ nonce }) => bind({ nonce: { number, version, department: party.code, sha256: sha256(nonce) } })}
      onDone={onChanged}
    >
      <NonceOfBrowser number={number} party={party.code} />
    </ActionButton>
  );
}

function KeptNonce({ committed }: { readonly committed: string }) {
  const words = useWords(ROUND_WORDS);
  const form = Form.useFormInstance<Nonce>();
  const read = async (file: File | undefined) => {
    if (file) form.setFieldsValue({ nonce: (await file.text()).trim().slice(0, 100) });
    void form.validateFields(['nonce']).catch(() => undefined);
  };
  const fits = async (_: unknown, nonce: string) => {
    if (NONCE.test(nonce ?? '') && sha256(nonce) !== committed) throw new Error(words.unfit);
  };
  return (
    <>
      <Form.Item
        name="nonce"
        label={words.nonce}
        extra={<span className="hash">SHA-256: {committed}</span>}
        rules={[
          { required: true, pattern: NONCE, message: words.nonceRule },
          { validator: fits, warningOnly: true },
        ]}
      >
        <Input.TextArea autoSize className="hash" spellCheck={false} />
      </Form.Item>
      <label>
        {words.fromFile} <input type="file" accept=".txt" onChange={({ target }) => void read(target.files?.[0])} />
      </label>
    </>
  );
}

/** Opens the nonce that a party kept. */
export function RevealNonce({ round, party, onChanged }: PartyProps) {
  const words = useWords(ROUND_WORDS);
  const nameOf = useDepartment();
  const [, reveal] = useMutation(RevealNonceDocument);
  const { number, version, nonces } = round;
  const committed = nonces.find(({ department }) => department.code === party.code)?.sha256 ?? '';
  return (
    <ActionButton<Nonce>
      label={words.reveal}
      says={words.revealSays(nameOf(party))}
      width={640}
      button={{ type: 'primary', size: 'small' }}
      run={async ({ nonce }) => reveal({ nonce: { number, version, department: party.code, nonce } })}
      onDone={onChanged}
    >
      <KeptNonce committed={committed} />
    </ActionButton>
  );
}
