import { signAssertion } from '../../../kernel/service/identity/assertion';
import type { Silo, Viewer } from '../../../kernel/service/silo';
import { startSubgraph } from '../../../kernel/service/startSubgraph';
import { readingFrom } from '../../../kernel/service/work/queryable';
import { canonicalJson } from '../../../kernel/values/canonicalJson';
import { type Day, day } from '../../../kernel/values/day';
import { enforcement } from '../../../subgraphs/enforcement';
import { applyStep } from '../../../subgraphs/enforcement/rules/cases/applyStep';
import type { CaseFile } from '../../../subgraphs/enforcement/rules/cases/caseFile';
import type { CaseStep, OpenStep } from '../../../subgraphs/enforcement/rules/cases/caseStep';
import { openFile } from '../../../subgraphs/enforcement/rules/cases/openFile';
import { caseHistoryOf } from '../../../subgraphs/enforcement/store/cases/caseReads';
import { type CaseFileRow, findCaseFile, withSums } from '../../../subgraphs/enforcement/store/cases/caseRows';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';
import { LEAD_USCC } from './leadDesk';

const KEY = Buffer.alloc(32, 7);

const official = (subject: string, role: string, place: Partial<Viewer> = {}): Viewer => ({
  ...OFFICIAL,
  subject,
  department: 'SAMR',
  district: '310115',
  roles: [role],
  ...place,
});

/** Who works on cases in the tests, and who may not. */
export const casePeople = {
  officer: official('case-officer', 'case-officer'),
  second: official('case-officer-2', 'case-officer'),
  third: official('case-officer-3', 'case-officer'),
  head: official('case-head-pudong', 'case-head'),
  otherHead: official('case-head-pudong-2', 'case-head'),
  cityHead: official('case-head-samr', 'case-head', { district: null }),
  reviewer: official('legal-reviewer', 'legal-reviewer', { district: null }),
  chair: official('legal-reviewer-pudong', 'legal-reviewer'),
  minhang: official('case-minhang', 'case-officer', { district: '310112' }),
  minhangHead: official('head-minhang', 'case-head', { district: '310112' }),
  emergency: official('case-officer-emergency', 'case-officer', { department: 'EMERGENCY', district: null }),
  emergencyHead: official('case-head-emergency', 'case-head', { department: 'EMERGENCY', district: null }),
  inspector: official('inspector-food', 'inspector'),
  office: official('office-city', 'reform-office', { department: 'REFORM_OFFICE', district: null }),
} as const;

/** The hash of a document of the tests. */
export const sha = (letter: string): string => letter.repeat(64).slice(0, 64);

/** The entity of the cases. */
export const CASE_USCC = LEAD_USCC;

const FIELDS = `number version stage procedure caseNumber filedOn dueOn grave
  officers { account } openGates { step code article } clocks { kind dueOn isOverdue spentDays pausedDays allowedDays
  basis { id value unit source article verified } } decision { number outcome penalties { kind amount text } }
  missingParts`;

const inputOf = (mutation: string, inputs: Readonly<Record<string, string>>): string => inputs[mutation] ?? '';

/** Which input each mutation takes, as the silo's own schema says. */
async function inputTypes(running: Silo, sign: () => string): Promise<Readonly<Record<string, string>>> {
  const text = '{ __type(name: "Mutation") { fields { name args { type { ofType { name } } } } } }';
  const { data } = await running.process({ query: text, variables: {}, assertion: sign() } as never);
  const { fields } = (
    data as { __type: { fields: { name: string; args: { type: { ofType: { name: string } } }[] }[] } }
  ).__type;
  return Object.fromEntries(fields.map(({ name, args }) => [name, args[0]?.type.ofType.name ?? '']));
}

/** What became of a mutation. */
export interface Taken {
  readonly file: Record<string, unknown> | null;
  readonly refusal: Readonly<Record<string, unknown>> | undefined;
}

/** The case office of the tests: a silo whose day can be set, and the file at which somebody works. */
export interface CaseDesk {
  readonly silo: OpenSilo;
  /** Sets the day on which everything is done from now on. */
  on(today: string): void;
  /** Asks as somebody. */
  ask(query: string, variables?: Record<string, unknown>, as?: Viewer): ReturnType<OpenSilo['ask']>;
  /** Takes a step in the file of a number, in its newest version unless another is given. */
  take(mutation: string, input?: object, as?: Viewer, number?: string): Promise<Taken>;
  /** The stored file. */
  stored(number?: string): Promise<CaseFileRow>;
  /** The file that its history adds up to. */
  replayed(number?: string): Promise<CaseFile>;
  close(): Promise<void>;
}

/** Number of the first file of the tests. */
export const FIRST = 'CF-2026-000001';

function fold(entries: readonly { kind: string; actor: string; on: Day; details: string }[]): CaseFile {
  const steps = entries.map(({ kind, actor, on, details }) => ({
    step: { kind, ...withSums<object>(JSON.parse(details)) },
    taken: { actor: { subject: actor }, today: on },
  }));
  const [first, ...rest] = steps;
  if (!first) throw new Error('no history');
  const opened = openFile(first.step as unknown as OpenStep, first.taken);
  return rest.reduce((file, { step, taken }) => applyStep(file, step as unknown as CaseStep, taken), opened);
}

/** Opens the case office on 2026-11-02. After each step the history must add up to the stored file. */
export async function openCaseDesk(): Promise<CaseDesk> {
  const silo = await openSilo(enforcement as never);
  const { database } = silo;
  let now = Date.parse('2026-11-02T02:00:00Z');
  const keys = { cursor: KEY, assertion: KEY };
  const running = startSubgraph(enforcement, {
    database,
    keys,
    onIncident: (_, e) => silo.incidents.push(e),
    clock: () => now,
  });
  const sign = (as: Viewer = casePeople.officer): string => signAssertion(as, 'enforcement', { key: KEY, now });
  const types = await inputTypes(running, sign);
  const ask: CaseDesk['ask'] = (query, variables = {}, as = casePeople.officer) =>
    running.process({ query, variables, assertion: sign(as), times: undefined });
  const reading = readingFrom(database.statements);
  const desk: CaseDesk = {
    silo,
    ask,
    on(today) {
      now = Date.parse(`${day(today)}T02:00:00Z`);
    },
    async take(mutation, input = {}, as = casePeople.officer, number = FIRST) {
      const version = (await findCaseFile(reading, number))?.version ?? 1;
      const at = mutation === 'openCaseFile' ? {} : { number, version };
      const text = `mutation ($input: ${inputOf(mutation, types)}!) { ${mutation}(input: $input) { ${FIELDS} } }`;
      const { data, errors } = await ask(text, { input: { ...at, ...input } }, as);
      const file = (data?.[mutation] ?? null) as Taken['file'];
      if (file)
        expect(canonicalJson(await desk.replayed(String(file.number)))).toBe(
          canonicalJson((await desk.stored(String(file.number))).file),
        );
      return { file, refusal: errors?.[0]?.extensions ?? (errors?.[0] as never) };
    },
    async stored(number = FIRST) {
      const row = await findCaseFile(reading, number);
      if (!row) throw new Error(`no file ${number}`);
      return row;
    },
    replayed: async (number = FIRST) => fold(await caseHistoryOf(reading, { number })),
    close: () => silo.close(),
  };
  return desk;
}
