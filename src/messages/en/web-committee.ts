/** Words of the screens: committee. */
export const webCommittee = {
  'area.committee': 'Committee',
  'import.member-unknown': 'The register has no member “{name}”. Check the name, or register the member first.',
  'import.day-unread': '“{text}” is no day. Write it like 2024-01-17.',
  'import.yes-no-unread': '“{text}” is neither 是 (yes) nor 否 (no).',
  'import.kind-unread': '“{text}” is no kind of proposal. Write 个人, 联名, 集体 or 建议案.',
  'import.category-unread': 'There is no category “{text}”; one is chosen at docketing.',
  'import.unit-unread': 'The directory has no unit “{name}”; it is left out of the units suggested.',
  'import.publish-unstated': 'Nothing is said on publication: entered as not to be published; the proposer’s consent can be recorded later.',
};
