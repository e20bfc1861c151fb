import { deadEnds, rulebookSchema, type Rulebook } from '../../../domain/rulebook.ts';
import { labelWord, type Language } from '../../../messages/words.ts';
import { faultsOfIssues } from '../../../contract/form/problems.ts';

interface Read {
  rules: Rulebook | null;
  findings: readonly string[];
}

/** What is written, as a rulebook, or what stands in its way: form first, then the places where a case would stand still. */
export function readRulebook(text: string, own: Rulebook['categories'], language: Language, notJson: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { rules: null, findings: [notJson] };
  }
  const parsed = rulebookSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { rules: null, findings: faultsOfIssues(parsed.error.issues, language).map((each) => `${each.path}：${each.message}`) };
  const found = deadEnds({ ...parsed.data, categories: [...parsed.data.categories, ...own] });
  return { rules: parsed.data, findings: found.map((each) => `${each.path}：${labelWord(language, each.message).text}`) };
}
