/** One code of the catalogue: what happened and how to mend it, in both languages. */
export interface CodeEntry {
  readonly zh: string;
  readonly en: string;
  readonly mendZh: string;
  readonly mendEn: string;
  /** The article or standard the refusal rests on, where there is one. */
  readonly article?: string;
  /** HTTP status when the whole request fails with this code; absent for errors inside an answer. */
  readonly http?: number;
}
