import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { Asking } from '../../parts/Asking';
import { Panel } from '../../parts/Panel';
import type { SourceState } from '../../parts/SourceStrip';
import { useLanguage, useText, useWords } from '../../words/language';
import { DISTRICT_TILES, type DistrictTile } from './districtTiles';
import { Missing } from './Missing';
import { classesOf, type MapClass, type MapFigure } from './mapFigures';
import { OVERVIEW_WORDS } from './overviewWords';

const TILE = { width: 84, height: 52, gap: 4 } as const;
const WIDTH = 7 * (TILE.width + TILE.gap);
const HEIGHT = 6 * (TILE.height + TILE.gap);

interface TileProps {
  readonly tile: DistrictTile;
  readonly figure: MapFigure;
  readonly classes: readonly MapClass[];
}

function Tile({ tile, figure, classes }: TileProps) {
  const { language } = useLanguage();
  const words = useWords(OVERVIEW_WORDS);
  const { at, size = [1, 1], code } = tile;
  const value = figure.values.get(code);
  const shade = classes.find(({ from, to }) => value !== undefined && value >= from && value <= to);
  const said = value === undefined ? words.noneOfDistrict : figure.say(value);
  const [x, y] = [at[0] * (TILE.width + TILE.gap), at[1] * (TILE.height + TILE.gap)];
  const [width, height] = size.map((tiles, i) => {
    const side = i === 0 ? TILE.width : TILE.height;
    return tiles * (side + TILE.gap) - TILE.gap;
  }) as [number, number];
  const drawn = (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill={shade?.fill ?? '#ffffff'}
        stroke={shade ? shade.fill : '#8a94a3'}
        strokeDasharray={shade ? undefined : '4 3'}
      />
      <text x={x + width / 2} y={y + height / 2 - 5} textAnchor="middle" fill={shade?.ink ?? '#3b4554'} fontSize={12}>
        {tile[language]}{' '}
      </text>
      <text
        x={x + width / 2}
        y={y + height / 2 + 13}
        textAnchor="middle"
        fill={shade?.ink ?? '#3b4554'}
        fontSize={13}
        fontWeight={600}
      >
        {value === undefined ? '—' : said}
      </text>
    </>
  );
  const to = value === undefined ? undefined : figure.to(code);
  return to ? (
    <Link to={to} className="district-tile">
      {drawn}
    </Link>
  ) : (
    <g>
      <title>{`${tile[language]}：${said}`}</title>
      {drawn}
    </g>
  );
}

function Legend({ classes, figure }: { readonly classes: readonly MapClass[]; readonly figure: MapFigure }) {
  const words = useWords(OVERVIEW_WORDS);
  const span = ({ from, to }: MapClass) => (from === to ? figure.say(from) : `${figure.say(from)} – ${figure.say(to)}`);
  return (
    <ul className="map-legend" aria-label={words.legend}>
      {classes.map((one) => (
        <li key={one.from}>
          <span className="map-swatch" style={{ background: one.fill }} /> {span(one)}
        </li>
      ))}
      <li>
        <span className="map-swatch map-swatch-none" /> {words.noneOfDistrict}
      </li>
    </ul>
  );
}

interface DistrictMapProps {
  readonly figures: readonly MapFigure[];
  readonly isMissing: boolean;
  readonly isAsking: boolean;
  readonly states: readonly SourceState[];
}

/** The sixteen districts as tiles in their places, coloured by a chosen figure; a tile leads to its rows. */
export function DistrictMap({ figures, isMissing, isAsking, states }: DistrictMapProps) {
  const words = useWords(OVERVIEW_WORDS);
  const text = useText();
  const [params, setParams] = useSearchParams();
  const figure = figures.find(({ id }) => id === params.get('map')) ?? figures[0];
  if (!figure) {
    return (
      <Panel title={words.map}>
        {isAsking && <Asking />}
        {isMissing && <Missing silo="exchange" states={states} />}
      </Panel>
    );
  }
  const classes = classesOf([...figure.values.values()]);
  const choose = (map: string) => setParams({ map }, { replace: true, preventScrollReset: true });
  const chooser = (
    <Select
      value={figure.id}
      aria-label={words.mapFigure}
      style={{ width: 260 }}
      options={figures.map(({ id, name, nameEn }) => ({ value: id, label: text(name, nameEn) }))}
      onChange={choose}
    />
  );
  return (
    <Panel title={words.map} extra={chooser}>
      <p className="says">{words.mapSays}</p>
      <nav aria-label={words.map}>
        <svg className="district-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          <title>{text(figure.name, figure.nameEn)}</title>
          {DISTRICT_TILES.map((tile) => (
            <Tile key={tile.code} tile={tile} figure={figure} classes={classes} />
          ))}
        </svg>
      </nav>
      <Legend classes={classes} figure={figure} />
      {figure.unknown !== undefined && <p className="says">{words.unknownDistrict(figure.say(figure.unknown))}</p>}
    </Panel>
  );
}
