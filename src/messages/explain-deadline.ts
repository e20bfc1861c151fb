import type { Explanation } from '../domain/deadline.ts';
import { deadlineRuleOf, type Rulebook } from '../domain/rulebook.ts';

/** The arithmetic of a deadline as one sentence in each language. */
export function explainDeadline(parts: Explanation, rules: Rulebook): { zh: string; en: string } {
  return { zh: chinese(parts, rules), en: english(parts, rules) };
}

function chinese(parts: Explanation, rules: Rulebook): string {
  const rule = deadlineRuleOf(rules, parts.rule);
  const steps = [`${rule?.label.zh ?? parts.rule}期限（${rule?.clause.zh ?? ''}）：自${parts.startOn}起（当日不计）${lengthZh(parts, rules)}，至${parts.originalDue}`];
  if (parts.exceptions.length > 0) steps.push(`其间${parts.exceptions.map((each) => `${each.day}${each.kind === 'rest' ? `${each.name}放假` : `${each.name}上班`}`).join('、')}`);
  for (const pause of parts.pauses) steps.push(`${pause.from}起暂停${pause.to ? `，${pause.to}恢复` : ''}`);
  for (const each of parts.extensions) steps.push(`${each.on}批准由${each.from}延期至${each.to}`);
  if (parts.due !== parts.originalDue) steps.push(`现到期日${parts.due}`);
  if (parts.isProvisional) steps.push('该年放假安排待国务院通知，届时重新计算');
  return `${steps.join('；')}。日历第${parts.calendarVersion}版。`;
}

function lengthZh(parts: Explanation, rules: Rulebook): string {
  const { length } = parts;
  switch (length.unit) {
    case 'working-days':
      return `${length.count}个工作日`;
    case 'calendar-days':
      return `${length.count}日`;
    case 'months':
      return `${length.count}个月`;
    case 'fixed':
      return `定于${length.on}`;
    case 'before':
      return `在${deadlineRuleOf(rules, length.parent)?.label.zh ?? length.parent}到期前${length.days}日`;
    case 'quarter':
      return '至下一季度首日';
  }
}

function english(parts: Explanation, rules: Rulebook): string {
  const rule = deadlineRuleOf(rules, parts.rule);
  const steps = [`${rule?.label.en ?? rule?.label.zh ?? parts.rule}: ${lengthEn(parts, rules)} from ${parts.startOn} (that day not counted), to ${parts.originalDue}`];
  if (parts.exceptions.length > 0) steps.push(`on the way ${parts.exceptions.map((each) => `${each.day} ${each.kind === 'rest' ? 'holiday' : 'make-up working day'} (${each.name})`).join(', ')}`);
  for (const pause of parts.pauses) steps.push(`paused from ${pause.from}${pause.to ? ` to ${pause.to}` : ''}`);
  for (const each of parts.extensions) steps.push(`extended from ${each.from} to ${each.to} on ${each.on}`);
  if (parts.due !== parts.originalDue) steps.push(`now due ${parts.due}`);
  if (parts.isProvisional) steps.push('the holidays of that year are not announced yet; it will be computed again');
  return `${steps.join('; ')}. Calendar version ${parts.calendarVersion}.`;
}

function lengthEn(parts: Explanation, rules: Rulebook): string {
  const { length } = parts;
  switch (length.unit) {
    case 'working-days':
      return `${length.count} working days`;
    case 'calendar-days':
      return `${length.count} days`;
    case 'months':
      return `${length.count} months`;
    case 'fixed':
      return `the fixed day ${length.on}`;
    case 'before':
      return `${length.days} days before “${deadlineRuleOf(rules, length.parent)?.label.en ?? length.parent}” is due`;
    case 'quarter':
      return 'the first day of the next quarter';
  }
}
