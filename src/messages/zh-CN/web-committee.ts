/** 提案委屏的用语。 */
export const webCommittee = {
  'area.committee': '提案委',
  'import.member-unknown': '委员库里没有“{name}”。请核对姓名，或先在委员库登记。',
  'import.day-unread': '“{text}”不是日期。请写成 2024-01-17 这样。',
  'import.yes-no-unread': '“{text}”不是“是”或者“否”。',
  'import.kind-unread': '“{text}”不是提案种类。请写个人、联名、集体或者建议案。',
  'import.category-unread': '没有“{text}”这个类别，立案时另选。',
  'import.unit-unread': '单位目录里没有“{name}”，建议承办单位中略去。',
  'import.publish-unstated': '没有写明是否公开，按不公开录入；提案者同意以后可以补录。',
};
