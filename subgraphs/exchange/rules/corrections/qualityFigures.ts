/** What is counted of one provider and resource over a period. */
export interface QualityCounts {
  /** Records that were told, each telling counted. */
  readonly recordings: number;
  /** Those of them that lack nothing expected. */
  readonly complete: number;
  /** Doubts that ended in a correction or a withdrawal. */
  readonly corrections: number;
}

/** The figures of one provider and resource. */
export interface QualityFigures {
  /** Share of records that lack nothing expected, from 0 to 1; null without records. */
  readonly completeness: number | null;
  /** Corrections and withdrawals per 1,000 records; null without records. */
  readonly correctionRate: number | null;
}

/**
 * Figures of a provider's data
 *
 * Completeness and correction rate of a department's data of one resource: figures about departments, never about
 * entities. 《上海市分类监管管理办法》第九条第四款；《上海市数据条例》第三十三条、第三十五条
 */
export function qualityFigures({ recordings, complete, corrections }: QualityCounts): QualityFigures {
  if (recordings === 0) return { completeness: null, correctionRate: null };
  return { completeness: complete / recordings, correctionRate: (corrections * 1_000) / recordings };
}
