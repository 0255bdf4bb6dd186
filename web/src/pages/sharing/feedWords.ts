import { defineWords } from '../../words/language';
import { SHARING_WORDS } from './sharingWords';

/** Texts of the changes of resources. */
export const FEED_WORDS = defineWords(
  {
    ...SHARING_WORDS.zh,
    chooseResource: '选择资源后显示其变更；只能查看本部门有权查询的资源。',
    position: '位置',
    changed: '变更',
    withdrawn: '撤回',
    deliveries: '送达',
    notDelivered: '尚无接收方确认。',
    more: '后续变更',
    fromStart: '从头查看',
  },
  {
    ...SHARING_WORDS.en,
    chooseResource: 'Choose a resource to see its changes; your department sees those that it may query.',
    position: 'Position',
    changed: 'Changes',
    withdrawn: 'withdrawn',
    deliveries: 'Deliveries',
    notDelivered: 'Nobody has acknowledged it yet.',
    more: 'Later changes',
    fromStart: 'From the beginning',
  },
);
