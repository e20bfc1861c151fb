/** 列表的用语。 */
export const webLists = {
  'batch.title': '批量办理',
  'batch.running': '正在办理：{done} / {all}',
  'batch.ended': '办成{done}件，未办成{refused}件，未开始{left}件。',
  'batch.refused': '未办成的',
  'batch.reason': '原因',
  'batch.stop': '停止',
  'batch.close': '收起结果',
};
