/** A situation that this project made up to show how a no-penalty list works; it stands in no published list. */
export interface IllustrativeSituation {
  readonly code: string;
  readonly provision: string;
  readonly text: string;
  readonly ground: 'MINOR' | 'FIRST' | 'FAULTLESS';
  readonly conditions: readonly { readonly code: string; readonly text: string }[];
  readonly illustrative: true;
}

const WITHIN_FIVE_DAYS = { code: 'CORRECTED_WITHIN_5_DAYS', text: '责令改正后五日内改正' };

/** 示例情形 Situations of the market regulator for the sample and the tests; each is told as illustrative wherever it is told. */
export const ILLUSTRATIVE_SITUATIONS: readonly IllustrativeSituation[] = [
  {
    code: 'PRICE_NOT_SHOWN',
    provision: '价格法 13',
    text: '未明码标价，涉及商品或者服务不超过三种（示例）',
    ground: 'MINOR',
    conditions: [{ code: 'AT_MOST_THREE_GOODS', text: '涉及商品或者服务不超过三种' }, WITHIN_FIVE_DAYS],
    illustrative: true,
  },
  {
    code: 'LICENCE_NOT_DISPLAYED',
    provision: '市场主体登记管理条例 36',
    text: '未将营业执照置于住所醒目位置（示例）',
    ground: 'MINOR',
    conditions: [{ code: 'LICENCE_HELD', text: '持有有效营业执照' }, WITHIN_FIVE_DAYS],
    illustrative: true,
  },
  {
    code: 'PURCHASE_RECORD_INCOMPLETE',
    provision: '食品安全法 53',
    text: '首次未完整保存进货查验记录，食品可追溯且合格（示例）',
    ground: 'FIRST',
    conditions: [
      { code: 'SOURCE_TRACEABLE', text: '能够说明来源' },
      { code: 'FOOD_CONFORMS', text: '经检验合格' },
    ],
    illustrative: true,
  },
  {
    code: 'SOLD_IN_GOOD_FAITH',
    provision: '食品安全法 136',
    text: '履行进货查验义务，有充分证据证明不知情并如实说明来源（示例）',
    ground: 'FAULTLESS',
    conditions: [
      { code: 'PURCHASE_CHECKED', text: '履行了进货查验等义务' },
      { code: 'SOURCE_TRACEABLE', text: '能够说明来源' },
    ],
    illustrative: true,
  },
];
