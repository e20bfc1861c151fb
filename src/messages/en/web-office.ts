/** Words of the screens: government office. */
export const webOffice = {
  'area.office': 'Government office',
  'calendar.title': 'Working-day calendar',
  'calendar.lead':
    'Deadlines are counted in working days. Holidays and make-up working days are entered from the State Council’s yearly notice; a year without one counts plain weekends for the time being.',
  'calendar.none': 'No year has been entered yet; plain weekends count.',
  'calendar.announced': 'entered from the notice',
  'calendar.provisional': 'provisional: no notice yet',
  'calendar.rest': 'Days off ({count})',
  'calendar.work': 'Make-up working days ({count})',
  'calendar.day': 'Day',
  'calendar.name': 'Name',
  'calendar.moves': 'What the calendar changes in running deadlines',
  'calendar.moves-none': 'No deadline moves ({count} running cases computed under an older calendar were looked at).',
  'calendar.moves-count': '{count} deadlines of {cases} cases would move. None of them moves before it is applied here.',
  'calendar.moves-more': 'At most {count} cases are looked at in one go; the rest are listed once these are settled.',
  'calendar.moved': 'Deadlines that move',
  'calendar.apply': 'Apply',
  'calendar.apply-all': 'Apply to all {count} cases',
  'calendar.apply-to': 'Apply to {number}',
};
