import { Button, Input } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';

interface HashInputProps {
  readonly id?: string;
  readonly value?: string;
  onChange?(value: string): void;
  /** What the document is, for the name of the button. */
  readonly of: string;
  /** Told of the file that was chosen. */
  onFile?(file: File): void;
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of a document, typed or reckoned in this browser from a file that goes nowhere. */
export function HashInput({ id, value, onChange, of, onFile }: HashInputProps) {
  const words = useWords(ACTION_WORDS);
  const chooser = useRef<HTMLInputElement>(null);
  async function reckon({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (file) {
      onChange?.(hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
      onFile?.(file);
    }
    target.value = '';
  }
  return (
    <div className="case-hash-input">
      <Input id={id ?? ''} value={value ?? ''} maxLength={64} onChange={({ target }) => onChange?.(target.value)} />
      <input
        ref={chooser}
        type="file"
        style={{ display: 'none' }}
        tabIndex={-1}
        aria-label={words.fileFor(of)}
        onChange={(event) => void reckon(event)}
      />
      <Button aria-label={words.fileFor(of)} onClick={() => chooser.current?.click()}>
        {words.file}
      </Button>
    </div>
  );
}
