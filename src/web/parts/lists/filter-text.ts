import { useWords } from '../settings.tsx';
import { useChoices } from './case-filters.tsx';
import { filtersIn } from './list-plan.ts';

/** The filter in words, as the sheet says what it holds. */
export function useFilterText(query: Readonly<Record<string, string>>): string {
  const { say } = useWords();
  const choices = useChoices();
  const filters = filtersIn(query);
  const parts = Object.entries(filters).map(([name, value]) => {
    const choice = choices.find((each) => each.name === name);
    if (choice) return `${say(choice.label)} ${choice.options.find((each) => each.value === value)?.label ?? value}`;
    if (name === 'step')
      return `${say('column.step')} ${value
        .split(',')
        .map((each) => say(`step.${each}`))
        .join('、')}`;
    if (name === 'due') return say(value === 'today' ? 'list.due-today' : 'list.due-week');
    return name === 'since' ? say('list.since', { day: value }) : value;
  });
  return parts.join('；');
}
