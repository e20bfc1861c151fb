import type { DeadlineRule, Rulebook } from '../../../domain/rulebook.ts';
import { labelWord, word, type Language } from '../../../messages/words.ts';

/** A length as people say it: 15个工作日, 3个月, 答复到期前20天. */
export function lengthText(length: DeadlineRule['length'], rules: Rulebook, language: Language): string {
  switch (length.unit) {
    case 'working-days':
      return word(language, 'rules.working-days', { count: length.count });
    case 'calendar-days':
      return word(language, 'rules.calendar-days', { count: length.count });
    case 'months':
      return word(language, 'rules.months', { count: length.count });
    case 'fixed':
      return length.on;
    case 'before': {
      const parent = rules.deadlines.find((each) => each.id === length.parent);
      return word(language, 'rules.before', { count: length.days, rule: parent ? labelWord(language, parent.label).text : length.parent });
    }
    case 'quarter':
      return word(language, 'rules.quarter');
  }
}
