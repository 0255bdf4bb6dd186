import { useState } from 'react';
import { type Check, type CheckResult, type DrawnFile, missingOf, verdictOf } from './checks';
import { fetchDrawFiles, verifyInBrowser } from './verify';

/** How a verification goes. */
export interface Verification {
  readonly state: 'IDLE' | 'RUNNING' | 'VALID' | 'INVALID' | 'UNPROVEN' | 'FAULT';
  readonly results: readonly CheckResult[];
  /** Checks that were needed and could not be done. */
  readonly missing: readonly Check[];
  readonly fault: string | null;
}

interface Wanted {
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  readonly commitment: string | undefined;
  readonly root: string | undefined;
  /** What to verify of what was fetched: with more that is at hand, or changed, to show that this is noticed. */
  readonly change?: ((files: readonly DrawnFile[]) => readonly DrawnFile[]) | undefined;
  /** Checks without which nothing is VALID. */
  readonly needed?: readonly Check[];
  /** Checks that the page makes itself of files that the verifier found sound. */
  readonly compare?: (files: readonly DrawnFile[]) => readonly CheckResult[];
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

const AT_REST: Verification = { state: 'IDLE', results: [], missing: [], fault: null };

/** Verifies files of a draw, and tells how it goes. */
export function useVerification(): Verification & { verify(wanted: Wanted): Promise<void> } {
  const [verification, setVerification] = useState(AT_REST);
  async function verify({ files, commitment, root, change, needed = [], compare }: Wanted): Promise<void> {
    setVerification({ ...AT_REST, state: 'RUNNING' });
    const results: CheckResult[] = [];
    try {
      const fetched = await fetchDrawFiles(files);
      const given = change?.(fetched) ?? fetched;
      await verifyInBrowser({ files: given, commitment, root }, (result) => {
        results.push(result);
        setVerification({ ...AT_REST, state: 'RUNNING', results: [...results] });
      });
      if (compare && verdictOf(results) === 'VALID') results.push(...compare(given));
      const missing = missingOf(results, needed);
      setVerification({ state: verdictOf(results, needed), results, missing, fault: null });
    } catch (error) {
      setVerification({ ...AT_REST, state: 'FAULT', results, fault: String(error) });
    }
  }
  return { ...verification, verify };
}
