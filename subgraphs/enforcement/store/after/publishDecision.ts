import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { decidedByAnother } from '../../rules/after/decidedByAnother';
import { mayBePublished } from '../../rules/after/publicationCalled';
import type { PublicationChannel } from '../../rules/after/publicationClocks';
import { publicationScreened, publicationStep, type Screening } from '../../rules/after/publicationStep';
import { publicTexts } from '../../rules/after/publicTexts';
import { secretsKept } from '../../rules/proceedings/secretsKept';
import { changeFollowUp, type FollowUpStep } from './changeFollowUp';
import { type FollowUpRow, openWithdrawals, publishedIn } from './followUpRow';
import { requireFewWords } from './requireFewWords';

const SUMMARY_LIMIT = 2_000;

const PUBLISHED_COLUMN: Readonly<Record<PublicationChannel, string>> = {
  CREDIT_CHINA: 'credit_china_on',
  NECIPS: 'necips_on',
};
const GONE_COLUMN: Readonly<Record<PublicationChannel, string>> = {
  CREDIT_CHINA: 'credit_china_gone_on',
  NECIPS: 'necips_gone_on',
};

/** The text that is to be published, and what it was screened for. */
export interface PublicationDraft extends FollowUpStep {
  readonly summary: string;
  readonly screening: Screening;
  /** Names of natural persons in the case who are not its party: looked for, and not kept. */
  readonly persons?: readonly string[] | null;
  /** Words that were marked as secret: looked for, and not kept. */
  readonly secrets?: readonly string[] | null;
}

/**
 * EN-15, EN-32: writes the text of a decision that is due to be published, screened for secrets and privacy with every
 * other text that becomes public with it. Throws
 * PUBLICATION_NOT_SCREENED, DECISION_HOLDS_SECRETS, PUBLICATION_NOT_CALLED, WORK_STATE_UNFIT and the codes of `workText` and
 * `changeFollowUp`. 行政处罚法 48, 50
 */
export function preparePublication(database: SiloDatabase, input: PublicationDraft, doing: WorkDoing): Promise<string> {
  const summary = workText(input.summary, 'summary', SUMMARY_LIMIT);
  const persons = requireFewWords(input.persons ?? [], 'persons');
  const secrets = requireFewWords(input.secrets ?? [], 'secrets');
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      endsWithSeal: true,
      change: ({ row, on }) => ({
        topic: 'publication',
        kind: 'PREPARED',
        verdicts: [
          publicationStep('PREPARE', row.publication),
          mayBePublished(row),
          publicationScreened(input.screening),
          secretsKept(publicTexts({ ...row, publicSummary: summary }), { persons, secrets }),
        ],
        set: { public_summary: summary, prepared_by: doing.actor.subject, prepared_on: on },
      }),
    },
  );
}

/** In which channels something is done. */
export interface ChannelStep extends FollowUpStep {
  readonly channels: readonly PublicationChannel[];
}

/** Where a decision is published, and what must not be read in it. */
export interface Publishing extends ChannelStep {
  /** Names of natural persons in the case who are not its party: looked for, and not kept. */
  readonly persons?: readonly string[] | null;
  /** Words that were marked as secret: looked for, and not kept. */
  readonly secrets?: readonly string[] | null;
}

function newChannels(channels: readonly PublicationChannel[], admitted: readonly PublicationChannel[]): Verdict {
  const fits = channels.length > 0 && channels.every((one) => admitted.includes(one));
  const facts = { field: 'channels', received: channels.join(', '), admitted };
  return fits ? lawful : unlawful('PUBLICATION_CHANNELS_UNFIT', '行政处罚法 48', facts);
}

const unpublished = (row: FollowUpRow): PublicationChannel[] =>
  Object.entries(publishedIn(row))
    .filter(([, on]) => on === null)
    .map(([channel]) => channel as PublicationChannel);

const onDay = (
  channels: readonly PublicationChannel[],
  columns: Readonly<Record<PublicationChannel, string>>,
  on: Day,
): Record<string, Day> => Object.fromEntries(channels.map((channel) => [columns[channel], on]));

function prepared({ publicSummary, preparedBy }: FollowUpRow, { actor }: WorkDoing): Verdict {
  return publicSummary === null
    ? unlawful('PUBLICATION_NOT_PREPARED', '行政处罚法 48', { publicSummary })
    : decidedByAnother(actor, preparedBy);
}

/**
 * EN-15, CR-30, CR-31: records that a decision was published in channels; nobody publishes what he prepared himself,
 * and every text that becomes public is screened again. Throws PUBLICATION_NOT_PREPARED, DECISION_HOLDS_SECRETS, SAME_PERSON_APPROVES, PUBLICATION_CHANNELS_UNFIT, WORK_STATE_UNFIT and the codes of
 * `changeFollowUp`. 行政处罚法 48
 */
export function publishDecision(database: SiloDatabase, input: Publishing, doing: WorkDoing): Promise<string> {
  const persons = requireFewWords(input.persons ?? [], 'persons');
  const secrets = requireFewWords(input.secrets ?? [], 'secrets');
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-head',
      endsWithSeal: true,
      notBefore: ({ preparedOn, decidedOn }) => preparedOn ?? decidedOn,
      change: ({ row, on }) => ({
        topic: 'publication',
        kind: 'PUBLISHED',
        verdicts: [
          publicationStep('PUBLISH', row.publication),
          prepared(row, doing),
          mayBePublished(row),
          secretsKept(publicTexts(row), { persons, secrets }),
          newChannels(input.channels, unpublished(row)),
        ],
        set: onDay(input.channels, PUBLISHED_COLUMN, on),
        details: { channels: input.channels },
        publication: 'PUBLISHED',
      }),
    },
  );
}

/**
 * EN-15: records that channels took out a decision that fell. Throws PUBLICATION_CHANNELS_UNFIT, WORK_STATE_UNFIT and the
 * codes of `changeFollowUp`. 行政处罚法 48, 85
 */
export function confirmWithdrawal(database: SiloDatabase, input: ChannelStep, doing: WorkDoing): Promise<string> {
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      endsWithSeal: true,
      notBefore: ({ fellOn, decidedOn }) => fellOn ?? decidedOn,
      change: ({ row, on }) => ({
        topic: 'publication',
        kind: 'WITHDRAWAL_CONFIRMED',
        verdicts: [
          publicationStep('CONFIRM_WITHDRAWAL', row.publication),
          newChannels(input.channels, openWithdrawals(row)),
        ],
        set: onDay(input.channels, GONE_COLUMN, on),
        details: { channels: input.channels, dueOn: row.withdrawDueOn },
      }),
    },
  );
}
