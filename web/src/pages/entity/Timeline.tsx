import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Panel } from '../../parts/Panel';
import { useSiloName } from '../../parts/SourceStrip';
import { useWords } from '../../words/language';
import type { EntityPageQuery } from './entity.generated';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { isIn, type Quarter } from './quarters';
import { TIMELINE_WORDS } from './timelineWords';
import { type CourseEvent, useEvents } from './useEvents';

const STEP = 20;
const SILOS = ['credit', 'inspection', 'enforcement', 'supervision'] as const;

function SiloChoices({ silo, onChoose }: { readonly silo: string | null; onChoose(silo: string | null): void }) {
  const words = useWords(TIMELINE_WORDS);
  const nameOf = useSiloName();
  return (
    <fieldset className="choices no-print" aria-label={words.filter}>
      {[null, ...SILOS].map((one) => (
        <Button
          key={one ?? ''}
          size="small"
          type={silo === one ? 'primary' : 'default'}
          aria-pressed={silo === one}
          onClick={() => onChoose(one)}
        >
          {one ? nameOf(one) : words.all}
        </Button>
      ))}
    </fieldset>
  );
}

function EventList({ events }: { readonly events: readonly CourseEvent[] }) {
  const nameOf = useSiloName();
  return (
    <ol className="course">
      {events.map(({ key, day, silo, title, detail, against }) => (
        <li key={`${silo} ${key}`}>
          <time dateTime={day}>{day}</time>
          <span>
            <Tag>{nameOf(silo)}</Tag>
          </span>
          <span>
            <span className={against ? 'against' : undefined}>
              {against && '▲ '}
              {title}
            </span>
            {detail && `　${detail}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What happened to the entity in all silos, the latest first; narrowed by silo and quarter. */
export function Timeline(props: {
  readonly entity: Entity;
  readonly course: EntityPageQuery['supervisionTimeline'];
  readonly quarter: Quarter | null;
  onWhole(): void;
}) {
  const { entity, course, quarter, onWhole } = props;
  const words = useWords(TIMELINE_WORDS);
  const page = useWords(ENTITY_WORDS);
  const [silo, setSilo] = useState<string | null>(null);
  const [most, setMost] = useState(STEP);
  const all = useEvents(entity, course);
  const fitting = all.filter((one) => (!silo || one.silo === silo) && (!quarter || isIn(one.day, quarter)));
  const left = fitting.length - most;
  return (
    <Panel
      title={page.timeline}
      id="timeline"
      extra={
        quarter && (
          <Button size="small" onClick={onWhole}>
            {words.only(quarter.name)} · {words.whole}
          </Button>
        )
      }
    >
      <SiloChoices silo={silo} onChoose={setSilo} />
      {fitting.length > 0 && <EventList events={fitting.slice(0, most)} />}
      {fitting.length === 0 && (
        <p className="none" data-empty>
          {words.none}
        </p>
      )}
      {left > 0 && (
        <Button size="small" className="gap no-print" onClick={() => setMost(most + STEP)}>
          {words.more(left)}
        </Button>
      )}
      <p className="none">{words.partial}</p>
    </Panel>
  );
}
