import { Button, Checkbox, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useMutation } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { defineWords, useWords } from '../../../words/language';
import { type NamedDepartment, useDepartment } from '../departments';
import { makeNonce, NONCE, saveText, sha256 } from './nonceFiles';
import { BindNonceDocument, RevealNonceDocument } from './round.generated';
import type { RoundProps } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

const FAULT_WORDS = defineWords(
  {
    notOne: (length: number) =>
      `这不是随机数：应为 64 位小写十六进制数字（0–9、a–f），现有 ${length} 个字符。请从保存的文件读取，或重新粘贴全文，不带空格和换行。`,
    notKept:
      '还没有确认已保存。随机数只在本浏览器中，丢失后无法公开，本轮将作废：请先点“保存为文件”并妥善保管，再勾选此项。',
    notTheOne:
      '这不是本部门承诺时的随机数：其 SHA-256 与上方承诺的哈希值不同，提交会被拒绝。请改选提交承诺时保存的文件（nonce-轮次-部门.txt）。',
  },
  {
    notOne: (length: number) =>
      `This is no nonce: it takes 64 lowercase hexadecimal digits (0–9, a–f), and there are ${length} characters. Read it from the file that was kept, or paste the whole of it without spaces.`,
    notKept:
      'Not confirmed as kept yet. The nonce is in this browser alone; if it is lost it cannot be opened and the round comes to nothing: save it as a file first, then tick this box.',
    notTheOne:
      'This is not the nonce that your department committed itself to: its SHA-256 differs from the hash, and it will be refused. Choose the file that was saved with the commitment (nonce-ROUND-DEPARTMENT.txt).',
  },
);

/** Lets 64 hexadecimal digits pass, and says of anything else what is wrong with it. */
function useNonceRule() {
  const faults = useWords(FAULT_WORDS);
  const validator = async (_: unknown, nonce = ''): Promise<void> => {
    if (!NONCE.test(nonce)) throw new Error(faults.notOne(nonce.length));
  };
  return { required: true, validator };
}

interface PartyProps extends RoundProps {
  readonly party: NamedDepartment;
}

interface Nonce {
  readonly nonce: string;
}

function NonceOfBrowser({ number, party }: { readonly number: string; readonly party: string }) {
  const words = useWords(ROUND_WORDS);
  const faults = useWords(FAULT_WORDS);
  const nonceRule = useNonceRule();
  const form = Form.useFormInstance<Nonce>();
  const nonce = Form.useWatch('nonce', form) ?? '';
  return (
    <>
      <Form.Item
        name="nonce"
        label={words.nonce}
        rules={[nonceRule]}
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
        rules={[{ validator: async (_, kept) => (kept ? undefined : Promise.reject(new Error(faults.notKept))) }]}
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
  const faults = useWords(FAULT_WORDS);
  const nonceRule = useNonceRule();
  const form = Form.useFormInstance<Nonce>();
  const read = async (file: File | undefined) => {
    if (file) form.setFieldsValue({ nonce: (await file.text()).trim().slice(0, 100) });
    void form.validateFields(['nonce']).catch(() => undefined);
  };
  const fits = async (_: unknown, nonce: string) => {
    if (NONCE.test(nonce ?? '') && sha256(nonce) !== committed) throw new Error(faults.notTheOne);
  };
  return (
    <>
      <Form.Item
        name="nonce"
        label={words.nonce}
        extra={<span className="hash">SHA-256: {committed}</span>}
        rules={[nonceRule, { validator: fits, warningOnly: true }]}
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
