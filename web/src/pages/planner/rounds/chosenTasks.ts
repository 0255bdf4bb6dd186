/** A task of a plan as it is chosen for a round. */
export interface ChosenTask {
  readonly plan: string;
  readonly task: number;
}

const ONE = /^([A-Z0-9-]{1,40})\.(\d{1,3})$/;

/** Reads `IP-2026-000001.1,IP-2026-000001.2`. */
export function readTasks(text: string | undefined): readonly ChosenTask[] {
  return (text ?? '').split(',').flatMap((one) => {
    const [, plan, task] = ONE.exec(one) ?? [];
    return plan && task ? [{ plan, task: Number(task) }] : [];
  });
}

/** Writes what `readTasks` reads. */
export const writeTask = ({ plan, task }: ChosenTask): string => `${plan}.${task}`;
