const MOST = 10;
const keyOf = (subject: string): string => `hub-trials ${subject}`;

/** Numbers of the trials that somebody asked for in this browser, the newest first: the hub lists none. */
export function recentTrials(subject: string): readonly string[] {
  return (localStorage.getItem(keyOf(subject)) ?? '').split(' ').filter(Boolean);
}

/** Keeps the number of a trial. */
export function keepTrial(subject: string, number: string): void {
  const others = recentTrials(subject).filter((one) => one !== number);
  localStorage.setItem(keyOf(subject), [number, ...others].slice(0, MOST).join(' '));
}
