import { Button } from 'antd';
import { Link } from 'react-router';
import type { RulesView } from '../../../contract/admin-views.ts';
import { labelWord } from '../../../messages/words.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** The category tree: from the rulebook and defined singly, with how many proposals each has. */
export function CategoriesSection({ rules: { categories }, onDefine }: { rules: RulesView; onDefine: (() => void) | undefined }) {
  const { say, language } = useWords();
  const nameOf = (code: string | null): string => {
    const found = categories.find((each) => each.code === code);
    return found ? labelWord(language, found.label).text : '—';
  };
  return (
    <Section id="categories" title={say('rules.categories')} note={say('rules.count', { count: categories.length })}>
      {onDefine ? (
        <p>
          <Button onClick={onDefine}>{say('command.define-category')}</Button>
        </p>
      ) : null}
      <table className="dense">
        <caption className="unseen">{say('rules.categories')}</caption>
        <thead>
          <tr>
            {(['name', 'code', 'parent', 'origin', 'used'] as const).map((each) => (
              <th key={each} scope="col">
                {say(`rules.category-${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((each) => {
            const label = labelWord(language, each.label);
            return (
              <tr key={each.code}>
                <th scope="row" lang={label.lang}>
                  {label.text}
                </th>
                <td>
                  <code>{each.code}</code>
                </td>
                <td>{nameOf(each.parent)}</td>
                <td>{say(each.isOwn ? 'rules.category-own' : 'rules.category-book')}</td>
                <td className="number">{each.used === null ? '—' : each.used === 0 ? '0' : <Link to={paths.proposals({ category: each.code })}>{each.used}</Link>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
