import type { NoticeContent } from '../proceedings/notice';
import type { CasePenalty, NoticeMatter } from './caseParts';

/** A document by which a party is told, and the matters that it holds. */
interface Telling {
  readonly tells: readonly NoticeMatter[];
  readonly sha256: string;
}

/** What a party is told of penalties that are intended: each matter stands in the document of that hash. 《行政处罚法》第四十四条 */
export function noticeTold(penalties: readonly CasePenalty[], { tells, sha256 }: Telling): NoticeContent {
  const stated = (matter: NoticeMatter): string | null => (tells.includes(matter) ? sha256 : null);
  return {
    penalties,
    facts: stated('FACTS'),
    reasons: stated('REASONS'),
    basis: stated('BASIS'),
    tellsStatementRight: tells.includes('STATEMENT_RIGHT'),
    tellsHearingRight: tells.includes('HEARING_RIGHT'),
  };
}
