/** A district of Shanghai (GB/T 2260) with its place in the schematic: column, row, and size in tiles. */
export interface DistrictTile {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly at: readonly [column: number, row: number];
  readonly size?: readonly [columns: number, rows: number];
}

/** The sixteen districts, from north to south as they lie to one another. */
export const DISTRICT_TILES: readonly DistrictTile[] = [
  { code: '310151', zh: '崇明区', en: 'Chongming', at: [3, 0], size: [3, 1] },
  { code: '310114', zh: '嘉定区', en: 'Jiading', at: [0, 1], size: [2, 1] },
  { code: '310113', zh: '宝山区', en: 'Baoshan', at: [2, 1], size: [2, 1] },
  { code: '310110', zh: '杨浦区', en: 'Yangpu', at: [4, 1] },
  { code: '310107', zh: '普陀区', en: 'Putuo', at: [1, 2] },
  { code: '310106', zh: '静安区', en: "Jing'an", at: [2, 2] },
  { code: '310109', zh: '虹口区', en: 'Hongkou', at: [3, 2] },
  { code: '310101', zh: '黄浦区', en: 'Huangpu', at: [4, 2] },
  { code: '310115', zh: '浦东新区', en: 'Pudong New Area', at: [5, 1], size: [2, 4] },
  { code: '310118', zh: '青浦区', en: 'Qingpu', at: [0, 2], size: [1, 2] },
  { code: '310105', zh: '长宁区', en: 'Changning', at: [1, 3] },
  { code: '310104', zh: '徐汇区', en: 'Xuhui', at: [2, 3] },
  { code: '310112', zh: '闵行区', en: 'Minhang', at: [3, 3], size: [2, 2] },
  { code: '310117', zh: '松江区', en: 'Songjiang', at: [0, 4], size: [3, 1] },
  { code: '310116', zh: '金山区', en: 'Jinshan', at: [1, 5], size: [2, 1] },
  { code: '310120', zh: '奉贤区', en: 'Fengxian', at: [3, 5], size: [3, 1] },
];

/** The district of a code; undefined for what is no district that stands today. */
export const districtOf = (code: string | null | undefined): DistrictTile | undefined =>
  DISTRICT_TILES.find((one) => one.code === code);
