import { Button } from 'antd';
import { useState } from 'react';
import { EntityLink } from '../../../parts/EntityLink';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { type PoolReasonsQuery, words as schemaWords } from './pool.generated';
import { POOL_WORDS } from './poolWords';
import type { PoolExclusion, TaskPool } from './readPool';

/** A reason with its texts and article, as the hub states them. */
export type PoolReason = NonNullable<PoolReasonsQuery['previewRound']>['tasks'][number]['excluded'][number];

const SHOWN = 200;

function Entities({ exclusion, says }: { readonly exclusion: PoolExclusion; readonly says: string }) {
  const words = useWords(POOL_WORDS);
  const { entities } = exclusion;
  return (
    <section aria-label={words.entities(says)}>
      <h3>{words.entities(says)}</h3>
      <ul className="codes">
        {entities.slice(0, SHOWN).map((uscc) => (
          <li key={uscc}>
            <EntityLink uscc={uscc} name={null} />
          </li>
        ))}
      </ul>
      {entities.length > SHOWN && <p className="says">{words.first(SHOWN, entities.length)}</p>}
    </section>
  );
}

interface TaskPoolProps {
  readonly pool: TaskPool;
  readonly reasons: readonly PoolReason[];
  readonly choices: ReturnType<typeof useChoices>;
}

/** How many a task could draw, how many it left out by reason, and the objects behind each count. */
export function TaskPoolPanel({ pool, reasons, choices }: TaskPoolProps) {
  const words = useWords(POOL_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const [open, setOpen] = useState<string>();
  const { task, sampled, covered, exclusions } = pool;
  const out = exclusions.reduce((sum, { entities }) => sum + entities.length, 0);
  const known = (code: string) => reasons.find((one) => one.code === code);
  const says = (code: string) => text(known(code)?.text, known(code)?.textEn) || label(`ObjectExclusion.${code}`);
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
          { title: words.article, cell: ({ code }) => known(code)?.article ?? '—' },
          { title: words.objects, cell: ({ entities }) => count(entities.length) },
          {
            title: words.excluded,
            cell: ({ code, entities }) => (
              <Button
                size="small"
                aria-expanded={code === open}
                onClick={() => setOpen(code === open ? undefined : code)}
              >
                {code === open ? words.hide : words.show(count(entities.length))}
              </Button>
            ),
          },
        ]}
      />
      {opened && <Entities exclusion={opened} says={says(opened.code)} />}
    </Panel>
  );
}
