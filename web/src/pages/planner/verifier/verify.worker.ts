import { type CheckResult, checksOf, type VerifyOrder } from './checks';
import { BUFFER } from './node/bytes';
import { hash } from './node/crypto';
import { putFile, readFileSync } from './node/fs';
import { orderThread } from './node/workerThreads';

Object.assign(globalThis, { Buffer: BUFFER });

type Order = ({ readonly kind: 'verify' } & VerifyOrder) | FoldOrder;

interface FoldOrder {
  readonly kind: 'fold';
  readonly name: string;
  readonly content: ArrayBuffer;
}

/** The verifier that everybody can run for himself, as it stands in the repository. */
const loadVerifier = () => import('../../../../../tools/verify-draw.mjs');

/** Holds the files against the hashes that the hub tells of them. */
function faultsOfFiles({ files, commitment }: VerifyOrder): readonly string[] {
  return files.flatMap(({ name, sha256 }) => {
    const found = hash('sha256', readFileSync(name));
    const said = [sha256, name === 'frame.txt' ? commitment : undefined].find((one) => one && one !== found);
    return said ? [`${name}: said ${said}, found ${found}`] : [];
  });
}

async function verify(order: VerifyOrder): Promise<void> {
  for (const { name, content } of order.files) putFile(name, content);
  const { verifyDraw } = await loadVerifier();
  for (const { check, files } of checksOf(order)) {
    const began = performance.now();
    const { faults, tell } = files ? await verifyDraw(files) : { faults: faultsOfFiles(order), tell: [] };
    self.postMessage({ check, faults, tell, milliseconds: performance.now() - began } satisfies CheckResult);
    if (faults.length > 0) break;
  }
  self.postMessage({ done: true });
}

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'verify') {
    void verify(data).catch((error: unknown) => self.postMessage({ fault: String(error) }));
    return;
  }
  putFile(data.name, data.content);
  orderThread({ foldFrame: data.name });
  void loadVerifier();
});
