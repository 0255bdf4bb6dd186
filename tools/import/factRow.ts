import { z } from 'zod';
import { clip } from '../../kernel/values/cataloguedError';
import type { Code } from '../../kernel/values/codes';
import type { Day } from '../../kernel/values/day';
import { DEPARTMENTS, DISTRICT_OFFICES, findDepartment } from '../../kernel/values/reference/departments';
import { findTextFault } from '../../kernel/values/text';
import type { Uscc } from '../../kernel/values/uscc';
import type { Facts } from '../../kernel/values/verdict';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { holdsPersonalNumber } from '../../subgraphs/credit/rules/personalNumber';
import { rowCode } from '../../subgraphs/credit/rules/rowCode';
import { plainText } from '../../subgraphs/credit/rules/shiftedValue';
import type { Words } from './chineseWords';
import type { JudgeOptions } from './judgedRow';
import { dayOfMoment, findDay, findMoment } from './rowDays';

const OWN = '本项目口径';
const departmentsByName = new Map([...DEPARTMENTS, ...DISTRICT_OFFICES].map(({ zh, code }) => [zh, code]));
const FLAGS = new Map([
  ...['true', '1', 'yes', '是'].map((word): [string, boolean] => [word, true]),
  ...['false', '0', 'no', '否', ''].map((word): [string, boolean] => [word, false]),
]);

/**
 * A row that is being read: each field by what it must be, with every reason gathered. A field that cannot be read gives
 * a value that must not be used; whoever reads looks at `reasons` before he uses any.
 */
export class FactRow<Field extends string> {
  readonly reasons: Refused[] = [];

  constructor(
    private readonly record: readonly string[],
    private readonly options: JudgeOptions<Field>,
  ) {
    for (const [field, index] of options.plan.positions) this.look(field, record[index] ?? '');
  }

  /** The field's text; empty where the row says nothing of it. */
  plain(field: Field): string {
    return plainText(this.record[this.options.plan.positions.get(field) ?? -1] ?? '');
  }

  optionalText(field: Field): string | null {
    return this.plain(field) || null;
  }

  text(field: Field): string {
    const text = this.plain(field);
    if (text === '') this.refuse('TEXT_EMPTY', { field });
    return text;
  }

  code(field: Field): Uscc {
    const judged = rowCode(this.plain(field));
    if (judged.kept) return judged.value.uscc;
    this.reasons.push(judged);
    return '' as Uscc;
  }

  /** Code of a department or a district office, given by its code or by its name; `otherwise` where the row names none. */
  department(field: Field, otherwise?: string): string {
    const text = this.plain(field) || (otherwise ?? '');
    const code = findDepartment(text)?.code ?? departmentsByName.get(text);
    if (text === '') this.refuse('TEXT_EMPTY', { field });
    else if (code === undefined) this.refuse('UNKNOWN_DEPARTMENT', { field, received: clip(text) });
    return code ?? '';
  }

  optionalDay(field: Field): Day | null {
    return this.plain(field) === '' ? null : this.day(field);
  }

  day(field: Field): Day {
    const text = this.plain(field);
    const found = findDay(text.normalize('NFKC'));
    if (found === undefined) this.refuse('INVALID_DAY', { field, received: clip(text) });
    return found ?? ('' as Day);
  }

  /** The moment of which the row tells; that of the file where it names none. */
  moment(field: Field): string {
    const text = this.plain(field);
    const { observedAt, today } = this.options;
    const found = text === '' ? observedAt : findMoment(text.normalize('NFKC'));
    if (found === undefined) this.refuse('INVALID_MOMENT', { field, received: clip(text) });
    else if (dayOfMoment(found) > today) this.refuse('DAY_NOT_YET', { field, received: clip(text), limit: today });
    return found ?? observedAt;
  }

  flag(field: Field): boolean {
    const text = this.plain(field).toLowerCase();
    const found = FLAGS.get(text);
    if (found === undefined)
      this.refuse('VALUE_NOT_ADMITTED', { field, received: clip(text), admitted: [...FLAGS.keys()] });
    return found ?? false;
  }

  optionalWord<T extends string>(field: Field, words: Words): T | null {
    return this.plain(field) === '' ? null : this.word<T>(field, words);
  }

  word<T extends string>(field: Field, words: Words): T {
    const text = this.plain(field);
    const found = words.get(text);
    if (found === undefined) {
      this.refuse('VALUE_NOT_ADMITTED', { field, received: clip(text), admitted: [...new Set(words.values())] });
    }
    return (found ?? '') as T;
  }

  /** A list in JSON whose parts have the form of `part`; empty where the row says nothing. */
  list<T>(field: Field, part: z.ZodType<T>): readonly T[] {
    const text = this.plain(field);
    if (text === '') return [];
    const read = z.array(part).safeParse(parseJson(text));
    if (read.success) return read.data;
    const [fault] = read.error.issues;
    this.refuse('ROW_PART_UNFIT', { field, part: fault?.path.join('.') ?? '', reason: fault?.message ?? '' });
    return [];
  }

  /** What no field may hold: text that no database keeps, and what may be a person's number. */
  private look(field: Field, value: string): void {
    const fault = findTextFault(value);
    if (fault) this.reasons.push(refuse(fault, 'UTF-8', { field }));
    if (field !== 'uscc' && holdsPersonalNumber(value)) {
      this.reasons.push(refuse('ROW_PERSONAL_NUMBER', '个人信息保护法 6', { field }));
    }
  }

  private refuse(code: Code, facts: Facts): void {
    this.reasons.push(refuse(code, OWN, facts));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
