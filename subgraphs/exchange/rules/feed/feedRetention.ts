/**
 * Days for which every change is kept
 *
 * After that a change goes when a later one of the same fact has come; the latest change of each fact stays for good, so
 * that a load from the start gives every fact in its present form and every withdrawal. Longer than the seven days for
 * which silos keep what was taken in: what is read again is still known by its id. A setting of this project.
 *
 * 《上海市数据条例》第三十五条
 */
export const FEED_KEPT_DAYS = 90;
