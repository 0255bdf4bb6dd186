import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { inOrder, notAhead } from '../../rules/file/filedDays';
import { industryRating } from '../../rules/file/industryRating';
import type { ThirdPartyKind, ThirdPartyProvider } from '../../rules/file/thirdParty';
import { documentHash, type Filing, type FilingReceipt, takeFiling } from './fileFact';
import { industryRatingRow, thirdPartyRow } from './fileFacts';
import { FILE } from './fileTables';

const NAME_LIMIT = 200;

/** What a third party says of an entity, and how it came here. */
export interface FiledThirdPartyEvidence extends Filing {
  readonly provider: string;
  readonly providerKind: ThirdPartyProvider;
  readonly kind: ThirdPartyKind;
  readonly statement: string;
  readonly convention?: string | null;
  readonly obtainedOn: Day;
  readonly documentHash: string;
}

/**
 * Takes what a third party says, with where it comes from. Throws FILE_DAY_AHEAD, FILE_HASH_UNFIT, CREDIT_ENTITY_UNKNOWN,
 * NOT_YOUR_CREDIT_WORK, FILE_NUMBER_UNFIT and the codes of `workText`. 沪府发〔2020〕7号（十四）
 */
export async function fileThirdPartyEvidence(
  database: SiloDatabase,
  input: FiledThirdPartyEvidence,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { providerKind, kind, obtainedOn } = input;
  const provider = workText(input.provider, 'provider', NAME_LIMIT);
  const statement = workText(input.statement, 'statement');
  const convention = input.convention ? workText(input.convention, 'convention', NAME_LIMIT) : null;
  const hash = documentHash(input.documentHash);
  const said = { provider, providerKind, kind, statement, convention, obtainedOn, documentHash: hash };
  const to = { table: FILE.thirdParties, topic: 'evidence' } as const;
  return takeFiling(database, { filing: input, doing }, to, async () => ({
    row: (source) => thirdPartyRow({ ...source, ...said }),
    verdicts: [notAhead('obtainedOn', obtainedOn, doing.today)],
    details: { provider, providerKind, kind, obtainedOn, documentHash: hash },
  }));
}

/** A grade by the scheme of an industry. */
export interface FiledIndustryRating extends Filing {
  readonly scheme: string;
  readonly grade: string;
  readonly ratedOn: Day;
  readonly validUntil?: Day | null;
}

/**
 * Takes a rating by the scheme of an industry from the department whose scheme it is. Throws INDUSTRY_RATING_NOT_IN_SCHEME,
 * INDUSTRY_RATING_NOT_YOURS, FILE_DAY_AHEAD, FILE_DAYS_UNFIT, CREDIT_ENTITY_UNKNOWN, NOT_YOUR_CREDIT_WORK,
 * FILE_NUMBER_UNFIT. 沪府发〔2020〕7号（七）
 */
export function fileIndustryRating(
  database: SiloDatabase,
  input: FiledIndustryRating,
  doing: WorkDoing,
): Promise<FilingReceipt> {
  const { authority, scheme, grade, ratedOn, validUntil = null } = input;
  const to = { table: FILE.industryRatings, topic: 'industry-rating' } as const;
  return takeFiling(database, { filing: input, doing }, to, async () => ({
    row: (source) => industryRatingRow({ ...source, scheme, grade, ratedOn, validUntil }),
    verdicts: [
      industryRating({ scheme, grade, authority }),
      notAhead('ratedOn', ratedOn, doing.today),
      inOrder({ earlier: ['ratedOn', ratedOn], later: ['validUntil', validUntil] }),
    ],
    details: { scheme, grade, ratedOn, validUntil },
  }));
}
