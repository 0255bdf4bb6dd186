import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleText } from '../../../subgraphs/inspection/rules/draw/drawBundle';
import { drawStandings } from '../../../subgraphs/inspection/rules/rounds/drawStanding';
import {
  type Check,
  type CheckResult,
  checksOf,
  type DrawnFile,
  missingOf,
  verdictOf,
} from '../../../web/src/pages/planner/verifier/checks';
import { bundleOf, ownCell, type Proof, shownFaults, withProof } from '../../../web/src/pages/public/ownProof';
import { sampleCodes, sampleRound } from '../../support/draw/drawnRound';
import { runVerifier } from '../../support/draw/runVerifier';

const NEEDED: readonly Check[] = ['BUNDLE', 'ROOT', 'COMMITMENT', 'PROOF', 'SHOWN'];
const round = sampleRound(300, 4);
const { frameHash, treeRoot } = round.commitment;
const [OWN = '', OTHER = ''] = sampleCodes(300).filter((code) => /\[true|,true/.test(fileOf(code)));
const BUNDLE: DrawnFile = {
  name: 'bundle.json',
  sha256: null,
  content: new TextEncoder().encode(bundleText(round.bundle)).buffer as ArrayBuffer,
};

function fileOf(uscc: string): string {
  const file = round.proof(uscc);
  if (!file) throw new Error(`${uscc} is in no frame`);
  return file;
}

/** What the hub tells the page of a business. */
function toldOf(uscc: string): Proof {
  const file = fileOf(uscc);
  const { line, index, ticket } = JSON.parse(file);
  const standings = drawStandings(round.bundle, Number(line.split(',')[1]), ticket);
  return {
    round: round.header.round,
    uscc,
    state: 'IN_FRAME',
    opensOn: '2026-12-19',
    ticket,
    index,
    line,
    visit: null,
    visitCode: null,
    file,
    commitment: { frameHash, treeRoot, committedAt: '2026-11-04T02:00:00.000Z' },
    tasks: standings.map(({ department, ...standing }) => ({
      ...standing,
      department: { code: department, name: department, nameEn: department },
      standsIn: false,
      replaced: false,
    })),
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-own-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes the steps as the browser does, by the verifier as it is called from a command line. */
function stepsTaken(files: readonly DrawnFile[], published: { root?: string; commitment?: string }): CheckResult[] {
  for (const { name, content } of files) writeFileSync(join(folder, name), new Uint8Array(content));
  const results: CheckResult[] = [];
  const { root, commitment } = published;
  for (const { check, files: given } of checksOf({ files, root, commitment })) {
    const { bundle, ...options } = given ?? {};
    const paths = ['frame', 'drawn', 'proof'];
    const named = Object.entries(options).flatMap(([name, value]) => [
      `--${name}`,
      paths.includes(name) ? join(folder, value) : value,
    ]);
    const { code, text } = runVerifier(...(bundle ? [join(folder, bundle)] : []), ...named);
    results.push({ check, faults: code === 0 ? [] : [text], tell: [], milliseconds: 0 });
    if (code !== 0) break;
  }
  return results;
}

/** What the page comes to say of a proof, and by which checks. */
function verified(told: Proof, fetched: readonly DrawnFile[] = [BUNDLE]) {
  const files = withProof(fetched, told.file as string);
  const { frameHash: commitment, treeRoot: root } = told.commitment ?? {};
  const results = stepsTaken(files, { ...(root && { root }), ...(commitment && { commitment }) });
  const bundle = bundleOf(files);
  if (bundle && verdictOf(results) === 'VALID') {
    results.push({ check: 'SHOWN', faults: shownFaults(told, bundle), tell: [], milliseconds: 0 });
  }
  const failed = results.find(({ faults }) => faults.length > 0)?.check;
  return { verdict: verdictOf(results, NEEDED), failed, missing: missingOf(results, NEEDED) };
}

/** The same told with another outcome of every task for which it could be drawn, on the page and in the file. */
function turned(told: Proof): Proof {
  const file = JSON.parse(told.file as string);
  const turn = (drawn: boolean | null) => (drawn === null ? null : !drawn);
  return {
    ...told,
    file: JSON.stringify({ ...file, drawn: file.drawn.map(turn) }),
    tasks: (told.tasks ?? []).map((task) => ({ ...task, drawn: turn(task.drawn) })),
  };
}

const withTicket = (told: Proof, ticket: string): Proof => ({
  ...told,
  ticket,
  file: (told.file as string).replace(told.ticket as string, ticket),
});

describe("verification of one's own draw", () => {
  const own = toldOf(OWN);
  const bundle = bundleOf([BUNDLE]) as NonNullable<ReturnType<typeof bundleOf>>;

  it('is VALID where file, bundle and what is shown are those of the draw', () => {
    expect(verified(own)).toEqual({ verdict: 'VALID', failed: undefined, missing: [] });
  });

  it('is INVALID by the proof where the outcome is turned in the file as on the page', () => {
    expect(verified(turned(own))).toMatchObject({ verdict: 'INVALID', failed: 'PROOF' });
  });

  it('is INVALID by the proof where the ticket is another one in the file as on the page', () => {
    expect(verified(withTicket(own, '0'.repeat(64)))).toMatchObject({ verdict: 'INVALID', failed: 'PROOF' });
  });

  it.each([
    ['as it was drawn', own],
    ['with its outcome turned', turned(own)],
    ['with another ticket', withTicket(own, '0'.repeat(64))],
  ])('is never VALID without the bundle: a proof %s', (_, told) => {
    const { verdict, missing } = verified(told, []);
    expect(verdict).toBe('UNPROVEN');
    expect(missing).toEqual(NEEDED);
  });

  it('says without the bundle no more than that the line leads to the root', () => {
    const files = withProof([], own.file as string);
    expect(checksOf({ files, root: treeRoot, commitment: frameHash }).map(({ check }) => check)).toEqual(['LINE']);
    expect(checksOf({ files, root: undefined, commitment: undefined })).toEqual([]);
  });

  it('is not VALID where the commitment is withheld', () => {
    expect(verified({ ...own, commitment: null })).toMatchObject({
      verdict: 'INVALID',
      missing: ['ROOT', 'COMMITMENT'],
    });
  });

  it("is INVALID by what is shown where the file is another entity's, however sound", () => {
    expect(verified({ ...own, file: fileOf(OTHER) })).toMatchObject({ verdict: 'INVALID', failed: 'SHOWN' });
  });

  it.each<[string, Partial<Proof>]>([
    ['uscc', { uscc: OTHER }],
    ['round', { round: 'DR-2026-000009' }],
    ['index', { index: 299 }],
    ['line', { line: `${own.line}0` }],
    ['ticket', { ticket: '0'.repeat(64) }],
  ])('finds another %s on the page', (name, change) => {
    expect(shownFaults({ ...own, ...change }, bundle)).toEqual([expect.stringMatching(`^${name}: shown `)]);
  });

  it.each<[string, Partial<NonNullable<Proof['tasks']>[number]>]>([
    ['place', { place: 9 }],
    ['department', { department: { code: 'HEALTH', name: '', nameEn: '' } }],
    ['item', { item: 'ITEM-2' }],
    ['ratePpm', { ratePpm: 7 }],
    ['exclusion', { exclusion: 'SUSPENDED' }],
    ['drawn', { drawn: undefined as never }],
  ])('finds another %s of a task on the page', (name, change) => {
    const tasks = (own.tasks ?? []).map((task, at) => (at === 1 ? { ...task, ...change } : task));
    expect(shownFaults({ ...own, tasks }, bundle)).toEqual([expect.stringMatching(`^tasks\\.1\\.${name}: shown `)]);
  });

  it('finds a task that is left out, all of them, and an exclusion that is hidden', () => {
    expect(shownFaults({ ...own, tasks: (own.tasks ?? []).slice(1) }, bundle)).not.toEqual([]);
    expect(shownFaults({ ...own, tasks: null }, bundle)).not.toEqual([]);
    const excluded = sampleCodes(300).find((code) => fileOf(code).includes('AT_CAP')) ?? '';
    const told = toldOf(excluded);
    expect(shownFaults(told, bundle)).toEqual([]);
    const hidden = (told.tasks ?? []).map((task) => ({ ...task, exclusion: null }));
    expect(shownFaults({ ...told, tasks: hidden }, bundle)).not.toEqual([]);
  });

  it('takes the layer from the bundle by the line of the proof', () => {
    const place = Number(own.line?.split(',')[1]);
    expect(ownCell(bundle, own.file as string)).toEqual({ ...round.bundle.cells[place], place });
    expect(ownCell({ ...bundle, cells: [] }, own.file as string)).toBeUndefined();
    expect(bundleOf(withProof([], own.file as string))).toBeUndefined();
  });

  it('comes to nothing where nothing was checked', () => {
    expect(verdictOf([])).toBe('UNPROVEN');
  });
});
