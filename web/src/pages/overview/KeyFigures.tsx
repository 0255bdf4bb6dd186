import type { Session } from '../../app/session';
import { Figure } from '../../parts/Figure';
import { count, percent } from '../../parts/format';
import { useText, useWords } from '../../words/language';
import type { KeyFigureFragment } from './figures.generated';
import { figureAddress, inUnit } from './figureText';
import { OVERVIEW_WORDS } from './overviewWords';

function Rests({ figure }: { readonly figure: KeyFigureFragment }) {
  const words = useWords(OVERVIEW_WORDS);
  const { value, numerator, denominator, interval, suppressed, metric, from, to } = figure;
  if (suppressed && value === null) return <p className="figure-note">{words.withheld}</p>;
  const parts =
    metric.form === 'MEAN' ? words.rows(count(denominator)) : words.parts(count(numerator), count(denominator));
  const time = from ? words.period(from, to) : words.standing(to);
  return (
    <p className="figure-note">
      {denominator !== null && <span>{parts}</span>}
      {interval && <span>{words.interval(percent(interval.low / 10_000), percent(interval.high / 10_000))}</span>}
      <span>{time}</span>
      {suppressed && <span>{words.rounded}</span>}
    </p>
  );
}

/** The key figures with what each means, rests on, and is made of. */
export function KeyFigures({
  figures,
  session,
}: {
  readonly figures: readonly KeyFigureFragment[];
  readonly session: Session;
}) {
  const words = useWords(OVERVIEW_WORDS);
  const text = useText();
  return (
    <div className="figures">
      {figures.map((figure) => (
        <Figure
          key={figure.metric.id}
          title={text(figure.metric.name, figure.metric.nameEn)}
          value={inUnit(figure.metric.unit, figure.value, words.days)}
          definition={text(figure.metric.definition, figure.metric.definitionEn)}
          article={figure.metric.article}
          asOf={figure.asOf}
          to={figure.suppressed ? undefined : figureAddress(figure, session.district)}
          extra={<Rests figure={figure} />}
        />
      ))}
    </div>
  );
}
