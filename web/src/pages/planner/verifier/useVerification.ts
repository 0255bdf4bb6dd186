import { useState } from 'react';
import type { DrawnFile } from './checks';
import { fetchDrawFiles, verifyInBrowser } from './verify';
import type { CheckResult } from './verify.worker';

/** How a verification goes. */
export interface Verification {
  readonly state: 'IDLE' | 'RUNNING' | 'VALID' | 'INVALID' | 'FAULT';
  readonly results: readonly CheckResult[];
  readonly fault: string | null;
}

interface Wanted {
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  readonly commitment: string | undefined;
  readonly root: string | undefined;
  /** What to verify of what was fetched: with more that is at hand, or changed, to show that this is noticed. */
  readonly change?: ((files: readonly DrawnFile[]) => readonly DrawnFile[]) | undefined;
}

/** The files with one byte of the largest changed, and none the wiser of its hash. */
export function tampered(files: readonly DrawnFile[]): readonly DrawnFile[] {
  const largest = files.toSorted((a, b) => b.content.byteLength - a.content.byteLength)[0];
  return files.map((file) => {
    if (file !== largest) return file;
    const bytes = new Uint8Array(file.content.slice(0));
    const place = bytes.length - 2;
    bytes[place] = bytes[place] === 0x30 ? 0x31 : 0x30;
    return { ...file, sha256: null, content: bytes.buffer };
  });
}

const AT_REST: Verification = { state: 'IDLE', results: [], fault: null };

/** Verifies files of a draw, and tells how it goes. */
export function useVerification(): Verification & { verify(wanted: Wanted): Promise<void> } {
  const [verification, setVerification] = useState(AT_REST);
  async function verify({ files, commitment, root, change }: Wanted): Promise<void> {
    setVerification({ ...AT_REST, state: 'RUNNING' });
    const results: CheckResult[] = [];
    try {
      const fetched = await fetchDrawFiles(files);
      await verifyInBrowser({ files: change?.(fetched) ?? fetched, commitment, root }, (result) => {
        results.push(result);
        setVerification({ state: 'RUNNING', results: [...results], fault: null });
      });
      const isSound = results.length > 0 && results.every(({ faults }) => faults.length === 0);
      setVerification({ state: isSound ? 'VALID' : 'INVALID', results, fault: null });
    } catch (error) {
      setVerification({ state: 'FAULT', results, fault: String(error) });
    }
  }
  return { ...verification, verify };
}
