/** Titles and texts are put together from parts: as long as real ones, and the same in every run. */
const places = [
  '东堤路',
  '月塘街道',
  '金堤社区',
  '新渡口',
  '澄湖公园',
  '望川大道',
  '老粮站片区',
  '北门菜场',
  '实验小学周边',
  '西河岸',
  '工业三路',
  '柳浪新村',
  '南湖片区',
  '站前广场',
  '石桥老街',
  '科创园',
  '幸福里小区',
  '滨江路',
  '梅林社区',
  '双塔公园',
];
const verbs = ['加快解决', '进一步完善', '规范管理', '改造提升', '统筹推进', '重视和改善', '尽快启动', '持续治理'];
const matters = [
  '雨天积水问题',
  '老旧电梯更新',
  '停车设施',
  '公交接驳',
  '社区养老服务',
  '中小学课后服务',
  '农贸市场环境',
  '夜间照明',
  '垃圾分类收集',
  '历史建筑保护',
  '科技企业融资',
  '青年人才住房',
  '非机动车充电',
  '河道清淤',
  '托育机构建设',
  '便民诊疗点',
  '文化活动场地',
  '道路无障碍设施',
  '物业服务监督',
  '公共厕所',
  '绿地养护',
  '快递末端配送',
  '食品摊点',
  '户外广告',
  '学校周边交通',
  '消防通道',
  '污水管网',
  '噪声扰民',
  '志愿服务',
  '数字化便民服务',
];

const long = (text: string, times: number): string => Array.from({ length: times }, () => text).join('');

export function wordingOf(n: number): { title: string; situation: string; analysis: string; suggestions: string[] } {
  const place = places[n % places.length] ?? '';
  const matter = matters[Math.floor(n / places.length) % matters.length] ?? '';
  const verb = verbs[Math.floor(n / places.length / matters.length) % verbs.length] ?? '';
  return {
    title: `关于${verb}${place}${matter}的建议`,
    situation: `近年来，${place}一带${matter}受到居民和企业普遍关注。${long('据走访了解，高峰时段问题尤为突出，群众多次通过社区、热线和网络反映，至今没有得到彻底解决，影响了日常生活和区域形象。', 3)}`,
    analysis: `从调研情况看，${matter}的原因有三个方面。${long('一是底数不清，各单位掌握的情况不一致；二是责任分散，牵头单位不明确；三是投入不足，已有的办法没有坚持下来。', 3)}`,
    suggestions: [`摸清${place}${matter}的底数，建立台账，明确牵头单位和完成时限。`, `把${matter}纳入年度工作计划，落实经费，分步实施。`, '建立长效管理机制，定期向社会公布进展，接受监督。'],
  };
}
