import type { Share } from './calibration';

/** A division of GB/T 4754-2017 with its section, and the words that names of its businesses use. */
export interface IndustryMix {
  readonly division: string;
  readonly section: string;
  readonly words: readonly string[];
}

const mix = (division: string, section: string, words: string): IndustryMix => ({
  division,
  section,
  words: words.split(' '),
});

/** Industries of enterprises, in per mille; an estimate in the proportions of a trading and services city. */
export const ENTERPRISE_INDUSTRIES: readonly Share<IndustryMix>[] = [
  [mix('51', 'F', '贸易 商贸 国际贸易 供应链管理 建材销售 物资'), 205],
  [mix('52', 'F', '百货 服饰 日用品 便利店管理 电子商务'), 85],
  [mix('72', 'L', '企业管理 商务咨询 企业管理咨询 会展服务 广告 人力资源 物业管理服务'), 132],
  [mix('71', 'L', '汽车租赁 设备租赁'), 15],
  [mix('73', 'M', '生物科技 新材料科技 能源科技'), 45],
  [mix('74', 'M', '检测技术 工程设计 建筑设计咨询'), 40],
  [mix('75', 'M', '科技 技术服务 环保科技'), 60],
  [mix('65', 'I', '信息技术 软件 网络科技 数据技术'), 55],
  [mix('64', 'I', '互联网科技 网络信息服务'), 20],
  [mix('48', 'E', '建设工程 市政工程'), 15],
  [mix('49', 'E', '机电设备安装 智能化工程'), 15],
  [mix('50', 'E', '建筑装饰 装饰设计工程'), 35],
  [mix('70', 'K', '房地产经纪 物业管理 置业'), 32],
  [mix('54', 'G', '货物运输 物流'), 22],
  [mix('58', 'G', '国际货运代理 货运代理'), 16],
  [mix('59', 'G', '仓储服务 仓储'), 8],
  [mix('62', 'H', '餐饮管理 餐饮 食品餐饮'), 28],
  [mix('61', 'H', '酒店管理 宾馆'), 6],
  [mix('67', 'J', '股权投资 资产管理'), 6],
  [mix('69', 'J', '投资管理'), 4],
  [mix('13', 'C', '食品 粮油加工'), 5],
  [mix('14', 'C', '食品制造 糕点食品'), 6],
  [mix('18', 'C', '服装 制衣'), 9],
  [mix('21', 'C', '家具制造'), 4],
  [mix('23', 'C', '印刷 包装印刷'), 5],
  [mix('26', 'C', '化工 精细化工'), 5],
  [mix('27', 'C', '药业 生物医药'), 3],
  [mix('29', 'C', '橡塑制品 塑料制品'), 7],
  [mix('33', 'C', '金属制品 五金制品'), 13],
  [mix('34', 'C', '机械设备 泵阀制造'), 13],
  [mix('35', 'C', '专用设备制造 模具'), 8],
  [mix('36', 'C', '汽车零部件'), 4],
  [mix('38', 'C', '电气 电器制造'), 8],
  [mix('39', 'C', '电子 通信设备制造'), 7],
  [mix('44', 'D', '热电 新能源发电'), 1],
  [mix('01', 'A', '农业科技 果蔬种植'), 5],
  [mix('04', 'A', '水产养殖'), 2],
  [mix('77', 'N', '环境工程 环境治理'), 4],
  [mix('78', 'N', '绿化养护 市容环境服务'), 5],
  [mix('80', 'O', '家政服务 美容美发'), 9],
  [mix('81', 'O', '汽车维修 电器维修'), 8],
  [mix('83', 'P', '教育培训 文化培训'), 5],
  [mix('84', 'Q', '门诊部 医疗管理'), 3],
  [mix('87', 'R', '影视文化 文化传播'), 8],
  [mix('89', 'R', '体育发展 健身管理'), 5],
  [mix('90', 'R', '游乐园管理 演出票务'), 4],
];

/** Industries of individual businesses (个体工商户), in per mille; an estimate. */
export const INDIVIDUAL_INDUSTRIES: readonly Share<IndustryMix>[] = [
  [mix('52', 'F', '食品店 服装店 烟杂店 水果店 五金店'), 480],
  [mix('62', 'H', '小吃店 面馆 餐饮店 茶饮店'), 320],
  [mix('80', 'O', '理发店 美容店 洗衣店'), 120],
  [mix('81', 'O', '车辆维修部 家电维修部'), 80],
];

/** Industries of farmers' cooperatives (农民专业合作社), in per mille; an estimate. */
export const COOPERATIVE_INDUSTRIES: readonly Share<IndustryMix>[] = [
  [mix('01', 'A', '蔬果 粮食 瓜果 食用菌'), 750],
  [mix('03', 'A', '奶牛 家禽'), 80],
  [mix('04', 'A', '水产 河蟹'), 170],
];
