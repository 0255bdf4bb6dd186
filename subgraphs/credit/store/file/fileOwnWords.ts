import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { inOrder, notAhead } from '../../rules/file/filedDays';
import type { OwnEventKind } from '../../rules/file/ownEventTerm';
import { documentHash, type Filing, type FilingReceipt, takeFiling } from './fileFact';
import { declarationRow, ownEventRow } from './fileFacts';
import { FILE } from './fileTables';

const TITLE_LIMIT = 200;

/** Something that happened to an entity. */
export interface FiledOwnEvent extends Filing {
  readonly kind: OwnEventKind;
  readonly title: string;
  readonly occurredOn: Day;
  /** Left out while the entity has not publicised it. */
  readonly publicisedOn?: Day | null;
}

/**
 * Takes an own event of an entity, first as it happens and again once it is publicised. Throws FILE_DAY_AHEAD,
 * FILE_DAYS_UNFIT, CREDIT_ENTITY_UNKNOWN, NOT_YOUR_CREDIT_WORK, FILE_NUMBER_UNFIT and the codes of `workText`. CR-14
 */
export async function fileOwnEvent(
  database: SiloDatabase,
  input: FiledOwnEvent,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { kind, occurredOn, publicisedOn = null } = input;
  const title = workText(input.title, 'title', TITLE_LIMIT);
  const to = { table: FILE.ownEvents, topic: 'own-event' } as const;
  return takeFiling(database, { filing: input, doing }, to, async () => ({
    row: (source) => ownEventRow({ ...source, kind, title, occurredOn, publicisedOn }),
    verdicts: [
      notAhead('occurredOn', occurredOn, doing.today),
      notAhead('publicisedOn', publicisedOn, doing.today),
      inOrder({ earlier: ['occurredOn', occurredOn], later: ['publicisedOn', publicisedOn] }),
    ],
    details: { kind, occurredOn, publicisedOn },
  }));
}

/** What an entity declares of itself. */
export interface FiledDeclaration extends Filing {
  readonly subject: string;
  readonly statement: string;
  readonly declaredOn: Day;
  readonly validUntil?: Day | null;
  readonly documentHash: string;
  /** Whether the entity affirms that it is true and answers for it. */
  readonly affirmed: boolean;
}

/**
 * Takes a declaration that the entity affirms to be true. Throws DECLARATION_NOT_AFFIRMED, FILE_DAY_AHEAD, FILE_DAYS_UNFIT,
 * FILE_HASH_UNFIT, CREDIT_ENTITY_UNKNOWN, NOT_YOUR_CREDIT_WORK, FILE_NUMBER_UNFIT and the codes of `workText`.
 * 沪府发〔2020〕7号（十三）
 */
export async function fileDeclaration(
  database: SiloDatabase,
  input: FiledDeclaration,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { declaredOn, validUntil = null } = input;
  if (!input.affirmed) throw new CataloguedError('DECLARATION_NOT_AFFIRMED', { field: 'affirmed', received: 'false' });
  const subject = workText(input.subject, 'subject', TITLE_LIMIT);
  const statement = workText(input.statement, 'statement');
  const hash = documentHash(input.documentHash);
  const to = { table: FILE.declarations, topic: 'declaration' } as const;
  return takeFiling(database, { filing: input, doing }, to, async () => ({
    row: (source) => declarationRow({ ...source, subject, statement, declaredOn, validUntil, documentHash: hash }),
    verdicts: [
      notAhead('declaredOn', declaredOn, doing.today),
      inOrder({ earlier: ['declaredOn', declaredOn], later: ['validUntil', validUntil] }),
    ],
    details: { subject, declaredOn, validUntil, documentHash: hash },
  }));
}
