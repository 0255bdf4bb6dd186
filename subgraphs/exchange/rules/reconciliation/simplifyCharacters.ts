/** Traditional characters that names of businesses bear, each before its simplified form. */
const PAIRS =
  '責责務务業业團团東东國国華华實实資资貿贸電电廣广發发義义興兴財财產产機机際际聯联萬万與与豐丰開开設设計计術术藝艺' +
  '環环園园飲饮軟软網网絡络運运輸输車车銀银鋼钢鐵铁藥药醫医療疗製制龍龙馬马長长門门閣阁壓压寶宝濱滨倉仓藍蓝禮礼' +
  '禦御錦锦陽阳陸陆陳陈雲云電电靈灵韓韩頂顶順顺頤颐風风飛飞餘余養养驗验魚鱼鳳凤鴻鸿鶴鹤麗丽麥麦黃黄齊齐儀仪優优' +
  '億亿價价傳传傢家創创劇剧勝胜動动勞劳區区協协單单衛卫廠厂歷历參参雙双變变號号嘯啸圖图圓圆場场塊块報报處处' +
  '夢梦學学寧宁導导專专將将層层島岛師师帶带幣币廈厦應应庫库張张強强彈弹後后從从復复徵征徹彻態态慶庆憑凭戰战' +
  '擇择擴扩據据攝摄數数斷断時时會会條条構构樂乐標标樓楼樣样橋桥檢检權权歐欧歲岁殘残氣气決决沒没測测湯汤' +
  '溝沟準准溫温滬沪漢汉潔洁濟济瀏浏灣湾為为無无煉炼煙烟熱热爾尔牆墙獎奖環环現现瑪玛畫画當当監监盤盘眾众' +
  '礦矿確确種种積积穩稳競竞筆笔築筑簡简糧粮約约紅红紙纸級级細细終终組组結结統统經经綠绿維维緣缘線线編编' +
  '縣县總总績绩織织繼继續续羅罗習习聖圣聲声職职腦脑興兴舊旧艦舰莊庄葉叶蘇苏蘭兰號号術术補补裝装見见規规視视' +
  '親亲覺觉覽览觀观訂订訊讯訓训記记詢询話话誠诚語语調调請请論论諾诺證证識识議议護护譽誉讀读變变貝贝貨货' +
  '費费賀贺賃赁賓宾賽赛購购贏赢贊赞軍军輕轻輪轮轉转辦办農农進进遊游達达遠远適适選选遺遗郵邮鄉乡鄧邓醬酱' +
  '釀酿針针釣钓鈴铃鉅钜鋁铝鋒锋錄录鍋锅鎮镇鏡镜鐘钟鑄铸閃闪間间關关陣阵隊队階阶隨随難难雜杂離离靜静響响' +
  '頁页項项預预領领頻频題题類类顏颜顧顾館馆駿骏驛驿鮮鲜鷹鹰鹽盐點点龜龟';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** A name with the traditional characters of the table in their simplified form; other characters stay as they are. */
export function simplifyCharacters(name: string): string {
  return name.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
