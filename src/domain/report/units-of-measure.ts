/** Measure words and units that follow a number in reports. The longest that fits is taken. */
const words = [
  '%', '％', '‰', '个百分点', '个工作日', '工作日', '个月', '平方公里', '平方千米', '平方米', '立方米', '千瓦时', '人次', '件次', '家次', '户次', '场次', '台套',
  '公里', '千米', '公顷', '公斤', '千克', '毫米', '厘米', '兆瓦', '千瓦', '小时', '分钟', '㎡', '元', '件', '家', '个', '处', '户', '人', '名', '位', '项', '条', '次', '场',
  '起', '篇', '批', '套', '台', '辆', '栋', '幢', '座', '所', '间', '张', '米', '亩', '吨', '升', '度', '天', '日', '周', '年', '岁', '倍', '成', '分', '类', '期', '部', '本',
  '份', '封', '笔', '宗', '支', '组', '棵', '株', '盏', '只', '块', '片', '段', '方', '单', '根', '门', '班', '艘',
];

export const unitPattern = [...words].toSorted((a, b) => b.length - a.length).join('|');

/** Words by which things are counted one by one; a part may be counted by another of them than its whole (120处，其中…57个). */
export const counters: readonly string[] = ['件', '家', '个', '处', '户', '人', '名', '位', '项', '条', '所', '座', '间', '栋', '台', '套', '份', '起', '场', '次', '部'];
export const people: readonly string[] = ['人', '名', '位'];
