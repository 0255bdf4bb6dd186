import { Button } from 'antd';
import { useState } from 'react';
import { EntityLink } from '../../../parts/EntityLink';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useText, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { EXCLUSION_TEXTS } from './exclusions';
import { POOL_WORDS } from './poolWords';
import type { PoolExclusion, TaskPool } from './readPool';

interface EntitiesProps {
  readonly exclusion: PoolExclusion;
  readonly says: string;
  readonly isRead: boolean;
}

function Entities({ exclusion: { first, objects }, says, isRead }: EntitiesProps) {
  const words = useWords(POOL_WORDS);
  return (
    <section aria-label={words.entities(says)}>
      <h3>{words.entities(says)}</h3>
      <ul className="codes">
        {first.map((uscc) => (
          <li key={uscc}>
            <EntityLink uscc={uscc} name={null} />
          </li>
        ))}
      </ul>
      {objects > first.length && (
        <p className="says">
          {isRead ? words.first(first.length, count(objects)) : words.sofar(first.length, count(objects))}
        </p>
      )}
    </section>
  );
}

interface TaskPoolProps {
  readonly pool: TaskPool;
  /** Whether the frame has been read as far as anything of it is shown. */
  readonly isRead: boolean;
  readonly choices: ReturnType<typeof useChoices>;
}

/** How many a task could draw, how many it left out by reason, and the objects behind each count. */
export function TaskPoolPanel({ pool, isRead, choices }: TaskPoolProps) {
  const words = useWords(POOL_WORDS);
  const text = useText();
  const [open, setOpen] = useState<string>();
  const { task, sampled, covered, exclusions } = pool;
  const out = exclusions.reduce((sum, { objects }) => sum + objects, 0);
  const says = (code: string) => text(EXCLUSION_TEXTS[code]?.zh, EXCLUSION_TEXTS[code]?.en) || code;
  const opened = exclusions.find(({ code }) => code === open);
  return (
    <Panel title={`${words.ofTask(task.plan, task.task)} · ${choices.nameOfItem(task.item)}`}>
      <p>
        {words.inScope} {count(sampled + covered + out)} · {words.eligible} {count(sampled + covered)}（
        {words.eligibleSays(count(sampled), count(covered))}） · {words.excluded} {count(out)}
      </p>
      <PlainTable
        caption={words.reasons}
        rows={exclusions}
        rowKey={({ code }) => code}
        columns={[
          { title: words.code, cell: ({ code }) => <span className="hash one-line">{code}</span> },
          { title: words.reason, cell: ({ code }) => says(code) },
          { title: words.article, cell: ({ code }) => EXCLUSION_TEXTS[code]?.article ?? '—' },
          { title: words.objects, cell: ({ objects }) => count(objects) },
          {
            title: words.excluded,
            cell: ({ code, objects }) => (
              <Button
                size="small"
                aria-expanded={code === open}
                onClick={() => setOpen(code === open ? undefined : code)}
              >
                {code === open ? words.hide : words.show(count(objects))}
              </Button>
            ),
          },
        ]}
      />
      {opened && <Entities exclusion={opened} says={says(opened.code)} isRead={isRead} />}
    </Panel>
  );
}
