import { Tag } from 'antd';
import { useLabel, useText, useWords } from '../../words/language';
import { words as schemaWords } from './explanation.generated';
import { Branch, type Explanation, useGradeText } from './explanationParts';
import { EXPLANATION_WORDS } from './explanationWords';

interface FoundProps {
  readonly found: Explanation;
}

function Distances({ found }: FoundProps) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const gradeOf = useGradeText();
  const nameOf = (code: string) => {
    const indicator = found.indicators.find((one) => one.code === code);
    return indicator ? text(indicator.name, indicator.nameEn) : code;
  };
  type Nearest = Explanation['smallestChanges'][number]['alone'];
  const listOf = (says: string, changes: Nearest) =>
    changes.length > 0 && (
      <Branch says={`${says}（${changes.length}）`}>
        <ul>
          {changes.map(({ indicator, from, to }) => (
            <li key={indicator}>{words.changeOf(nameOf(indicator), from, to)}</li>
          ))}
        </ul>
      </Branch>
    );
  return found.smallestChanges.map(({ direction, grade, points, alone, together }) => (
    <Branch key={direction} says={words.distanceOf(label(`ChangeDirection.${direction}`), gradeOf(grade), points)} open>
      {listOf(words.alone, alone)}
      {alone.length === 0 && listOf(words.together, together)}
    </Branch>
  ));
}

/** How the points became a grade, and how far the next grades are. */
export function ExplainedPlace({ found }: FoundProps) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const gradeOf = useGradeText();
  const { place, smallestChanges } = found;
  if (!place) return null;
  const cut = (points: number | null) => (points === null ? words.noCut : String(points));
  return (
    <>
      <Branch says={`${words.place}：${gradeOf(place.grade)}（${label(`PlacedBy.${place.by}`)}）`}>
        <p>{words.cuts(cut(place.lowerTo), cut(place.higherFrom))}</p>
        {place.proportions && (
          <p>{words.shares(place.proportions.lower, place.proportions.ordinary, place.proportions.higher)}</p>
        )}
        <p>
          {words.pointsAlone}：{gradeOf(place.withoutForce)}
        </p>
      </Branch>
      {smallestChanges.length > 0 && (
        <Branch says={words.distance} open>
          <Distances found={found} />
        </Branch>
      )}
    </>
  );
}

function Readings({ readings }: { readonly readings: NonNullable<Explanation['change']>['readings'] }) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const gradeOf = useGradeText();
  return (
    <ul>
      {readings.map((one) => (
        <li key={one.reading} data-testid="reading">
          <Tag color={one.applied ? 'blue' : 'default'}>{one.applied ? words.applied : words.notApplied}</Tag>
          {text(one.text, one.textEn)}
          <br />
          {words.admits} <strong>{gradeOf(one.admitted)}</strong> · {label(`RaisingOutcome.${one.outcome}`)}
          {one.metSince && ` · ${words.since(one.metSince)}`}
          {one.missingUntil && ` · ${words.until(one.missingUntil)}`}
        </li>
      ))}
    </ul>
  );
}

/** How the grade of the points became the decided one, by both readings. */
export function ExplainedChange({ found }: FoundProps) {
  const words = useWords(EXPLANATION_WORDS);
  const label = useLabel(schemaWords);
  const gradeOf = useGradeText();
  const { change } = found;
  if (!change) return null;
  return (
    <Branch says={`${words.change}：${label(`ChangeDecision.${change.decision}`)}`} open>
      <p className="sums">
        <span>
          {words.from}：{gradeOf(change.previous)}
        </span>
        <span>
          {words.proposed}：{gradeOf(change.proposed)}
        </span>
        <span>
          {words.decided}：<strong>{gradeOf(found.decided)}</strong>
        </span>
        <span>{words.limits(change.heldForMonths, change.cycleMonths)}</span>
      </p>
      <p>
        <strong>{change.differ ? words.differ : words.same}</strong>
      </p>
      <Readings readings={change.readings} />
      {change.exemptions.length > 0 && (
        <p>
          {words.exemptions}：
          {change.exemptions
            .map(({ ground, reason }) => [label(`ChangeExemption.${ground}`), reason].filter(Boolean).join(' '))
            .join('；')}
        </p>
      )}
      {change.history.length > 0 && (
        <Branch says={`${words.history}（${change.history.length}）`}>
          <ul>
            {change.history.map(({ day, proposed }) => (
              <li key={day}>
                {day} {gradeOf(proposed)}
              </li>
            ))}
          </ul>
        </Branch>
      )}
    </Branch>
  );
}
